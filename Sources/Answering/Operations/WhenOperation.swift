internal import Questions

/// When something was, in the time words of the report: 6月16日.
struct WhenOperation: Operation {
    func answer(_ query: Query, _ context: AnswerContext) -> Answer {
        guard query.saysOfWhat else { return Refusing.withoutText(query, nil) }
        let search = context.answerer.search.passages
        return TextReply(query: query, context: context).answer(
            TimeSpans(query: query, corpus: context.corpus, isWithin: context.document != nil) { search.text($0) })
    }
}
