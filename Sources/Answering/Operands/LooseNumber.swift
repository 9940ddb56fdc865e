internal import Facts
internal import Quantities
internal import Questions

/// A number with 余 or 多 behind its digits, which is less than the next number of as many digits: 4000余 is below 5000.
struct LooseNumber {
    private let limit: ExactDecimal

    init?(_ figure: Figure, _ context: AnswerContext) {
        guard figure.quantity.bound == .over, let value = figure.quantity.value.single,
            context.answerer.search.remainders.contains(where: figure.text.contains),
            let step = Self.step(of: value), let limit = value.plus(step)
        else { return nil }
        self.limit = limit
    }

    /// Whether a relation to another number can be told by that: of 4000余, 超过5000 is false and 不到5000 true.
    func holds(_ relation: Query.Relation, _ other: Quantity) -> Bool? {
        guard let number = other.value.single, number >= limit else { return nil }
        switch relation {
        case .greater, .atLeast, .equal: return false
        case .less, .atMost: return true
        }
    }

    /// The unit of its last digit that is not zero.
    private static func step(of value: ExactDecimal) -> ExactDecimal? {
        let digits = "\(value)"
        guard !digits.contains("."), digits != "0" else { return nil }
        return ExactDecimal("1" + String(repeating: "0", count: digits.reversed().prefix { $0 == "0" }.count))
    }
}
