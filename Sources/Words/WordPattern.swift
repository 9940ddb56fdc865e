internal import ChineseText

/// A form with gaps: …占…比重 fits 研发投入占GDP比重.
struct WordPattern {
    private let pieces: [String]

    init(_ form: String) {
        pieces = form.unicodeScalars.split(separator: "…", omittingEmptySubsequences: false).map { String($0) }
    }

    /// Whether the pieces stand in a word in their order, the first at its beginning and the last at its end.
    func fits(_ word: String) -> Bool {
        guard let first = pieces.first, let last = pieces.last, word.begins(with: first) else { return false }
        guard pieces.count > 1 else { return word == first }
        var rest = String(word.dropFirst(first.count))
        for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
            guard let place = rest.place(of: piece) else { return false }
            rest = String(rest[place.upperBound...])
        }
        return rest.ends(in: last)
    }
}
