internal import Facts
internal import Quantities
internal import Questions

/// The same figure for every year that is held, newest first.
struct SeriesOperation: Operation {
    func answer(_ query: Query, _ context: AnswerContext) -> Answer {
        let value = query.with(.value).withoutTimes
        switch context.selection(value) {
        case .figure(let candidate, _): return Refusing.onlyOne(candidate, context)
        case .series(let all):
            let years = query.years(context)
            let held = all.filter { years?.contains($0.figure.period?.year ?? 0) ?? true }
            guard held.count > 1 else {
                return held.first.map { Refusing.onlyOne($0, context) }
                    ?? Refusing.notFound(query, nearest: Array(all.prefix(2)), context)
            }
            return ValueOperation().series(held, context)
        default: return ValueOperation().answer(value, context)
        }
    }
}
