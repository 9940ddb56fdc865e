/// A second of the calendar (proleptic Gregorian, no time zone): `2025-10-20T09:00:00`.
public struct Moment: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Days since 1970-01-01, and seconds into the day.
    let days: Int
    let seconds: Int

    static let secondsOfDay = 86_400

    init(days: Int, seconds: Int = 0) {
        let carry = Self.quotient(seconds, Self.secondsOfDay)
        self.days = days + carry
        self.seconds = seconds - carry * Self.secondsOfDay
    }

    /// The beginning of a year, month or day.
    public init(_ date: CalendarDate) {
        self.init(days: Self.days(date.year, date.month ?? 1, date.day ?? 1))
    }

    /// Nil for a day that no calendar has.
    public init?(year: Int, month: Int = 1, day: Int = 1, hour: Int = 0, minute: Int = 0, second: Int = 0) {
        guard (1...12).contains(month), (1...Self.days(ofMonth: month, year: year)).contains(day),
            (0...24).contains(hour), (0...59).contains(minute), (0...60).contains(second)
        else { return nil }
        self.init(days: Self.days(year, month, day), seconds: (hour * 60 + minute) * 60 + second)
    }

    /// Reads `2025-10-20`, `2025-10-20T09:00:00`, with a fraction or a zone behind it, which are left out.
    public init?(_ text: String) {
        let parts = text.split { $0 == "T" || $0 == " " }
        let date = (parts.first ?? "").split(separator: "-").compactMap { Int($0) }
        guard (1...2).contains(parts.count), date.count == 3 else { return nil }
        let clock = parts.count == 2 ? parts[1].prefix(8).split(separator: ":").map { Int($0) } : []
        guard clock.allSatisfy({ $0 != nil }) else { return nil }
        let numbers = clock.compactMap { $0 } + [0, 0, 0]
        self.init(year: date[0], month: date[1], day: date[2], hour: numbers[0], minute: numbers[1], second: numbers[2])
    }

    public var year: Int { civil.year }
    public var month: Int { civil.month }
    public var day: Int { civil.day }
    /// Monday is 1, Sunday 7.
    var weekday: Int { Self.modulo(days + 3, 7) + 1 }
    var startOfDay: Moment { Moment(days: days) }
    var date: CalendarDate { CalendarDate(year: year, month: month, day: day) }

    func adding(days count: Int) -> Moment { Moment(days: days + count, seconds: seconds) }
    func adding(seconds count: Int) -> Moment { Moment(days: days, seconds: seconds + count) }

    /// The same day of another month, or its last day where that is shorter.
    func adding(months count: Int) -> Moment {
        let (year, month, day) = civil
        let total = year * 12 + month - 1 + count
        let (newYear, newMonth) = (Self.quotient(total, 12), Self.modulo(total, 12) + 1)
        let newDay = min(day, Self.days(ofMonth: newMonth, year: newYear))
        return Moment(days: Self.days(newYear, newMonth, newDay), seconds: seconds)
    }

    public var description: String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let (year, month, day) = civil
        let digits = "\(abs(year))"
        // The year before our era's first is 0, the one before that −1 (ISO 8601).
        let padded = (year < 0 ? "-" : "") + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        return
            "\(padded)-\(two(month))-\(two(day))T\(two(seconds / 3600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
    }

    public static func < (left: Moment, right: Moment) -> Bool {
        (left.days, left.seconds) < (right.days, right.seconds)
    }

    static func days(ofMonth month: Int, year: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }

    /// Days since 1970-01-01, counted in eras of 400 years (Hinnant, chrono-Compatible Low-Level Date Algorithms).
    private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = quotient(shifted, 400)
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    private var civil: (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = Self.quotient(shifted, 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let part = (5 * dayOfYear + 2) / 153
        let month = part < 10 ? part + 3 : part - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * part + 2) / 5 + 1)
    }

    static func quotient(_ value: Int, _ divisor: Int) -> Int { (value - modulo(value, divisor)) / divisor }
    private static func modulo(_ value: Int, _ divisor: Int) -> Int { (value % divisor + divisor) % divisor }
}

/// From a moment up to another one that is no longer in it; nil where it is open.
public struct TimeSpan: Hashable, Sendable, CustomStringConvertible {
    public let start: Moment?
    public let end: Moment?

    /// `2025-09-01T00:00:00/2025-10-01T00:00:00`, `../2025-10-01T00:00:00`
    public var description: String { "\(start.map(\.description) ?? "..")/\(end.map(\.description) ?? "..")" }
}
