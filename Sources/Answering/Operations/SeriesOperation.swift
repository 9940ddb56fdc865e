internal import Facts
internal import Questions

/// The same figure for every year that is held, newest first.
struct SeriesOperation: Operation {
    func answer(_ query: Query, _ context: AnswerContext) -> Answer {
        ValueOperation().answer(query.withoutTimes, context)
    }
}
