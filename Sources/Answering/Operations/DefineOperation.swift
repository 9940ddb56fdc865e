internal import Facts
internal import Questions

/// What the report says a quoted name stands for.
struct DefineOperation: Operation {
    func answer(_ query: Query, _ context: AnswerContext) -> Answer {
        guard let name = query.names.first else { return Refusing.withoutText(query, nil) }
        let definition = DefinitionSpans(name: name, query: query, search: context.answerer.search.passages)
        let reply = TextReply(query: query, context: context)
        let answer = reply.answer(definition)
        // “工会夜市”有哪三大服务项目 and “老厂”点位有哪些 ask for a list that the name heads.
        // What a name of itself includes, no list beside it tells.
        let isHead = query.terms.contains { term in
            term.namesThing && !query.names.contains { $0.contains(term.search.text) }
        }
        guard answer.status == .notFound, name.unicodeScalars.count > 1,
            !query.focus.isEmpty || query.asksItems && isHead
        else { return answer }
        return ListOperation().answer(query, context)
    }
}
