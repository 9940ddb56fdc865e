internal import Facts
internal import Quantities
internal import Questions

/// One figure: the one that fits, in the words of its report.
struct ValueOperation: Operation {
    static let name = Query.Operation.value

    func answer(_ query: Query, _ context: AnswerContext) -> Answer {
        switch context.selection(query) {
        case .figure(let candidate, let confirmed): single(candidate, confirmed, context)
        case .series(let candidates): series(candidates, context)
        case .conflict(let candidates): conflict(candidates, context)
        case .ambiguous(let candidates): Refusing.ambiguous(candidates, context)
        case .none(let nearest): Refusing.notFound(query, nearest: nearest, context)
        }
    }

    private func single(_ candidate: Candidate, _ confirmed: [Candidate], _ context: AnswerContext) -> Answer {
        var citations = CitationList(context.corpus)
        let numbers = ([candidate] + confirmed).flatMap { citations.cite($0.figure) }
        let text = Wording.statement(candidate.figure, in: context.corpus)
        var answer = Answer(status: .answered, text: "\(text)。\(Wording.marks(numbers))")
        answer.values = [AnswerValue(figure: candidate.figure, citations: numbers)]
        answer.citations = citations.citations
        answer.confidence = min(999, candidate.score)
        return answer
    }

    private func conflict(_ candidates: [Candidate], _ context: AnswerContext) -> Answer {
        var citations = CitationList(context.corpus)
        var parts: [String] = []
        var values: [AnswerValue] = []
        for candidate in candidates {
            let numbers = citations.cite(candidate.figure)
            let title = context.corpus.document(of: candidate.figure)?.title ?? candidate.figure.document
            values.append(AnswerValue(figure: candidate.figure, citations: numbers, label: title))
            parts.append(Wording.statement(candidate.figure, in: context.corpus) + Wording.marks(numbers))
        }
        var answer = Answer(status: .answered, text: "两份报告说法不一，请核对：" + parts.joined(separator: "；") + "。")
        answer.values = values
        answer.citations = citations.citations
        answer.confidence = min(999, candidates.map(\.score).min() ?? 0)
        return answer
    }

    private func series(_ candidates: [Candidate], _ context: AnswerContext) -> Answer {
        var citations = CitationList(context.corpus)
        var parts: [String] = []
        var values: [AnswerValue] = []
        for candidate in candidates {
            let numbers = citations.cite(candidate.figure)
            values.append(
                AnswerValue(figure: candidate.figure, citations: numbers, label: Wording.period(candidate.figure)))
            parts.append(Wording.statement(candidate.figure, in: context.corpus) + Wording.marks(numbers))
        }
        let bases = Set(candidates.map(\.figure.basis))
        let warning = bases.count > 1 ? "；各年口径不同，不宜直接相比" : ""
        var answer = Answer(status: .answered, text: parts.joined(separator: "；") + warning + "。")
        answer.values = values
        answer.citations = citations.citations
        answer.confidence = min(999, candidates.map(\.score).min() ?? 0)
        return answer
    }
}
