public import Answering
internal import ChineseText
public import Facts
internal import Quantities

/// The records of the JSON contract.
public enum JSONFormat {
    public static let schema = 1

    /// What an answer record says beside the answer.
    public struct Envelope: Sendable {
        public let id: String?
        public let session: String?
        public let question: String
        /// How long answering took, in microseconds.
        public let elapsed: Int

        public init(id: String?, session: String?, question: String, elapsed: Int) {
            self.id = id
            self.session = session
            self.question = question
            self.elapsed = elapsed
        }
    }

    public static func record(_ answer: Answer, _ envelope: Envelope) -> JSON {
        .object([
            ("schema", .integer(schema)),
            ("id", .optional(envelope.id)),
            ("session", .optional(envelope.session)),
            ("question", .string(envelope.question)),
            ("status", .string(answer.status.rawValue)),
            ("text", .string(answer.text)),
            ("values", .array(answer.values.map(value))),
            ("bool", answer.bool.map { .bool($0) } ?? .null),
            ("texts", .array(answer.texts.map { .string($0) })),
            ("derivation", answer.derivation.map(derivation) ?? .null),
            ("related", .array(answer.related.map(value))),
            ("citations", .array(answer.citations.map(citation))),
            ("confidence", .number(thousandths(answer.confidence))),
            ("elapsed_ms", .number(thousandths(envelope.elapsed))),
        ])
    }

    /// A row of `gongwen figures`.
    public static func record(_ figure: Figure, sentence: Sentence?, document: Document?) -> JSON {
        .object(
            [
                ("document", .string(figure.document)),
                ("title", .optional(document?.title)),
                ("quote", .optional(sentence?.quote)),
                ("text", .string(figure.text)),
                ("value", .string("\(figure.quantity.value)")),
                ("unit", .string(figure.quantity.unit)),
                ("bound", .optional(figure.quantity.bound?.rawValue)),
            ] + meaning(figure) + [
                ("lines", sentence.map { lines($0.lines) } ?? .null),
                ("spans", spans(figure.spans)),
            ])
    }

    public static func record(_ document: Document, sentences: Int, figures: Int) -> JSON {
        .object([
            ("document", .string(document.path)),
            ("title", .optional(document.title)),
            ("organization", .optional(document.organization)),
            ("place", .optional(document.place)),
            ("published", .optional(document.published?.description)),
            ("period", .optional(document.period?.description)),
            ("period_source", .optional(document.periodSource?.rawValue)),
            ("source", .optional(document.source)),
            ("articles", .integer(document.articles.count)),
            ("sentences", .integer(sentences)),
            ("figures", .integer(figures)),
        ])
    }

    private static func value(_ value: AnswerValue) -> JSON {
        .object(
            [
                ("value", value.isItem ? .null : .string("\(value.value)")),
                ("unit", .string(value.unit)),
                ("bound", .optional(value.bound?.rawValue)),
                ("text", .string(value.text)),
                ("label", .optional(value.label)),
            ] + meaning(value.figure) + [
                ("citations", .array(value.citations.map { .integer($0) }))
            ])
    }

    /// What a value is a figure of; all null for a computed one, whose operands tell.
    private static func meaning(_ figure: Figure?) -> [(String, JSON)] {
        [
            ("metric", .optional(figure?.metric)),
            ("action", .optional(figure?.action)),
            ("beneficiary", .optional(figure?.beneficiary)),
            ("qualifiers", .array((figure?.qualifiers ?? []).map { .string($0) })),
            ("basis", .optional(figure?.basis?.rawValue)),
            ("scope", .optional(figure?.scope)),
            ("organization", .optional(figure?.organization)),
            ("place", .optional(figure?.place)),
            ("period", .optional(figure?.period?.description)),
            ("period_source", .optional(figure?.periodSource?.rawValue)),
        ]
    }

    private static func derivation(_ derivation: AnswerDerivation) -> JSON {
        .object([
            ("op", .string(derivation.operation.rawValue)),
            ("formula", .string(derivation.formula)),
            ("operands", .array(derivation.operands.map(value))),
        ])
    }

    private static func citation(_ citation: Citation) -> JSON {
        .object([
            ("n", .integer(citation.number)),
            ("document", .string(citation.document)),
            ("title", .optional(citation.title)),
            ("section", .optional(citation.section)),
            ("organization", .optional(citation.organization)),
            ("place", .optional(citation.place)),
            ("published", .optional(citation.published?.description)),
            ("period", .optional(citation.period?.description)),
            ("page", .optional(citation.page)),
            ("source", .optional(citation.source)),
            ("lines", lines(citation.lines)),
            ("spans", spans(citation.spans)),
            ("quote", .string(citation.quote)),
        ])
    }

    private static func lines(_ lines: ClosedRange<Int>) -> JSON {
        .array([.integer(lines.lowerBound), .integer(lines.upperBound)])
    }

    private static func spans(_ spans: [ByteSpan]) -> JSON {
        .array(spans.map { .array([.integer($0.start), .integer($0.end)]) })
    }

    /// `970` as `0.97`
    private static func thousandths(_ value: Int) -> String {
        ExactDecimal(value).divided(by: ExactDecimal(1000), places: 3)?.description ?? "0"
    }
}
