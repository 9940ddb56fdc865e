internal import Questions

/// What a sentence enumerates, one text an item: 法律咨询, 就业招聘, 中医理疗.
struct ListOperation: Operation {
    func answer(_ query: Query, _ context: AnswerContext) -> Answer {
        guard query.saysOfWhat else { return Refusing.withoutText(query, nil) }
        return TextReply(query: query, context: context).answer(ListSpans(query: query))
    }
}
