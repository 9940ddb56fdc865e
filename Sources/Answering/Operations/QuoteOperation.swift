internal import Questions

/// What somebody says, in his own words or as the report tells them.
struct QuoteOperation: Operation {
    func answer(_ query: Query, _ context: AnswerContext) -> Answer {
        guard query.saysOfWhat else { return Refusing.withoutText(query, nil) }
        let speech = SpeechSpans(query: query, search: context.answerer.search.passages)
        return TextReply(query: query, context: context).answer(speech)
    }
}
