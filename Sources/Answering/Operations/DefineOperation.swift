internal import Questions

/// What the report says a quoted name stands for.
struct DefineOperation: Operation {
    func answer(_ query: Query, _ context: AnswerContext) -> Answer {
        guard let name = query.names.first else { return Refusing.withoutText(query, nil) }
        let definition = DefinitionSpans(name: name, query: query, search: context.answerer.search.passages)
        let reply = TextReply(query: query, context: context)
        let answer = reply.answer(definition)
        // “工会夜市”有哪三大服务项目 asks for a list that the name heads.
        guard answer.status == .notFound, !query.focus.isEmpty else { return answer }
        return ListOperation().answer(query, context)
    }
}
