internal import Facts
internal import Questions

/// Answers with several figures, each in the words of its report.
enum Listing {
    static func answer(
        _ candidates: [Candidate], labels: [String], _ context: AnswerContext, opening: String = "",
        closing: String = ""
    ) -> Answer {
        var citations = CitationList(context.corpus)
        var statements: [String] = []
        var values: [AnswerValue] = []
        for (candidate, label) in zip(candidates, labels) {
            let numbers = citations.cite(candidate.figure)
            values.append(AnswerValue(figure: candidate.figure, citations: numbers, label: label))
            let statement = Wording.statement(candidate.figure, in: context.corpus) + Wording.marks(numbers)
            if !statements.contains(statement) { statements.append(statement) }
        }
        var answer = Answer(status: .answered, text: opening + statements.joined(separator: "；") + closing + "。")
        answer.values = values
        answer.citations = citations.citations
        answer.selected = candidates
        answer.confidence = min(999, candidates.map(\.score).min() ?? 0)
        return answer
    }
}
