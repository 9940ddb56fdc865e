internal import Words

/// The Chinese lunar calendar, from `grammar/lexicon/lunar_years.tsv`: where each month of a year begins.
///
/// 农历八月十五 of 2021 is 2021-09-21.
struct LunarCalendar: Sendable {
    private struct Year: Sendable {
        let first: Moment
        let leapMonth: Int?
        /// Lengths of the months, a leap month after the one whose name it has.
        let months: [Int]
    }

    private let lexicon: Lexicon

    init(_ lexicon: Lexicon) { self.lexicon = lexicon }

    /// Few texts speak of the lunar calendar, so that a year is read when it is asked for.
    private func year(_ number: Int) -> Year? {
        guard let entry = lexicon.entry(form: "\(number)年农历", sheet: "lunar_years") else { return nil }
        let date = (entry.attribute("正月初一") ?? "").split(separator: "-").compactMap { Int($0) }
        guard date.count == 2, let first = Moment(year: number, month: date[0], day: date[1]),
            let sizes = entry.attribute("大小月")
        else { return nil }
        return Year(
            first: first, leapMonth: entry.attribute("闰月").flatMap { Int($0) },
            months: sizes.unicodeScalars.map { $0 == "大" ? 30 : 29 })
    }

    /// A day, or a month where no day is given; nil for a year beyond the sheet, a leap month that is none, a 30th that is
    /// none.
    func days(year: Int, month: Int, day: Int?, isLeap: Bool) -> (start: Moment, end: Moment)? {
        guard let calendar = self.year(year), !isLeap || calendar.leapMonth == month else { return nil }
        let isAfterLeap = calendar.leapMonth.map { month > $0 || month == $0 && isLeap } ?? false
        let index = month - 1 + (isAfterLeap ? 1 : 0)
        guard calendar.months.indices.contains(index) else { return nil }
        let start = calendar.first.adding(days: calendar.months[..<index].reduce(0, +))
        // 腊月三十 is the last day, be it the 29th.
        let length = calendar.months[index]
        guard let day else { return (start, start.adding(days: length)) }
        guard day <= length || month == 12 else { return nil }
        let begin = start.adding(days: min(day, length) - 1)
        return (begin, begin.adding(days: 1))
    }
}
