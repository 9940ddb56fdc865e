internal import Questions

/// Where something is, in the words of the report: 城南物流园.
struct WhereOperation: Operation {
    func answer(_ query: Query, _ context: AnswerContext) -> Answer {
        guard query.saysOfWhat else { return Refusing.withoutText(query, nil) }
        if let kind = query.ownerKind {
            let owner = OwnerSpans(kind: kind, query: query, corpus: context.corpus)
            return TextReply(query: query, context: context).answer(owner)
        }
        return TextReply(query: query, context: context).answer(PlaceSpans(query: query))
    }
}
