internal import Facts
internal import Questions

/// The same figure for every year that is held, newest first.
struct SeriesOperation: Operation {
    func answer(_ query: Query, _ context: AnswerContext) -> Answer {
        let value = query.with(.value).withoutTimes
        if case .figure(let candidate, _) = context.selection(value) { return Refusing.onlyOne(candidate, context) }
        return ValueOperation().answer(value, context)
    }
}
