internal import Facts
internal import Questions

/// Where a number that the question states stands.
struct SourceOperation: Operation {
    func answer(_ query: Query, _ context: AnswerContext) -> Answer {
        if query.asksColumn || query.asksOrigin { return MarkedReports(query: query, context: context).answer() }
        if let kind = query.ownerKind { return outlet(kind, query, context) }
        // “惠工十条” is a name, whatever it counts.
        if query.stated.isEmpty || query.particulars.asksReportYears {
            return MentioningReports(query: query, context: context).answer()
        }
        let found = StatedFigures.findAll(query, context)
        guard !found.isEmpty else { return Refusing.unknownNumber(query) }
        guard Set(found.map(\.document)).count <= max(StatedFigures.most, query.stated.count) else {
            return Refusing.tooMany(found, context)
        }
        var citations = CitationList(context.corpus)
        var answer = Answer(status: .answered, text: "")
        var parts: [String] = []
        for figure in found {
            // Each report that prints it is a source of its own.
            guard let sentence = context.corpus.sentence(of: figure) else { continue }
            let numbers = citations.cite(sentence)
            let title = numbers.first.flatMap { citations.citations[$0 - 1].title } ?? figure.document
            if !answer.texts.contains(title) { answer.texts.append(title) }
            if query.stated.count > 1 {
                answer.values.append(AnswerValue(figure: figure, citations: numbers, label: title))
            }
            parts.append("《\(title)》：\(Wording.clause(of: figure, in: context.corpus))\(Wording.marks(numbers))")
        }
        answer.text = "出自" + parts.joined(separator: "；") + "。"
        answer.citations = citations.citations
        answer.confidence = 900
        return answer
    }

    /// Where the report that the question speaks of was printed, as it says itself.
    private func outlet(_ kind: String, _ query: Query, _ context: AnswerContext) -> Answer {
        let passages = context.answerer.search.passages.passages(query, document: context.document)
        guard query.saysOfWhat, let best = passages.first(where: { $0.refusal == nil }) else {
            return Refusing.withoutText(query, passages.first)
        }
        let own = context.corpus.sentences(of: best.sentence.document)
            .filter { $0.article == best.sentence.article }
            .map { Passage(sentence: $0, context: best.context, score: best.score, refusal: nil, missing: []) }
        return TextReply(query: query, context: context).answer(OutletSpans(kind: kind), among: own)
    }
}

/// What a number that the question states is a number of.
struct MeaningOperation: Operation {
    func answer(_ query: Query, _ context: AnswerContext) -> Answer {
        let found = StatedFigures.find(query, context)
        guard let figure = found.first else { return Refusing.unknownNumber(query) }
        guard Set(found.map(\.metric)).count == 1 else { return Refusing.tooMany(found, context) }
        var citations = CitationList(context.corpus)
        let numbers = citations.cite(figure)
        let passage = Wording.passage(of: figure, in: context.corpus)
        var answer = Answer(status: .answered, text: "说的是：\(passage)。\(Wording.marks(numbers))")
        answer.texts = [passage]
        answer.citations = citations.citations
        answer.confidence = 900
        return answer
    }
}
