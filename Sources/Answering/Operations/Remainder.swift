internal import Facts
internal import Quantities
internal import Questions
internal import Words

/// How many there are besides those that the question names, where the report names them as part of the lot: 除了“甲”，
/// 还有几项 for 共有四项，“甲”是其中之一.
struct Remainder {
    let query: Query
    let context: AnswerContext

    init?(_ query: Query, _ context: AnswerContext) {
        guard query.asksRest, !query.excluded.isEmpty else { return nil }
        self.query = query
        self.context = context
    }

    func answer() -> Answer {
        let whole = query.withoutExclusion
        let names = query.excluded.flatMap(Self.quoted)
        guard !names.isEmpty, let candidate = context.selection(whole).single,
            UnitClass.counts.contains(candidate.figure.quantity.unitClass ?? ""),
            let sentence = context.corpus.sentence(of: candidate.figure), isPart(names, of: sentence),
            let number = candidate.figure.quantity.value.single, candidate.figure.quantity.bound == nil,
            let rest = number.minus(ExactDecimal(names.count)), rest > ExactDecimal(0)
        else { return Refusing.notFound(query, nearest: [], context) }
        let workings = Workings([candidate], for: whole, context)
        let formula = "\(number) − \(names.count) = \(rest)"
        let unit = candidate.figure.quantity.unit
        return workings.answer(
            .difference, formula: formula, value: workings.computed(rest, unit: unit, bound: nil),
            text:
                "除了\(names.map { "“\($0)”" }.joined(separator: "、"))，还有\(rest)\(unit)（\(formula)）：\(workings.statements)。"
        )
    }

    /// The names in quotation marks.
    private static func quoted(_ text: String) -> [String] {
        text.split(separator: "“", omittingEmptySubsequences: false).dropFirst().compactMap { rest in
            rest.firstIndex(of: "”").map { String(rest[..<$0]) }
        }.filter { !$0.isEmpty }
    }

    /// Whether the sentence names them all and says that they are a part: 其中.
    private func isPart(_ names: [String], of sentence: Sentence) -> Bool {
        let parts = context.answerer.search.passages.lexicon.entries(of: "enumerations").filter { $0.isOf("分") }
        return names.allSatisfy { sentence.quote.contains("“\($0)”") }
            && parts.contains { sentence.quote.contains($0.form) }
    }
}
