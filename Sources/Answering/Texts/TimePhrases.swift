internal import ChineseText
internal import Quantities

/// The words of a sentence that tell when: days, months and years, and what only a text is dated by (19世纪晚期,
/// 农历九月初九, 2.5亿年前, 每年5月到8月).
struct TimePhrases {
    let text: PassageText

    struct Phrase {
        var range: Range<Int>
        /// 1 a year, 2 a month, 3 a day; 0 for times that name none (目前).
        let precision: Int
        /// Whether it needs no other date: 2023年4月 and 每月20日 do not, 4月23日 and 去年4月 do.
        let namesYear: Bool
        /// How many years before the report it is, where it says so: 1 of 去年4月23日, 0 of 今年5月.
        var yearsAgo: Int?
    }

    /// Times that come again (每季度), for 多久一次.
    func recurrences() -> [Phrase] { recognized([.set]).map { Phrase(range: $0, precision: 3, namesYear: true) } }

    /// Times of the clock (上午9点到11点半), for 几点.
    func clocks(stretches: Bool) -> [Phrase] {
        recognized(stretches ? [.timerange, .datetimerange] : [.time, .timerange, .datetime, .datetimerange]).map {
            Phrase(range: $0, precision: 3, namesYear: true)
        }
    }

    private func recognized(_ kinds: Set<Recognition.Kind>) -> [Range<Int>] {
        text.recognitions.filter { kinds.contains($0.kind) }.map(\.range)
    }

    /// In reading order; none overlaps another.
    func all() -> [Phrase] {
        let recurring = recurring()
        var found = recurring.map { Phrase(range: $0, precision: 3, namesYear: true) }
        func add(_ phrases: [Phrase]) {
            found += phrases.filter { phrase in !found.contains { $0.range.overlaps(phrase.range) } }
        }
        add(dates())
        add(others())
        add(years())
        return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// What figures are dated by, too.
    private func dates() -> [Phrase] {
        text.mentions.compactMap { mention in
            guard let time = mention.time, let range = text.range(mention) else { return nil }
            // 今年 tells nothing, and 次年 that what follows is of another year.
            if case .relative(let years, nil, _) = time {
                guard years != 0 else { return nil }
                return Phrase(range: range, precision: 0, namesYear: false, yearsAgo: yearsAgo(time, range))
            }
            return Phrase(
                range: wholeSpan(range), precision: Self.precision(time), namesYear: Self.namesYear(time),
                yearsAgo: yearsAgo(time, range))
        }
    }

    private func yearsAgo(_ time: PeriodExpression, _ range: Range<Int>) -> Int? {
        guard case .relative(let years, _, _) = time, years <= 0, text.text.values[range].contains("年") else {
            return nil
        }
        return -years
    }

    /// Centuries, decades and times that come again; not 三天后, which is counted from a day that nobody knows.
    private func others() -> [Phrase] {
        text.recognitions.compactMap { found in
            let words = text.text.text(found.range)
            guard [.date, .daterange, .set].contains(found.kind),
                Self.marks.contains(where: words.contains) || found.kind == .date && words.contains("月"),
                words.unicodeScalars.contains(where: Self.numerals.contains)
            else { return nil }
            let isDay = found.kind == .date || words.hasSuffix("日")
            let namesYear = ["年", "世纪", "每"].contains(where: words.contains)
            return Phrase(
                range: found.range, precision: isDay ? 3 : words.contains("月") ? 2 : 1, namesYear: namesYear)
        }
    }

    /// 新世纪 and 每年 alone are no answer.
    private static let numerals = Set("0123456789一二三四五六七八九十廿".unicodeScalars)
    private static let marks = ["世纪", "年代", "公元", "西元", "农历", "每年"]

    /// Years that could be lengths of time by their form alone: 668年春, and 2.5亿年前.
    private func years() -> [Phrase] {
        text.mentions.compactMap { mention in
            guard let quantity = mention.quantity, quantity.unit == "年", let value = quantity.value.single,
                let range = text.range(mention)
            else { return nil }
            let after = text.text.values[range.upperBound...].prefix(2)
            if let ago = ["以前", "之前", "前"].first(where: { String(String.UnicodeScalarView(after)).hasPrefix($0) }) {
                let end = range.upperBound + ago.unicodeScalars.count
                return Phrase(range: range.lowerBound..<end, precision: 1, namesYear: true)
            }
            guard quantity.bound == nil, let year = value.integer, (100...2100).contains(year), isDate(range) else {
                return nil
            }
            return Phrase(range: range, precision: 1, namesYear: true)
        }
    }

    /// Whether words around a number of years make it one of the calendar: 至245年初, 668年5月.
    private func isDate(_ range: Range<Int>) -> Bool {
        let values = text.text.values
        let before = range.lowerBound > 0 ? values[range.lowerBound - 1] : "，"
        let after = values[range.upperBound...].prefix(3)
        return before.endsClause || "于在至到自从、".unicodeScalars.contains(before) || after.contains("月")
            || after.first.map("春夏秋冬初末底中".unicodeScalars.contains) ?? false
    }

    private static func namesYear(_ time: PeriodExpression) -> Bool {
        switch time {
        case .absolute: true
        case .since(let inner), .until(let inner): namesYear(inner)
        case .span(let start, let end): namesYear(start) || namesYear(end)
        case .relative, .lastYears, .present: false
        }
    }

    /// 7月28日-30日 is one time, though only its first day names a month.
    private func wholeSpan(_ range: Range<Int>) -> Range<Int> {
        let rest = text.text.values[range.upperBound...]
        guard let dash = rest.first, "-—~～至到".unicodeScalars.contains(dash) else { return range }
        let day = rest.dropFirst().prefix { $0.isASCIIDigit }
        guard !day.isEmpty, day.endIndex < text.text.count, "日号".unicodeScalars.contains(text.text.values[day.endIndex])
        else { return range }
        return range.lowerBound..<day.endIndex + 1
    }

    /// Days that come again: 每月20日, 每年的5月1日.
    private func recurring() -> [Range<Int>] {
        text.text.values.indices.compactMap { start in
            guard let lead = text.words("recurrences", at: start).first else { return nil }
            let rest = text.text.values[lead.end...].prefix {
                $0.isASCIIDigit || "月日号一二三四五六七八九十".unicodeScalars.contains($0)
            }
            guard rest.count > 1, let last = rest.last, "日号".unicodeScalars.contains(last) else { return nil }
            return start..<rest.endIndex
        }
    }

    private static func precision(_ time: PeriodExpression) -> Int {
        switch time {
        case .absolute(let period): period.start.day != nil ? 3 : period.start.month != nil ? 2 : 1
        case .relative(_, let month, let day): day != nil ? 3 : month != nil ? 2 : 1
        case .since(let inner), .until(let inner): precision(inner)
        case .span(let start, _): precision(start)
        case .lastYears, .present: 0
        }
    }
}
