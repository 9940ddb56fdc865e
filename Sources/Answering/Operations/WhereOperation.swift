internal import Questions

/// Where something is, in the words of the report: 城南物流园.
struct WhereOperation: Operation {
    func answer(_ query: Query, _ context: AnswerContext) -> Answer {
        // On which street an organization is may be asked with nothing but its name.
        guard query.saysOfWhat || query.asksStreet && !query.terms.isEmpty else {
            return Refusing.withoutText(query, nil)
        }
        if let kind = query.ownerKind {
            let owner = OwnerSpans(kind: kind, query: query, corpus: context.corpus)
            return TextReply(query: query, context: context).answer(owner)
        }
        return TextReply(query: query, context: context).answer(PlaceSpans(query: query))
    }
}
