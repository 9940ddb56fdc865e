internal import Facts
internal import Questions

/// Who did something or holds an office, or which office somebody holds.
struct WhoOperation: Operation {
    func answer(_ query: Query, _ context: AnswerContext) -> Answer {
        let reply = TextReply(query: query, context: context)
        if query.asksAuthor { return reply.answer(AuthorSpans(query: query), among: bylines(query, context)) }
        if query.asksOffice, let name = query.names.first {
            return reply.answer(OfficeSpans(name: name, query: query))
        }
        if query.asksSpeaker {
            return reply.answer(SpeakerSpans(query: query, search: context.answerer.search.passages))
        }
        guard query.saysOfWhat else { return Refusing.withoutText(query, nil) }
        if let office = query.terms.last(where: { $0.sheet == "positions" }), !query.focus.contains(office) {
            return reply.answer(HolderSpans(office: office, query: query))
        }
        return reply.answer(PersonSpans(query: query))
    }

    /// The byline of the article that the question speaks of.
    private func bylines(_ query: Query, _ context: AnswerContext) -> [Passage] {
        let passages = context.answerer.search.passages.passages(query, document: context.document)
        guard let best = passages.first(where: { $0.refusal == nil }) else { return passages }
        let byline = context.corpus.article(of: best.sentence)?.byline
        return context.corpus.sentences(of: best.sentence.document)
            .filter { $0.article == best.sentence.article && $0.quote == byline }
            .map { Passage(sentence: $0, context: best.context, score: best.score, refusal: nil, missing: []) }
    }
}
