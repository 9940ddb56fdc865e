/// What may stand in place of the word before the cursor.
public struct Completion: Hashable, Sendable {
    /// The line before that word, which stays.
    public let kept: String
    /// Whole words that begin like it, the likeliest first.
    public let words: [String]

    public init(kept: String, words: [String]) {
        self.kept = kept
        self.words = words
    }

    /// Nothing fits.
    public static let none = Completion(kept: "", words: [])

    /// The line up to the cursor, for each word.
    var lines: [String] { words.map { kept + $0 } }

    /// The line as far as all words agree, cut between characters: 服务站 and 服务点 agree on 服务, although the
    /// bytes of 站 and 点 may begin alike.
    var common: String {
        guard let first = words.first else { return kept }
        var shared = Array(first.unicodeScalars)
        for word in words.dropFirst() {
            let agreeing = zip(shared, word.unicodeScalars).prefix { $0 == $1 }.count
            shared.removeLast(shared.count - agreeing)
        }
        var scalars = String.UnicodeScalarView()
        scalars.append(contentsOf: shared)
        return kept + String(scalars)
    }
}
