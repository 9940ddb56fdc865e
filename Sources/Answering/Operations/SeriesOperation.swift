internal import Facts
internal import Quantities
internal import Questions

/// The same figure for every year that is held or asked for, newest first.
struct SeriesOperation: Operation {
    func answer(_ query: Query, _ context: AnswerContext) -> Answer {
        let years = YearlyFigures(query, context)
        if !years.unclear.isEmpty { return Refusing.ambiguous(years.unclear, context) }
        // Some years of those named are no answer to 逐年.
        if years.found.count > 1, !years.missing.isEmpty {
            return Refusing.withoutYears(years.missing, held: years.found, context)
        }
        if years.found.count > 1 {
            return ValueOperation().series(years.found, context)
        }
        if let only = years.found.first { return Refusing.onlyOne(only, context) }
        switch context.selection(query.with(.value).withoutTimes) {
        case .figure(let candidate, _): return Refusing.onlyOne(candidate, context)
        case .series(let all): return Refusing.notFound(query, nearest: Array(all.prefix(2)), context)
        default: return ValueOperation().answer(query.with(.value).withoutTimes, context)
        }
    }
}
