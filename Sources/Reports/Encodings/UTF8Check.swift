public enum UTF8Check {
    /// - Throws: `ReportProblem` at the first byte that is not UTF-8.
    public static func check(path: String, bytes: [UInt8]) throws(ReportProblem) {
        guard String(validating: bytes, as: UTF8.self) == nil else { return }
        let place = place(after: validPrefix(of: bytes))
        throw ReportProblem(
            file: path, line: place.line, column: place.column, message: "不是 UTF-8 文本；请用 UTF-8 编码另存后再收录")
    }

    /// Whether bytes that are not all UTF-8 are damaged UTF-8 rather than another encoding: characters of several
    /// bytes are far more than what does not fit, which no other encoding brings about by chance.
    static func isMostlyValid(_ bytes: [UInt8]) -> Bool {
        var wide = 0
        var wrong = 0
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar): wide += scalar.value >= 0x800 ? 1 : 0
            case .error: wrong += 1
            case .emptyInput: return wide >= 1 && wide > 2 * wrong || wide > 0 && wrong <= 2
            }
        }
    }

    /// Line and column, from 1, of what follows a text.
    static func place(after text: [UInt8]) -> (line: Int, column: Int) {
        var line = 1
        var column = 1
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            column = scalar == "\n" ? 1 : column + 1
            line += scalar == "\n" ? 1 : 0
        }
        return (line, column)
    }

    private static func validPrefix(of bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        while case .scalarValue(let scalar) = decoder.decode(&iterator) { text += Array(String(scalar).utf8) }
        return text
    }
}
