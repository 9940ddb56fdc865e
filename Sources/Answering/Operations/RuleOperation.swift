internal import Questions

/// What a report says must or may be done in a case; where a measure is asked for (对缴费比例有什么规定), the figure.
struct RuleOperation: Operation {
    func answer(_ query: Query, _ context: AnswerContext) -> Answer {
        if query.unitClass != nil, query.stated.isEmpty {
            return ValueOperation().answer(query.with(.value).askingTarget, context)
        }
        guard query.saysOfWhat || !query.stated.isEmpty else { return Refusing.withoutText(query, nil) }
        return TextReply(query: query, context: context).answer(RuleSpans(query: query))
    }
}
