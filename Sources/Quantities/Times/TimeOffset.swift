/// A length of time by which one goes back or on from now: 三天后, 近5年, 15个工作日内.
struct TimeOffset: Hashable, Sendable {
    var months = 0
    var days = 0
    var seconds = 0
    var workingDays = 0
    /// The finest unit named, in which a point of time so far away is told: 两年前 is a year, 6个小时前 an hour.
    var grain = TimeGrain.day

    init() {}

    /// So many halves of a unit as the rule 长度 tags it.
    init?(unit: String, halves: Int) {
        let isWhole = halves % 2 == 0
        switch unit {
        case "年": (months, grain) = (halves * 6, isWhole ? .year : .month)
        case "季": (months, grain) = (halves * 3 / 2, .month)
        case "月": (months, days, grain) = (halves / 2, halves % 2 * 15, isWhole ? .month : .day)
        case "周": (days, grain) = (halves * 7 / 2, .week)
        case "日": (days, seconds, grain) = (halves / 2, halves % 2 * 43_200, isWhole ? .day : .hour)
        case "工作日": workingDays = halves / 2
        case "时": (seconds, grain) = (halves * 1800, .hour)
        case "分": (seconds, grain) = (halves * 30, .minute)
        case "秒": (seconds, grain) = (halves / 2, .second)
        default: return nil
        }
    }

    /// 一年零三个月.
    func adding(_ other: TimeOffset) -> TimeOffset {
        var sum = self
        sum.months += other.months
        sum.days += other.days
        sum.seconds += other.seconds
        sum.workingDays += other.workingDays
        sum.grain = max(grain, other.grain)
        return sum
    }

    func from(_ moment: Moment, times sign: Int) -> Moment {
        let shifted = moment.adding(months: months * sign).adding(days: days * sign).adding(seconds: seconds * sign)
        guard workingDays > 0 else { return shifted }
        // Whole weeks first, so that the time taken does not depend on the number.
        var (left, day) = (workingDays % 5, shifted.adding(days: workingDays / 5 * 7 * sign))
        while day.weekday > 5 { day = day.adding(days: -sign) }
        while left > 0 {
            day = day.adding(days: sign)
            if day.weekday < 6 { left -= 1 }
        }
        return day
    }

    /// The year, month, day or hour that a moment lies in.
    func around(_ moment: Moment) -> TimeWindow {
        switch grain {
        case .year:
            let start = Moment(year: moment.year) ?? moment
            return TimeWindow(start, start.adding(months: 12), .year)
        case .quarter, .month:
            let start = Moment(year: moment.year, month: moment.month) ?? moment
            return TimeWindow(start, start.adding(months: 1), .month)
        case .week: return TimeWindow(moment.startOfDay, moment.startOfDay.adding(days: 7), .week)
        case .day: return TimeWindow(moment.startOfDay, moment.startOfDay.adding(days: 1), .day)
        case .hour: return TimeWindow(moment, moment.adding(seconds: 3600), .hour)
        default: return TimeWindow(moment, moment.adding(seconds: 60), .minute)
        }
    }
}
