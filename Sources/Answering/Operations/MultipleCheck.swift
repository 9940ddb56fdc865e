internal import Facts
internal import Quantities
internal import Questions

/// Whether one figure is so many times another: 2022年比2020年翻了一番吗.
struct MultipleCheck {
    private let workings: Workings
    private let multiple: Int
    private let quotient: Quotient
    private let holds: Bool

    /// Nil where the two cannot be set against each other, or their bounds leave it open.
    init?(_ workings: Workings, _ multiple: Int, _ query: Query) {
        guard workings.areAmounts, let numbers = workings.numbers, numbers.count == 2, !numbers[1].isZero,
            let wanted = numbers[1].times(ExactDecimal(multiple)),
            let quotient = Quotient(workings, query, times: nil)
        else { return nil }
        let bounds = workings.figures.map(\.quantity.bound)
        holds = !(numbers[0] < wanted)
        // 近200家 may be less than twice 100家, 200多家 is not.
        let rises = bounds[0] == nil || bounds[0] == .over || bounds[0] == .atLeast
        let isExact = bounds.allSatisfy { $0 == nil }
        let isFar = quotient.value < ExactDecimal(multiple) && !Self.isNear(numbers[0], wanted)
        guard isExact || (holds ? rises && bounds[1] == nil : isFar) else { return nil }
        self.workings = workings
        self.multiple = multiple
        self.quotient = quotient
    }

    /// Whether a number is within a tenth of another one.
    private static func isNear(_ number: ExactDecimal, _ wanted: ExactDecimal) -> Bool {
        guard let gap = wanted.minus(number)?.magnitude, let tenfold = gap.times(ExactDecimal(10)) else { return true }
        return tenfold < wanted
    }

    var answer: Answer {
        let said = "\(workings.names[0])是\(workings.names[1])的\(Wording.bound(quotient.bound))\(quotient.text)倍"
        var answer = workings.answer(
            .ratio, formula: quotient.formula,
            value: workings.computed(quotient.value, unit: "倍", bound: quotient.bound),
            text: "\(holds ? "是" : "否")：\(said)（\(quotient.formula)）\(workings.warning)：\(workings.statements)。")
        answer.bool = holds
        return answer
    }
}
