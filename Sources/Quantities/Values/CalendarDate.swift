/// A year, a month or a day.
public struct CalendarDate: Hashable, Sendable, CustomStringConvertible {
    public let year: Int
    public let month: Int?
    public let day: Int?

    public init(year: Int, month: Int? = nil, day: Int? = nil) {
        self.year = year
        self.month = month
        self.day = month == nil ? nil : day
    }

    /// Reads `2022`, `2022-09` and `2022-09-30`; nil for a day that no calendar has.
    public init?(_ text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        let numbers = parts.compactMap(Self.number)
        guard (1...3).contains(parts.count), numbers.count == parts.count else { return nil }
        self.init(
            checkedYear: numbers[0], month: numbers.count > 1 ? numbers[1] : nil,
            day: numbers.count > 2 ? numbers[2] : nil)
    }

    /// Of at most four digits, as years have, after any zeros; by bytes, since every figure that is read has dates.
    private static func number(_ digits: Substring.UTF8View) -> Int? {
        guard !digits.isEmpty else { return nil }
        return digits.reduce(0) { number, digit in
            guard let number, number < 1000, (0x30...0x39).contains(digit) else { return nil }
            return number * 10 + Int(digit & 15)
        }
    }

    /// Nil where the calendar has no such month or day (Gregorian, ISO 8601).
    public init?(checkedYear year: Int, month: Int?, day: Int?) {
        guard (1...9999).contains(year) else { return nil }
        if let month {
            guard (1...12).contains(month) else { return nil }
            let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
            let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
            guard (1...days[month - 1]).contains(day ?? 1) else { return nil }
        }
        self.init(year: year, month: month, day: day)
    }

    public var description: String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(year)" + (month.map { "-" + two($0) } ?? "") + (day.map { "-" + two($0) } ?? "")
    }

    /// `2022年9月30日`
    public var chinese: String {
        "\(year)年" + (month.map { "\($0)月" } ?? "") + (day.map { "\($0)日" } ?? "")
    }

    var first: Int { year * 10000 + (month ?? 1) * 100 + (day ?? 1) }
    var last: Int { year * 10000 + (month ?? 12) * 100 + (day ?? 31) }
}
