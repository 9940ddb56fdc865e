extension TimeExpression {
    /// What a report dates a figure with: years, months and days. Nil for clock times, weeks, and what is counted from
    /// today.
    var period: PeriodExpression? {
        switch self {
        case .steps(let steps): return Self.period(of: steps)
        case .range(let first, let second):
            guard let grain = second.first?.grain, let from = Self.period(of: first),
                let to = Self.period(of: first.prefix { $0.grain < grain } + second)
            else { return nil }
            guard case .absolute(let start) = from, case .absolute(let end) = to else { return .span(from, to) }
            return .absolute(Period(start.start, end.end))
        case .related(let relation, let inner):
            guard let period = inner.period else { return nil }
            switch relation {
            case .since, .after: return period == .relative(years: 0, month: nil, day: nil) ? period : .since(period)
            case .until: return .until(period)
            case .before, .upTo: return period
            }
        case .offset(let offset, let direction):
            guard offset.months > 0, offset.months % 12 == 0, offset.days == 0,
                [.past, .pastExactly].contains(direction)
            else { return nil }
            return .lastYears(offset.months / 12)
        case .samePeriod(let years): return .relative(years: years, month: nil, day: nil)
        case .present, .wholeYear: return .present
        }
    }

    /// The year, month and day that the steps name; smaller ones are left out, and 年底 is its year.
    private static func period(of steps: [TimeStep]) -> PeriodExpression? {
        var year: Int?
        var relative: Int?
        var months: ClosedRange<Int>?
        var days: ClosedRange<Int>?
        for step in steps {
            switch step {
            case .year(let number): year = number
            case .relative(.year, let count): relative = count
            case .half(let number): months = number * 6 - 5...number * 6
            case .quarter(let number): months = number * 3 - 2...number * 3
            case .firstMonths(let count): months = 1...count
            case .lastMonths(let count): months = 13 - count...12
            case .months(let first, let last): if first <= last { months = first...last } else { return nil }
            case .month(let month): months = month...month
            case .days(let first, let last): if first <= last, months != nil { days = first...last } else { return nil }
            case .years(let first, let count, 1):
                return .absolute(Period(CalendarDate(year: first), CalendarDate(year: first + count - 1)))
            case .date(let date): return .absolute(Period(date))
            case .edge, .tenDays, .part, .clock, .hours, .season, .festival, .week, .weekday: continue
            default: return nil
            }
        }
        guard year != nil || relative != nil || months != nil else { return nil }
        return period(year: year, relative: relative ?? 0, months: months, days: days)
    }

    private static func period(
        year: Int?, relative: Int, months: ClosedRange<Int>?, days: ClosedRange<Int>?
    ) -> PeriodExpression? {
        func date(_ month: Int?, _ day: Int?) -> PeriodExpression {
            guard let year else { return .relative(years: relative, month: month, day: day) }
            // 2月30日 is nobody's date; the month is taken.
            let exact = CalendarDate(checkedYear: year, month: month, day: day)
            return .absolute(Period(exact ?? CalendarDate(year: year, month: month)))
        }
        // Years before our era date nothing that is counted.
        if let year, year < 1 { return nil }
        guard let months else { return date(nil, nil) }
        let first = date(months.lowerBound, days?.lowerBound)
        let last = date(months.upperBound, days?.upperBound)
        if first == last { return first }
        guard case .absolute(let start) = first, case .absolute(let end) = last else { return .span(first, last) }
        return .absolute(Period(start.start, end.end))
    }
}
