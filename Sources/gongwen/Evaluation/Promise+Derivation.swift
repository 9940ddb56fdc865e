import Answering
import Quantities

extension Promise {
    /// Half a hundredth: what rounding to two decimals may do.
    private static let roundingError = ExactDecimal("0.005")

    /// Whether a computed value follows from its operands. An operation this does not know must at least have one value.
    func follows(_ derivation: AnswerDerivation, _ values: [AnswerValue]) -> Bool {
        let operands = derivation.operands.compactMap { comparison.measured($0).value.single }
        guard operands.count == derivation.operands.count else { return true }
        let computed = values.count == 1 ? values : values.filter { $0.figure == nil && !$0.isItem }
        guard let said = computed.first.flatMap({ comparison.measured($0).value.single }), computed.count == 1 else {
            // The winner of a comparison and a truth value are not told as a number.
            return ["max", "min"].contains(derivation.operation.rawValue) || values.allSatisfy { $0.figure != nil }
        }
        return Self.results(derivation.operation.rawValue, operands).map { results in
            results.contains { Self.isNear(said.magnitude, $0.magnitude) }
        } ?? true
    }

    /// What the operation gives; nil for one this does not know.
    private static func results(_ operation: String, _ operands: [ExactDecimal]) -> [ExactDecimal]? {
        let sum = operands.reduce(ExactDecimal.zero as ExactDecimal?) { $0?.plus($1) }
        switch operation {
        case "sum": return sum.map { [$0] }
        case "average": return sum?.divided(by: ExactDecimal(operands.count), places: 4).map { [$0] }
        case "count": return [ExactDecimal(operands.count)]
        case "max": return operands.max().map { [$0] }
        case "min": return operands.min().map { [$0] }
        case _ where operands.count != 2: return nil
        case "difference": return operands[0].minus(operands[1]).map { [$0] }
        case "ratio": return quotients(operands[0], operands[1]) + quotients(operands[1], operands[0])
        case "growth":
            guard let change = operands[0].minus(operands[1]) else { return nil }
            return quotients(change, operands[1]) + quotients(change, operands[0])
        default: return nil
        }
    }

    /// As a multiple, and in per cent.
    private static func quotients(_ left: ExactDecimal, _ right: ExactDecimal) -> [ExactDecimal] {
        guard let quotient = left.divided(by: right, places: 6), let share = quotient.times(ExactDecimal(100)) else {
            return []
        }
        return [quotient, share]
    }

    /// Equal, or rounded: to two decimals, or by half a per cent.
    private static func isNear(_ said: ExactDecimal, _ result: ExactDecimal) -> Bool {
        guard let difference = said.minus(result)?.magnitude, let roundingError else { return said == result }
        return difference <= roundingError || !result.isInteger && difference.times(ExactDecimal(200)) ?? said <= result
    }
}
