internal import ChineseText
internal import Quantities

/// The texts that tell what a figure or a sentence is of, nearest first, in normal form without blanks.
public struct RecordContext: Hashable, Sendable {
    /// A text as it stands around records, once for all of them.
    public struct Text: Hashable, Sendable {
        public let text: String
        /// Tells equal texts of one corpus without comparing them.
        public let number: Int

        init(_ text: String, number: Int) {
            self.text = text
            self.number = number
        }

        public var isEmpty: Bool { text.isEmpty }

        public static func == (left: Text, right: Text) -> Bool { left.text == right.text }

        public func hash(into hasher: inout Hasher) { hasher.combine(text) }
    }

    /// The fields in which words are looked for, in the order of the properties below; the clauses before stand apart.
    public let fields: [Text]
    let clausesBefore: Text
    /// Whether no other figure of its part of the sentence, from ； to ；, has its class of unit.
    public let isSoleOfItsKind: Bool
    /// The place of the report, which a record has unless its own sentence names another.
    public let reportPlace: String?

    /// What the figure rules found it to be a figure of; empty for a sentence.
    public var metric: String { fields[0].text }
    /// No further than the next figure or the end of the clause; the whole of a sentence.
    public var own: String { fields[1].text }
    public var clause: String { fields[2].text }
    /// The rest of the sentence before the clause and after it.
    public var before: String { fields[3].text }
    public var after: String { fields[4].text }
    /// All that its own sentence tells.
    public var sentence: ArraySlice<Text> { fields[0...4] }
    /// Organization, place and byline of the report.
    public var party: String { fields[5].text }
    public var section: String { fields[6].text }
    public var title: String { fields[7].text }
    /// The sentence before, if it belongs to the same paragraph, and who says it where it is quoted.
    public var previous: String { fields[8].text }
    /// The first sentence of the report, which says who and where.
    public var opening: String { fields[9].text }
    /// The clauses before it back to the last ；.
    public var lead: Text { clausesBefore }
}
