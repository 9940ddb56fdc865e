/// Turns the bytes of a grammar file into characters, or says where they stop being any.
enum SourceText {
    /// The characters without a byte order mark.
    ///
    /// Complexity: linear in the number of bytes.
    static func decode(path: String, bytes: [UInt8]) throws(GrammarProblem) -> [Unicode.Scalar] {
        guard bytes.count <= TextProblem.largestFile else {
            let start = SourceLocation(file: path, line: 1, column: 1)
            throw TextProblem.tooLarge(bytes: bytes.count).at(start)
        }
        var scalars: [Unicode.Scalar] = []
        scalars.reserveCapacity(bytes.count)
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue("\u{FEFF}") where scalars.isEmpty: continue
            case .scalarValue(let scalar): scalars.append(scalar)
            case .emptyInput: return scalars
            case .error: throw TextProblem.notUTF8.at(location(path: path, after: scalars))
            }
        }
    }

    private static func location(path: String, after scalars: [Unicode.Scalar]) -> SourceLocation {
        var position = TextPosition()
        for index in scalars.indices { position.advance(over: scalars, at: index) }
        return SourceLocation(file: path, line: position.line, column: position.column)
    }
}
