internal import Facts
internal import Quantities
internal import Questions

/// A time a question asks for, resolved, and whether a figure is of it.
struct AskedTime: Sendable {
    let period: Period
    let time: Query.Time

    func fits(_ figure: Figure, _ context: FigureContext) -> Bool {
        if Self.fits(period, figure.period) { return true }
        // 8月3日 names no year, and a report without a date cannot place its 去年: there the same words must do.
        guard namesNoYear || figure.period == nil, !time.text.isEmpty else { return false }
        let nearby = [context.clause, context.before] + (namesNoYear ? [context.previous, context.opening] : [])
        return nearby.contains { $0.contains(time.text) }
    }

    private var namesNoYear: Bool {
        switch time.expression {
        case .relative(0, .some, _): true
        case .until(.relative(0, .some, _)), .since(.relative(0, .some, _)): true
        default: false
        }
    }

    private static func fits(_ asked: Period, _ held: Period?) -> Bool {
        guard let held, held.year == asked.year else { return false }
        guard asked.isSingleYear else { return held.start.year == asked.start.year }
        // A month or day is compared only where both sides give one.
        guard asked.end.month != nil, held.end.month != nil else { return true }
        return held.overlaps(asked)
    }
}
