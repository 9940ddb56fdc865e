internal import ChineseText
internal import Facts
internal import Quantities
internal import Questions

/// A time a question asks for, resolved, and whether a record is of it.
struct AskedTime: Sendable {
    let period: Period
    let time: Query.Time

    /// - Parameter context: asked for only where the record's own time does not decide.
    func fits(_ record: Bearings, _ context: @autoclosure () -> RecordContext) -> Bool {
        // 截至2019年连续多少年: what lasted till then is told at the end of several years.
        if record.isOfYears, period.isSingleYear, !(isUntil && record.unitClass == UnitClass.duration) { return false }
        if fits(record.period) { return true }
        // 8月3日 names no year, and a report without a date cannot place its 去年: there the same words must do.
        guard namesNoYear || record.period == nil, !time.text.isEmpty else { return false }
        let context = context()
        let nearby = [context.clause, context.before] + (namesNoYear ? [context.previous, context.opening] : [])
        return nearby.contains { $0.holds(time.text) || record.period == nil && $0.holds(undated) }
    }

    /// The years of which a record's time must have one to fit, if the record has a time; nil where its words may do instead.
    var years: [NearYears]? {
        guard !namesNoYear else { return nil }
        let (first, last) = (period.start.year, period.end.year)
        let same = NearYears(first: period.isSingleYear ? nil : first, last: last)
        return isSince ? [same, NearYears(first: first), NearYears(last: first)] : [same]
    }

    /// Its words from the first digit on: 4月以来 of 今年4月以来, where only the report could tell which year 今年 is.
    private var undated: String {
        guard namesNoYear, let start = time.text.utf8.firstIndex(where: { (0x30...0x39).contains($0) }) else {
            return time.text
        }
        return String(time.text[start...])
    }

    private var namesNoYear: Bool {
        switch time.expression {
        case .relative(0, .some, _): true
        case .until(.relative(0, .some, _)), .since(.relative(0, .some, _)): true
        default: false
        }
    }

    private func fits(_ held: Period?) -> Bool {
        guard let held else { return false }
        // 2016年以来 asked today is 2016年以来 as the report had it.
        if isSince, !held.isSingleYear { return held.start.year == period.start.year }
        // 2019年起降到百分之几: what begins in 2019 is told of 2019.
        if isSince, held.year == period.start.year { return true }
        guard held.year == period.year else { return false }
        guard period.isSingleYear else { return held.start.year == period.start.year }
        guard period.end.month != nil else { return true }
        // A month asked for is not answered with the figure of a year, unless the state by then was asked for.
        guard held.end.month != nil else { return isUntil }
        return held.overlaps(period)
    }

    private var isSince: Bool {
        if case .since = time.expression { true } else { false }
    }

    private var isUntil: Bool {
        if case .until = time.expression { true } else { false }
    }
}
