internal import Facts
internal import Quantities
internal import Questions

/// One figure over another, rounded as asked.
struct Quotient {
    let value: ExactDecimal
    let bound: Bound?
    let formula: String

    /// Decimals where none are asked for.
    private static let decimals = 2

    /// - Parameter times: what the quotient is multiplied by: 100 for percent.
    /// - Returns: nil where it cannot be computed, or where the question reckons with a number that is none of them.
    init?(_ workings: Workings, _ query: Query, times factor: ExactDecimal?) {
        let quantities = workings.figures.map(\.quantity)
        guard let numbers = workings.numbers, numbers.count == 2,
            query.assumed.allSatisfy({ assumed in quantities.contains { $0.value == assumed.value } }),
            let dividend = factor.map({ numbers[0].times($0) }) ?? numbers[0],
            let quotient = dividend.divided(by: numbers[1], places: query.decimals ?? Self.decimals)
        else { return nil }
        value = quotient
        // 按2000万元算 takes a number for exact.
        let bounds = quantities.map { quantity in
            query.assumed.contains { $0.value == quantity.value } ? nil : quantity.bound
        }
        bound = Bound.sum(bounds[0], bounds[1]?.negated)
        let isExact = quotient.times(numbers[1]) == dividend
        let percent = factor.map { " × \($0)" } ?? ""
        formula = "\(numbers[0]) ÷ \(numbers[1])\(percent) \(isExact ? "=" : "≈") \(quotient)"
    }
}
