internal import Facts
internal import Quantities
internal import Questions
internal import Words

/// How many things a sentence lists, where no report says the number: the list, counted in the open.
struct CountOperation: Operation {
    /// A list of one is none.
    private static let least = 2

    func answer(_ query: Query, _ context: AnswerContext) -> Answer {
        if let years = YearsCounted(query: query, context: context).answer() { return years }
        // A number without a unit (超8亿) is no count of 笔.
        if !query.particulars.asksNamed, let stated = context.selection(query.with(.value)).single,
            !stated.figure.quantity.unit.isEmpty
        {
            return ValueOperation().answer(query.with(.value), context)
        }
        guard !countsSums(query, context) else { return Refusing.withoutText(query, nil) }
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

    /// Whether sums of money are to be counted: who gave them is another list.
    private func countsSums(_ query: Query, _ context: AnswerContext) -> Bool {
        let lexicon = context.answerer.search.passages.lexicon
        return query.terms.contains { term in
            ["metrics", "synonyms"].contains { sheet in
                lexicon.entry(form: term.search.text, sheet: sheet)?.attribute("单位类") == UnitClass.money
            }
        }
    }
}
