/// A time as the words give it, before it is resolved against a reference year.
public enum PeriodExpression: Hashable, Sendable {
    /// 2022年, 2022年9月, 2016—2022年
    case absolute(Period)
    /// 今年 (0), 去年4月 (−1), and 6月16日 (0): the year is the reference's or counted from it.
    case relative(years: Int, month: Int?, day: Int?)
    /// 近5年, 近两年
    case lastYears(Int)
    /// 2016年6月起, 2016年以来, 今年以来
    indirect case since(PeriodExpression)
    /// 截至9月底, 截至2022年
    indirect case until(PeriodExpression)
    /// 1—9月
    indirect case span(PeriodExpression, PeriodExpression)
    /// 目前, 截至目前: the time of the report.
    case present

    /// The interval meant when the text speaks in `reference`, usually the document's period.
    ///
    /// `近5年` in 2022 is 2018..2022; `截至9月底` is 2022-09, the state at that time.
    public func resolved(against reference: Period) -> Period {
        switch self {
        case .absolute(let period): period
        case .relative(let years, let month, let day):
            Period(
                CalendarDate(checkedYear: reference.year + years, month: month, day: day)
                    ?? CalendarDate(year: max(1, reference.year + years), month: month))
        case .lastYears(let count):
            Period(CalendarDate(year: max(1, reference.year - max(1, count) + 1)), CalendarDate(year: reference.year))
        case .since(let expression):
            Self.since(expression.resolved(against: reference), reference)
        case .until(let expression): Period(expression.resolved(against: reference).end)
        case .span(let start, let end):
            Period(start.resolved(against: reference).start, end.resolved(against: reference).end)
        case .present: reference
        }
    }

    private static func since(_ start: Period, _ reference: Period) -> Period {
        // 今年以来 in a report of that year is that year so far, not an interval of its own.
        if start.start == reference.end || start.start.year > reference.year { return start }
        return Period(start.start, reference.end)
    }
}
