/// Words that stand outside the grammar: `$<lexicon:metrics>` means any word of the sheet `metrics`,
/// `$<recognizer:time>` whatever the recogniser reads as a time, `$<numeral:1-12>` a numeral from 1 to 12.
public struct Vocabulary: Hashable, Sendable, CustomStringConvertible {
    public enum Scheme: String, Hashable, Sendable {
        case lexicon
        case recognizer
        case numeral
    }

    public let scheme: Scheme
    /// The sheet or recogniser: letters, digits, `_` and `-`.
    public let name: String

    public init(scheme: Scheme, name: String) {
        self.scheme = scheme
        self.name = name
    }

    /// Free text, `$<lexicon:topic>`, of which a rule may hold two.
    public static let topic = Vocabulary(scheme: .lexicon, name: "topic")

    /// `lexicon:metrics`.
    public var description: String { "\(scheme.rawValue):\(name)" }
}
