internal import Archives
internal import ChineseText
internal import Words

/// The tokens of rules, found in a text all at once.
struct TokenTable: Sendable {
    /// As the rules write them, in the order of the terminals.
    let tokens: [String]
    /// By the place of a token, its terminal.
    let terminals: [Int32]
    /// From a token in normal form to its place.
    let index: PrefixIndex

    init(_ terminals: [Terminal]) {
        (tokens, self.terminals) = Self.tokens(of: terminals)
        let keys = tokens.enumerated().map { number, text in
            (key: Array(NormalForm.text(text).unicodeScalars), value: number)
        }
        index = PrefixIndex(keys)
    }

    private static func tokens(of terminals: [Terminal]) -> (tokens: [String], terminals: [Int32]) {
        var (tokens, numbers): ([String], [Int32]) = ([], [])
        for case (let number, .token(let text)) in terminals.enumerated() {
            tokens.append(text)
            numbers.append(Int32(number))
        }
        return (tokens, numbers)
    }

    func write(to archive: inout ArchiveWriter) { index.write(to: &archive) }

    /// As it was written, with the terminals it was made of.
    init(from archive: inout ArchiveReader, terminals: [Terminal]) {
        (tokens, self.terminals) = Self.tokens(of: terminals)
        index = PrefixIndex(from: &archive)
    }
}
