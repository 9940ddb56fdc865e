internal import Questions

/// What the report says a quoted name stands for.
struct DefineOperation: Operation {
    func answer(_ query: Query, _ context: AnswerContext) -> Answer {
        guard let name = query.names.first else { return Refusing.withoutText(query, nil) }
        let definition = DefinitionSpans(name: name, query: query, search: context.answerer.search.passages)
        return TextReply(query: query, context: context).answer(definition)
    }
}
