internal import ChineseText

/// An interval of time, both ends included, each as precise as the text gives it.
///
/// `2016年6月以来` in a report of 2022 is `2016-06..2022`.
public struct Period: Hashable, Sendable, CustomStringConvertible {
    public let start: CalendarDate
    public let end: CalendarDate

    public init(_ start: CalendarDate, _ end: CalendarDate) {
        let ordered = start.first <= end.last
        self.start = ordered ? start : end
        self.end = ordered ? end : start
    }

    public init(_ date: CalendarDate) { self.init(date, date) }
    public init(year: Int) { self.init(CalendarDate(year: year)) }

    /// Reads what `description` writes.
    public init?(_ text: String) {
        if let dots = text.place(of: "..") {
            guard let start = CalendarDate(String(text[..<dots.lowerBound])),
                let end = CalendarDate(String(text[dots.upperBound...]))
            else { return nil }
            self.init(start, end)
        } else {
            guard let date = CalendarDate(text) else { return nil }
            self.init(date)
        }
    }

    public var description: String { start == end ? "\(start)" : "\(start)..\(end)" }

    /// `2022年`, `2016年6月至2022年`
    public var chinese: String { start == end ? start.chinese : "\(start.chinese)至\(end.chinese)" }

    /// The year that the period is a figure of when a year is asked: the one it ends in.
    public var year: Int { end.year }

    public var isSingleYear: Bool { start.year == end.year }

    public func contains(_ other: Period) -> Bool {
        start.first <= other.start.first && other.end.last <= end.last
    }

    public func overlaps(_ other: Period) -> Bool {
        start.first <= other.end.last && other.start.first <= end.last
    }
}

/// How the period of a figure is known.
public enum PeriodSource: String, Hashable, Sendable {
    /// The clause or sentence names it.
    case stated
    /// It stands further up: in the sentence before, the section, the article.
    case inherited
    /// It was worked out from the text of the document.
    case inferred
    /// Manifest or front matter give it.
    case manifest
}
