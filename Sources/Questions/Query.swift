public import Facts
public import Quantities

/// What a question asks, apart from its wording: an operation on what the selectors select.
public struct Query: Hashable, Sendable {
    /// The operations a form of question can ask for. The literals of the grammar's tags are the raw values.
    public enum Operation: String, Hashable, Sendable, CaseIterable {
        /// One figure: 有多少家爱心服务站.
        case value
        /// Whether a figure is above, below or at a number: 有没有超过300家.
        case check
        /// The difference of one figure between two periods: 2022年比2021年多多少家.
        case difference
    }

    /// How a figure is to stand to a number. The literals of the grammar's tags are the raw values.
    public enum Relation: String, Hashable, Sendable, CaseIterable {
        case greater
        case atLeast = "at-least"
        case less
        case atMost = "at-most"
        case equal
    }

    public struct Comparison: Hashable, Sendable {
        public let relation: Relation
        public let quantity: Quantity
    }

    public struct Pair: Hashable, Sendable {
        public let minuend: PeriodExpression
        public let subtrahend: PeriodExpression
    }

    /// A content word of the question.
    public struct Term: Hashable, Sendable {
        public let search: SearchTerm
        /// The lexicon sheet that knows it, nil for characters that none does.
        public let sheet: String?
        /// A word that says little: a light verb (开展), people at large (职工).
        public let isGeneral: Bool

        /// Whether it names a thing that could be counted, or what it is counted for: no verb, no organization, and no single
        /// character that the lexicon does not know.
        public var namesThing: Bool {
            guard !isGeneral else { return false }
            guard let sheet else { return search.text.unicodeScalars.count > 1 }
            return ["metrics", "people", "synonyms", "positions"].contains(sheet)
        }
    }

    /// A time of the question, with its words: a report without a date of its own may still say 8月3日.
    public struct Time: Hashable, Sendable {
        public let expression: PeriodExpression
        public let text: String

        public init(_ expression: PeriodExpression, text: String = "") {
            self.expression = expression
            self.text = text
        }
    }

    public let operation: Operation
    public internal(set) var terms: [Term] = []
    /// The unit asked for (家), if any, and its class (机构).
    public internal(set) var unit: String?
    public internal(set) var unitClass: String?
    public internal(set) var times: [Time] = []
    /// Canonical names of places.
    public internal(set) var places: [String] = []
    public internal(set) var scopes: [String] = []
    /// Quantities that the question itself states; they are never its answer.
    public internal(set) var stated: [Quantity] = []
    public internal(set) var comparison: Comparison?
    public internal(set) var pair: Pair?

    init(operation: Operation) { self.operation = operation }
}

extension Query {
    /// Asks for figures of this quantity's unit, as a comparison with a number does.
    public mutating func take(unitOf quantity: Quantity) {
        guard !quantity.unit.isEmpty else { return }
        unit = quantity.unit
        unitClass = quantity.unitClass
    }
}
