internal import Facts
internal import Quantities
internal import Questions

/// One figure over another, rounded as asked.
struct Quotient {
    let value: ExactDecimal
    let bound: Bound?
    let formula: String
    /// The quotient in the scale it is rounded in: 1.23万.
    let text: String

    /// Decimals where none are asked for.
    private static let decimals = 2

    /// - Parameter times: what the quotient is multiplied by: 100 for percent.
    /// - Returns: nil where it cannot be computed, or where the question reckons with a number that is none of them.
    init?(_ workings: Workings, _ query: Query, times factor: ExactDecimal?) {
        let quantities = workings.figures.map(\.quantity)
        guard let numbers = workings.numbers, numbers.count == 2,
            query.assumed.allSatisfy({ assumed in quantities.contains { $0.value == assumed.value } }),
            let dividend = factor.map({ numbers[0].times($0) }) ?? numbers[0]
        else { return nil }
        // 多少万元 is rounded in 万元.
        let asked = factor == nil && !query.asksMultiple ? query.operands.first?.scale ?? query.scale : nil
        let scale = asked.flatMap(Scale.init) ?? .one
        guard let scaled = scale.inverse(of: dividend),
            let rounded = scaled.divided(by: numbers[1], places: query.decimals ?? Self.decimals),
            let quotient = scale.whole(rounded)
        else { return nil }
        value = quotient
        text = "\(rounded)\(scale.word)"
        // 按2000万元算 takes a number for exact.
        let bounds = quantities.map { quantity in
            query.assumed.contains { $0.value == quantity.value } ? nil : quantity.bound
        }
        bound = Bound.sum(bounds[0], bounds[1]?.negated)
        let isExact = quotient.times(numbers[1]) == dividend
        let percent = factor.map { " × \($0)" } ?? ""
        formula = "\(numbers[0]) ÷ \(numbers[1])\(percent) \(isExact ? "=" : "≈") \(text)"
    }
}
