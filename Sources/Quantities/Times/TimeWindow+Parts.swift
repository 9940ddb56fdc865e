/// Parts of years and months.
extension TimeWindow {
    /// 90年代 after a century counts from its first year; alone it is the last one that has come.
    func decade(_ number: Int, isFirst: Bool) -> TimeWindow? {
        let base = isFirst ? (number <= 20 ? 2000 : 1900) : start.year / 100 * 100
        return TimeWindow(year: base + number, months: 120, .decade)
    }

    func tenDays(_ number: Int) -> TimeWindow? {
        let (first, last) = number > 10 ? (number / 10, number % 10) : (number, number)
        guard let from = day(first * 10 - 9), let to = last == 3 ? monthEnd : day(last * 10 + 1) else { return nil }
        return TimeWindow(from, to, .week)
    }

    func days(_ first: Int, _ last: Int) -> TimeWindow? {
        guard let from = day(first), let to = day(last), from <= to else { return nil }
        return TimeWindow(from, to.adding(days: 1), .day)
    }

    /// 年初 and 年底 are two months long, as most writers mean them; so much of a month as 25日 to its end is 月底.
    func edge(_ edge: TimeEdge) -> TimeWindow? {
        func months(_ start: Moment, _ count: Int) -> TimeWindow {
            TimeWindow(start, start.adding(months: count), .month)
        }
        switch (grain, edge) {
        case (.century, .early): return TimeWindow(year: start.year, months: 240, .decade)
        case (.century, .middle): return TimeWindow(year: start.year + 40, months: 240, .decade)
        case (.century, .late): return TimeWindow(year: start.year + 80, months: 240, .decade)
        case (.decade, .early): return TimeWindow(start, start.adding(months: 36), .year)
        case (.decade, .middle): return TimeWindow(start.adding(months: 36), start.adding(months: 84), .year)
        case (.decade, .late): return TimeWindow(end.adding(months: -36), end, .year)
        case (.year, .early): return months(start, 2)
        case (.year, .middle): return months(start.adding(months: 5), 2)
        case (.year, .late): return months(end.adding(months: -2), 2)
        case (.quarter, .early): return months(start, 1)
        case (.quarter, .middle): return months(start.adding(months: 1), 1)
        case (.quarter, .late): return months(end.adding(months: -1), 1)
        case (.month, .early): return TimeWindow(start, start.adding(days: 5), .week)
        case (.month, .middle): return TimeWindow(start.adding(days: 10), start.adding(days: 20), .week)
        case (.month, .late): return TimeWindow(start.adding(days: 24), end, .week)
        default: return nil
        }
    }

    /// The four seasons begin on the days of 立春, 立夏, 立秋 and 立冬.
    private static let seasons: [String: (month: Int, day: Int, nextMonth: Int, nextDay: Int)] = [
        "春": (2, 3, 5, 5), "夏": (5, 5, 8, 7), "秋": (8, 7, 11, 7), "冬": (11, 7, 2, 3),
        "暑假": (7, 1, 9, 1), "寒假": (1, 15, 3, 1), "春季学期": (2, 1, 8, 1), "秋季学期": (9, 1, 2, 1),
    ]

    func season(_ name: String) -> TimeWindow? {
        guard let season = Self.seasons[name],
            let from = Moment(year: start.year, month: season.month, day: season.day),
            let to = Moment(
                year: start.year + (season.nextMonth < season.month ? 1 : 0), month: season.nextMonth,
                day: season.nextDay)
        else { return nil }
        return TimeWindow(from, to, .quarter)
    }

    func festival(_ festival: Festival, lunar: LunarCalendar) -> TimeWindow? {
        if let holiday = festival.holidays[start.year] {
            return Moment(year: start.year, month: holiday.month, day: holiday.day)
                .map { TimeWindow(day: $0, days: holiday.length, .week) }
        }
        switch festival.day {
        case .fixed(let month, let day):
            return Moment(year: start.year, month: month, day: day).map { TimeWindow(day: $0) }
        case .weekday(let month, let nth, let weekday):
            return TimeWindow(year: start.year, month: month, months: 1, .month)
                .map { TimeWindow(day: $0.nth(nth, weekday: weekday)) }
        case .term(let month, let constant):
            let years = start.year - 2000
            let day =
                Moment.quotient(years * 2422 + constant, 10_000) - Moment.quotient(month < 3 ? years - 1 : years, 4)
            return Moment(year: start.year, month: month, day: day).map { TimeWindow(day: $0) }
        case .lunar(let month, let day):
            return lunar.days(year: start.year, month: month, day: day, isLeap: false)
                .map { TimeWindow($0.start, $0.end, .day) }
        }
    }

    /// The nth weekday from the start, or of the month if −1; any day counts as weekday 0.
    func nth(_ number: Int, weekday: Int) -> Moment {
        guard number > 0 else {
            let last = end.adding(days: -1)
            return weekday == 0 ? last : last.adding(days: -((last.weekday - weekday + 7) % 7))
        }
        let first = start.startOfDay
        return first.adding(days: (weekday - first.weekday + 7) % 7 + (number - 1) * 7)
    }

    func weekday(_ weekday: Int) -> TimeWindow? {
        let monday = start.startOfDay.adding(days: 1 - start.weekday)
        if weekday == 8 { return TimeWindow(day: monday.adding(days: 5), days: 2, .week) }
        return TimeWindow(day: monday.adding(days: weekday - 1))
    }

    private var monthEnd: Moment? { day(1)?.adding(months: 1) }

    private func day(_ number: Int) -> Moment? { Moment(year: start.year, month: start.month, day: number) }
}
