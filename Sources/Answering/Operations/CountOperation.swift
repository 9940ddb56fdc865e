internal import Facts
internal import Quantities
internal import Questions

/// How many things a sentence lists, where no report says the number: the list, counted in the open.
struct CountOperation: Operation {
    /// A list of one is none.
    private static let least = 2

    func answer(_ query: Query, _ context: AnswerContext) -> Answer {
        if case .figure = context.selection(query.with(.value)) {
            return ValueOperation().answer(query.with(.value), context)
        }
        let listed = ListOperation().answer(query.with(.list), context)
        guard listed.status == .answered, listed.texts.count >= Self.least else {
            return Refusing.withoutText(query, nil)
        }
        let numbers = listed.citations.map(\.number)
        let unit = query.unit ?? "项"
        var answer = listed
        answer.values = [
            AnswerValue(computed: ExactDecimal(listed.texts.count), unit: unit, bound: nil, citations: numbers)
        ]
        answer.derivation = AnswerDerivation(
            operation: .count, formula: "\(listed.texts.joined(separator: "、"))：\(listed.texts.count)\(unit)",
            operands: listed.texts.map { AnswerValue(item: $0, citations: numbers) })
        answer.text =
            "报告列出\(listed.texts.count)\(unit)：\(listed.texts.joined(separator: "、"))。\(Wording.marks(numbers))"
        answer.texts = []
        return answer
    }
}
