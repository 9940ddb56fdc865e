/// One step from a larger stretch of time into a smaller one: 去年, 上半年, 9月, 下旬, 周三, 下午, 3点半.
enum TimeStep: Hashable, Sendable {
    case century(Int)
    /// So many centuries from the reference's.
    case relativeCentury(Int)
    case decade(Int)
    case year(Int)
    /// So many years, quarters, months, weeks or days from the reference.
    case relative(TimeGrain, Int)
    /// So many days from what was said before: 次日.
    case following(Int)
    /// 三天后 of 三天后上午9点: the length, and 1 or −1.
    case away(TimeOffset, Int)
    case half(Int)
    case quarter(Int)
    case firstMonths(Int)
    case lastMonths(Int)
    case months(Int, Int)
    case month(Int)
    /// 上旬 is 1, 中下旬 is 23.
    case tenDays(Int)
    /// Weeks are counted from the first Monday; the last is −1.
    case week(Int)
    /// Monday is 1, Sunday 7, a weekend 8.
    case weekday(Int)
    /// The nth weekday of a month, −1 the last; of weekday 0 any day.
    case nthWeekday(Int, Int)
    case days(Int, Int)
    case dayOfYear(Int)
    case edge(TimeEdge)
    case season(String)
    case festival(Festival)
    /// Month and day of the lunar calendar; without a day the month.
    case lunar(month: Int, day: Int?, isLeap: Bool)
    /// Whole years (a plan) or a school year, from a month of the first one on.
    case years(first: Int, count: Int, month: Int)
    case date(CalendarDate)
    case part(DayPart)
    /// Printed as 9:30 or told as 9点半.
    case clock(hour: Int, minute: Int?, second: Int?, isPrinted: Bool)
    /// 七八点.
    case hours(Int, Int)

    var grain: TimeGrain {
        switch self {
        case .century, .relativeCentury: .century
        case .decade: .decade
        case .year, .years: .year
        case .relative(let grain, _): grain
        case .away(let offset, _): offset.grain
        case .half, .quarter, .firstMonths, .lastMonths, .months, .season: .quarter
        case .month: .month
        case .tenDays, .week, .edge: .week
        case .lunar(_, nil, _): .month
        case .festival(let festival): festival.holidays.isEmpty ? .day : .week
        case .weekday(8): .week
        case .days(let first, let last): first == last ? .day : .week
        case .weekday, .nthWeekday, .dayOfYear, .date, .lunar, .following: .day
        case .part: .part
        case .clock(_, nil, _, _), .hours: .hour
        case .clock(_, _, nil, _): .minute
        case .clock: .second
        }
    }

    /// Whether it is counted from the reference, whatever was said before.
    var isDeictic: Bool {
        switch self {
        case .relative, .away, .relativeCentury: true
        default: false
        }
    }
}

/// How fine a stretch of time is.
enum TimeGrain: Int, Comparable, Sendable {
    case century, decade, year, quarter, month, week, day, part, hour, minute, second

    static func < (left: TimeGrain, right: TimeGrain) -> Bool { left.rawValue < right.rawValue }
}

enum TimeEdge: Hashable, Sendable { case early, middle, late }
