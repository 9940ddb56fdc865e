/// A stretch of time while it is narrowed, step by step.
struct TimeWindow: Sendable {
    let start: Moment
    let end: Moment
    let grain: TimeGrain
    var part: DayPart?
    /// 下午3点 is a point at which a stretch ends, 9月15日 and a printed 11:30 are in it to their end.
    var isPoint = false

    init(_ start: Moment, _ end: Moment, _ grain: TimeGrain) {
        self.start = start
        self.end = end
        self.grain = grain
    }

    /// So many months from the first of a month.
    init?(year: Int, month: Int = 1, months: Int, _ grain: TimeGrain) {
        guard (-9999...9999).contains(year), let start = Moment(year: year, month: month) else { return nil }
        self.init(start, start.adding(months: months), grain)
    }

    init(day: Moment, days: Int = 1, _ grain: TimeGrain = .day) {
        self.init(day.startOfDay, day.startOfDay.adding(days: days), grain)
    }

    /// The stretch that a chain of steps ends in, nil where there is none (2月30日).
    ///
    /// - Parameter before: where the first end of a range begins, which 次日 counts from.
    static func resolve(
        _ steps: [TimeStep], reference: Moment, lunar: LunarCalendar, before: Moment? = nil
    ) -> TimeWindow? {
        var window: TimeWindow?
        for step in steps {
            guard let base = window ?? around(reference, for: step, before: before) else { return nil }
            window = base.narrowed(by: step, reference: reference, lunar: lunar, isFirst: window == nil)
            if window == nil { return nil }
        }
        return window
    }

    /// What a first step is taken from: the reference's year for a month, its month for a day, its week for a weekday.
    private static func around(_ reference: Moment, for step: TimeStep, before: Moment?) -> TimeWindow? {
        switch step {
        case .tenDays, .days, .nthWeekday:
            TimeWindow(year: reference.year, month: reference.month, months: 1, .month)
        case .weekday: TimeWindow(day: reference.adding(days: 1 - reference.weekday), days: 7, .week)
        case .part(let part): TimeWindow(day: reference.adding(days: part.dayShift ?? 0))
        case .clock, .hours: TimeWindow(day: reference)
        case .following: TimeWindow(day: before ?? reference)
        default: TimeWindow(year: reference.year, months: 12, .year)
        }
    }

    private func narrowed(
        by step: TimeStep, reference: Moment, lunar: LunarCalendar, isFirst: Bool
    ) -> TimeWindow? {
        switch step {
        case .century(let number):
            TimeWindow(
                year: number > 0 ? max(1, number * 100 - 100) : number * 100 - 100, months: 1200, .century)
        case .relativeCentury(let count):
            TimeWindow(year: max(1, reference.year / 100 * 100 + count * 100), months: 1200, .century)
        case .decade(let number): decade(number, isFirst: isFirst)
        case .year(let year): TimeWindow(year: year, months: 12, .year)
        case .relative(let grain, let count): Self.relative(grain, count, reference)
        case .following(let count): TimeWindow(day: start.adding(days: count))
        case .away(let offset, let sign): offset.around(offset.from(reference, times: sign))
        case .half(let number): months(number * 6 - 5, 6)
        case .quarter(let number): months(number * 3 - 2, 3)
        case .firstMonths(let count): months(1, count)
        case .lastMonths(let count): months(13 - count, count)
        case .months(let first, let last): last < first ? nil : months(first, last - first + 1)
        case .month(let month): TimeWindow(year: start.year, month: month, months: 1, .month)
        case .years(let first, let count, let month): TimeWindow(year: first, month: month, months: count * 12, .year)
        case .season(let name): season(name)
        case .edge(let edge): self.edge(edge)
        case .lunar(let month, let day, let isLeap):
            lunar.days(year: start.year, month: month, day: day, isLeap: isLeap)
                .map { TimeWindow($0.start, $0.end, day == nil ? .month : .day) }
        case .festival(let festival): self.festival(festival, lunar: lunar)
        default: narrowedWithinMonth(by: step)
        }
    }

    private func narrowedWithinMonth(by step: TimeStep) -> TimeWindow? {
        switch step {
        case .tenDays(let number): tenDays(number)
        case .week(let number): TimeWindow(day: nth(number, weekday: 1), days: 7, .week)
        case .nthWeekday(let number, let weekday): TimeWindow(day: nth(number, weekday: weekday))
        case .weekday(let weekday): self.weekday(weekday)
        case .days(let first, let last): days(first, last)
        case .dayOfYear(let number): TimeWindow(day: start.adding(days: number - 1))
        case .date(let date): TimeWindow(day: Moment(date))
        case .part(let part):
            hours(from: part.from, to: part.to, .part).map { window in
                var window = window
                window.part = part
                return window
            }
        case .clock(let hour, let minute, let second, let isPrinted): clock(hour, minute, second, isPrinted)
        case .hours(let first, let last):
            hours(from: part?.hour(first) ?? first, to: (part?.hour(last) ?? last) + 1, .hour)
        default: nil
        }
    }

    private func months(_ first: Int, _ count: Int) -> TimeWindow? {
        TimeWindow(year: start.year, month: first, months: count, .quarter)
    }

    private func hours(from first: Int, to last: Int, _ grain: TimeGrain) -> TimeWindow? {
        first < last
            ? TimeWindow(
                start.startOfDay.adding(seconds: first * 3600), start.startOfDay.adding(seconds: last * 3600), grain)
            : nil
    }

    private func clock(_ hour: Int, _ minute: Int?, _ second: Int?, _ isPrinted: Bool) -> TimeWindow? {
        let hour = part?.hour(hour) ?? hour
        guard hour < 24 || (minute ?? 0) == 0 && hour == 24 || part != nil else { return nil }
        let from = start.startOfDay.adding(seconds: (hour * 60 + (minute ?? 0)) * 60 + (second ?? 0))
        let grain: TimeGrain = second != nil ? .second : minute != nil ? .minute : .hour
        let length = second != nil ? 1 : minute != nil ? 60 : 3600
        var window = TimeWindow(from, from.adding(seconds: length), grain)
        window.part = part
        window.isPoint = !isPrinted || second != nil
        return window
    }

    private static func relative(_ grain: TimeGrain, _ count: Int, _ reference: Moment) -> TimeWindow? {
        switch grain {
        case .year: return TimeWindow(year: reference.year + count, months: 12, .year)
        case .quarter:
            let first = reference.adding(months: -((reference.month - 1) % 3) + count * 3)
            return TimeWindow(year: first.year, month: first.month, months: 3, .quarter)
        case .month:
            let month = Moment(year: reference.year, month: reference.month)?.adding(months: count)
            return month.flatMap { TimeWindow(year: $0.year, month: $0.month, months: 1, .month) }
        case .week: return TimeWindow(day: reference.adding(days: 1 - reference.weekday + count * 7), days: 7, .week)
        case .day: return TimeWindow(day: reference.adding(days: count))
        default: return nil
        }
    }
}
