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

    /// Reads `2022`, `2022-09` and `2022-09-30`.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard let first = parts.first, let year = first, (1...9999).contains(year), parts.count <= 3 else { return nil }
        var month: Int?
        var day: Int?
        if parts.count > 1 {
            guard let value = parts[1], (1...12).contains(value) else { return nil }
            month = value
        }
        if parts.count > 2 {
            guard let value = parts[2], (1...31).contains(value) else { return nil }
            day = value
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
