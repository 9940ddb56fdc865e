internal import Facts
internal import Questions

/// One figure: the one that fits, in the words of its report.
struct ValueOperation: Operation {
    func answer(_ query: Query, _ context: AnswerContext) -> Answer {
        // 培训职工多少人次 says enough; 惠及多少人 and 增加了多少 leave open what of.
        guard query.saysOfWhat else { return Refusing.withoutTopic }
        switch context.selection(query) {
        case .figure(let candidate, let confirmed): return single(candidate, confirmed, context)
        case .series(let candidates): return series(candidates, context)
        case .conflict(let candidates): return conflict(candidates, context)
        case .ambiguous(let candidates): return Refusing.ambiguous(candidates, context)
        case .none(let nearest): return Refusing.notFound(query, nearest: nearest, context)
        }
    }

    private func single(_ candidate: Candidate, _ confirmed: [Candidate], _ context: AnswerContext) -> Answer {
        var citations = CitationList(context.corpus)
        let numbers = ([candidate] + confirmed).flatMap { citations.cite($0.figure) }
        let text = Wording.statement(candidate.figure, in: context.corpus)
        var answer = Answer(status: .answered, text: "\(text)。\(Wording.marks(numbers))")
        answer.values = [AnswerValue(figure: candidate.figure, citations: numbers)]
        answer.citations = citations.citations
        answer.selected = [candidate]
        answer.confidence = candidate.sureness
        return answer
    }

    private func conflict(_ candidates: [Candidate], _ context: AnswerContext) -> Answer {
        let titles = candidates.map { context.corpus.document(of: $0.figure)?.title ?? $0.figure.document }
        return Listing.answer(candidates, labels: titles, context, opening: "两份报告说法不一，请核对：")
    }

    func series(_ candidates: [Candidate], _ context: AnswerContext) -> Answer {
        let isMixed = Set(candidates.map(\.figure.basis)).count > 1
        return Listing.answer(
            candidates, labels: candidates.map { Wording.period($0.figure) }, context,
            closing: isMixed ? "；各年口径不同，不宜直接相比" : "")
    }
}
