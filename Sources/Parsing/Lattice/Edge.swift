public import Quantities
public import Words

/// What a grammar can ask for at a position of the text.
public enum Terminal: Hashable, Sendable, CustomStringConvertible {
    /// Characters written in a rule.
    case token(String)
    /// A word of a lexicon sheet: `$<lexicon:places>`.
    case lexicon(String)
    /// What the recogniser found: `$<recognizer:quantity>`, `$<recognizer:time>`.
    case recognizer(String)

    public var description: String {
        switch self {
        case .token(let text): "“\(text)”"
        case .lexicon(let sheet): "词:\(sheet)"
        case .recognizer(let name): "识别:\(name)"
        }
    }
}

/// A stretch of the text that stands for a terminal: positions and numbers only, so that a text has thousands of them at
/// no cost. `Lattice.content` says what it is.
public struct Edge: BitwiseCopyable, Sendable {
    public enum Kind: UInt8, BitwiseCopyable, Sendable { case token, word, mention }

    let first: Int32
    let last: Int32
    let after: Int32
    /// The number of a terminal of the grammar, −1 for none; of a token, word or mention.
    let terminal: Int32
    let item: Int32
    public let weight: Int32
    /// What it costs that the word is written otherwise in the text; 0 or less, as part of `weight`.
    let price: Int32
    public let kind: Kind
    /// Whether it may be a word inside free text.
    let isContent: Bool

    public var start: Int { Int(first) }
    /// Position after the edge's own characters.
    public var end: Int { Int(last) }
    /// Where the next edge begins: after `end` and the blanks that follow.
    public var next: Int { Int(after) }

    /// What stands on an edge.
    public enum Content: Sendable {
        case token(String)
        case word(LexiconEntry)
        case mention(Mention)

        public var terminal: Terminal {
            switch self {
            case .token(let text): .token(text)
            case .word(let entry): .lexicon(entry.sheet)
            case .mention(let mention): .recognizer(mention.quantity == nil ? "time" : "quantity")
            }
        }
    }
}

/// What an edge costs, in thousandths of a nat, as weights of rules are.
///
/// The order matters more than the numbers: grammar tokens are free, a lexicon word is always cheaper than its
/// characters as free text, and one long word is cheaper than two short ones.
public enum EdgeWeight {
    public static let token = 0
    public static let word = -50
    public static let mention = -50
    /// Each new stretch of free text.
    public static let topic = -200
    public static let topicCharacter = -1000

    /// What a word costs more that reports taught and no sheet holds.
    public static let name = -100

    /// A word with one character mistyped, or in Latin letters: dearer than any word, cheaper than characters that no
    /// word explains.
    ///
    /// - Parameter length: a word of four characters or more that sounds the same is hardly there by chance, even where
    ///   words stand that are typed right: 集体和同.
    public static func respelled(_ similarity: Similarity?, length: Int = 0) -> Int {
        switch similarity {
        case nil: -300
        case .sameSound: length < 4 ? -950 : -400
        case .sameLook: -950
        case .nearSound: -1100
        }
    }

    public static func topicWord(length: Int) -> Int { -250 - 100 * length }
}
