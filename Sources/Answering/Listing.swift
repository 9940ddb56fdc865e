internal import Facts
internal import Questions

/// Answers with several figures, each in the words of its report.
enum Listing {
    static func answer(
        _ candidates: [Candidate], labels: [String], _ context: AnswerContext, opening: String = "",
        closing: String = ""
    ) -> Answer {
        var answer = answer(candidates.map(\.figure), labels: labels, context, opening: opening, closing: closing)
        answer.selected = candidates
        answer.confidence = min(999, candidates.map(\.score).min() ?? 0)
        return answer
    }

    /// The figures that a question states, each under the title of its report.
    static func answer(_ figures: [Figure], _ context: AnswerContext, opening: String) -> Answer {
        let titles = figures.map { context.corpus.document(of: $0)?.title ?? $0.document }
        var answer = answer(figures, labels: titles, context, opening: opening, closing: "")
        answer.confidence = 900
        return answer
    }

    private static func answer(
        _ figures: [Figure], labels: [String], _ context: AnswerContext, opening: String, closing: String
    ) -> Answer {
        var citations = CitationList(context.corpus)
        var statements: [String] = []
        var values: [AnswerValue] = []
        for (figure, label) in zip(figures, labels) {
            let numbers = citations.cite(figure)
            values.append(AnswerValue(figure: figure, citations: numbers, label: label))
            let statement = Wording.statement(figure, in: context.corpus) + Wording.marks(numbers)
            if !statements.contains(statement) { statements.append(statement) }
        }
        var answer = Answer(status: .answered, text: opening + statements.joined(separator: "；") + closing + "。")
        answer.values = values
        answer.citations = citations.citations
        return answer
    }
}
