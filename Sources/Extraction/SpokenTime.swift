internal import ChineseText
internal import Quantities
internal import Words

/// The time that the head of a sentence sets for what follows.
enum SpokenTime: Equatable {
    /// 去年，…; 刚刚过去的2017年，…; 今年以来，…; “十三五”时期，…
    case period(Period)
    /// 过去一年，…
    case pastYear
    /// An address to the audience, or 这五年, goes back to what the section is of.
    case section

    /// Characters that may stand before the time: 刚刚过去的2017年.
    private static let lead = 6
    /// As many stand before a stretch of years that no comma follows (我市近五年); one further on is told in passing: 造船业投资8年来首次回升.
    private static let passing = 2

    /// - Parameter isSure: whether the section is known to be of some time; else a sentence about a year sets it.
    init?(_ text: Scalars, delivered: CalendarDate, isSure: Bool, lexicon: Lexicon, recognizer: Recognizer) {
        let head = Scalars(text.text(0..<min(text.count, 40)))
        func isHeld(_ kind: String, _ range: Range<Int>) -> Bool {
            lexicon.occurrences(of: "sections", in: head).contains {
                $0.entry.attribute("类") == kind && range ~= (head.position(ofByte: $0.range.lowerBound) ?? -1)
            }
        }
        if isHeld("称呼", 0..<1) {
            self = .section
            return
        }
        let mentions = recognizer.mentions(in: head)
        guard let first = mentions.first,
            let start = head.position(ofByte: first.range.lowerBound), start <= Self.lead,
            let end = head.position(ofByte: first.range.upperBound),
            !head.values[..<start].contains(where: { $0.endsClause || $0 == "、" })
        else { return nil }
        // 这五年，…; 五年新建28座
        if first.quantity?.unitClass == UnitClass.duration, start == 0 || isHeld("回指", 0..<start) {
            self = .section
            return
        }
        guard let time = first.time,
            !isSure || Self.isLong(time) && start <= Self.passing
                || (end..<min(end + 2, head.count)).contains(where: { head.values[$0] == "，" })
        else { return nil }
        // 2007年，… in a section of five years is of its sentence; 刚刚过去的2017年，… of those after it too.
        if isSure, case .absolute(let period) = time, period.isSingleYear, !isHeld("一年", 0..<start) { return nil }
        self.init(time, delivered: delivered)
    }

    /// Whether it is a stretch of years, which is spoken of wherever it stands at the head: “十四五”时期是…; a single year needs
    /// a comma after it.
    private static func isLong(_ time: PeriodExpression) -> Bool {
        switch time {
        case .absolute(let period): !period.isSingleYear
        case .lastYears(let count): count > 1
        default: false
        }
    }

    private init?(_ time: PeriodExpression, delivered: CalendarDate) {
        let year = delivered.year
        switch time {
        case .absolute(let period) where period.start.month == nil:
            // A year further back is told of in passing.
            guard !period.isSingleYear || (year - 1...year).contains(period.year) else { return nil }
            self = .period(period)
        case .relative(let years, month: nil, day: nil) where (-1...0).contains(years):
            self = .period(Period(year: year + years))
        case .since(.relative(years: 0, month: _, day: _)): self = .period(Period(year: year))
        case .lastYears(1): self = .pastYear
        case .lastYears(let count): self = .period(delivered.lastYears(count))
        default: return nil
        }
    }
}

extension CalendarDate {
    /// The last month in which a report looks back on the years before its own only.
    private static let spring = 6

    /// The 过去五年 of a report that is delivered on this day: early in 2018 2013..2017, in the fall 2013..2018.
    func lastYears(_ count: Int) -> Period {
        let isEarly = month ?? 1 <= Self.spring
        return Period(
            CalendarDate(year: max(1, year - max(1, count))), CalendarDate(year: max(1, isEarly ? year - 1 : year)))
    }
}
