public import Facts
public import Quantities

/// What a question is answered with.
public struct Answer: Sendable {
    public enum Status: String, Sendable {
        case answered
        /// The corpus does not say, or the question was not understood.
        case notFound = "not_found"
        /// Two readings that differ; the answer asks which.
        case clarify
        case smalltalk
        case error
    }

    public var status: Status
    /// One Chinese sentence, with the numbers of its citations in brackets.
    public var text: String
    public var values: [AnswerValue] = []
    public var bool: Bool?
    public var texts: [String] = []
    public var derivation: AnswerDerivation?
    /// What may interest the reader beside the answer; never counted as one.
    public var related: [AnswerValue] = []
    public var citations: [Citation] = []
    /// The candidates it was made of, for the questions that come after it.
    var selected: [Candidate] = []
    /// How sure the answer is, in thousandths.
    public var confidence = 0

    public init(status: Status, text: String) {
        self.status = status
        self.text = text
    }
}

/// A value as an answer gives it.
public struct AnswerValue: Sendable {
    public let value: ValueRange
    public let unit: String
    public let bound: Bound?
    /// The figure's wording in the quote; for a computed value its own.
    public let text: String
    public var label: String?
    /// Whether it is a thing that was counted, which has no value of its own.
    public let isItem: Bool
    /// The figure it is; nil for a computed value.
    public let figure: Figure?
    public let citations: [Int]

    public init(figure: Figure, citations: [Int], label: String? = nil) {
        value = figure.quantity.value
        unit = figure.quantity.unit
        bound = figure.quantity.bound
        text = figure.text
        self.label = label
        self.figure = figure
        isItem = false
        self.citations = citations
    }

    /// One of the things that are counted: 任务交办单.
    init(item: String, citations: [Int]) {
        value = ValueRange(ExactDecimal(1))
        unit = ""
        bound = nil
        text = item
        label = nil
        figure = nil
        isItem = true
        self.citations = citations
    }

    /// What a number is told for each so many of: 每万名.
    init(base value: ExactDecimal, wording: String, citations: [Int]) {
        self.value = ValueRange(value)
        unit = ""
        bound = nil
        text = wording
        label = nil
        figure = nil
        isItem = false
        self.citations = citations
    }

    /// The same value among more citations.
    func renumbered(_ numbers: [Int: Int]) -> AnswerValue {
        AnswerValue(self, citations: citations.compactMap { numbers[$0] })
    }

    private init(_ other: AnswerValue, citations: [Int]) {
        value = other.value
        unit = other.unit
        bound = other.bound
        text = other.text
        label = other.label
        figure = other.figure
        isItem = other.isItem
        self.citations = citations
    }

    public init(computed value: ExactDecimal, unit: String, bound: Bound?, citations: [Int]) {
        self.value = ValueRange(value)
        self.unit = unit
        self.bound = bound
        text = "\(value)\(unit)"
        label = nil
        figure = nil
        isItem = false
        self.citations = citations
    }
}

/// How a computed value came about, in the open.
public struct AnswerDerivation: Sendable {
    public enum Operation: String, Sendable {
        case sum, difference, ratio, growth, max, min, count, convert
    }

    public let operation: Operation
    /// `314 − 188 = 126`
    public let formula: String
    public let operands: [AnswerValue]

    /// The same derivation among more citations.
    func renumbered(_ numbers: [Int: Int]) -> AnswerDerivation {
        AnswerDerivation(operation: operation, formula: formula, operands: operands.map { $0.renumbered(numbers) })
    }
}
