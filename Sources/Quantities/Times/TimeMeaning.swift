internal import ChineseText
internal import Rules
internal import Words

/// What the rules of `recognition/time.gram` mean.
final class TimeMeaning: Sendable {
    let text: Scalars
    let words: TimeWords
    var units: UnitTable { words.units }

    init(text: Scalars, words: TimeWords) {
        self.text = text
        self.words = words
    }

    typealias Found = (expression: TimeExpression, range: Range<Int>, inner: Range<Int>)

    /// Nil where the words make no time together.
    func time(_ syntax: Syntax) -> Time? {
        guard !words.cutsBefore(text, syntax.range.lowerBound), let found = found(syntax) else { return nil }
        var time = Time(
            expression: found.expression, range: found.range, innerRange: found.inner, numerals: syntax.allNumerals)
        if case .offset(_, let direction) = found.expression {
            let isOpen = direction == .after || direction == .before
            time.tellsLength = direction == .within || isOpen && isFollowed(found.range.upperBound)
        }
        return time
    }

    /// 2019，全市…: a bare number is a year only where nothing makes it an amount.
    func bareYear(_ syntax: Syntax) -> Time? {
        let end = syntax.range.upperBound
        guard let numeral = syntax.numeral, let year = bareYear(numeral), isClosed(end),
            units.boundLength(text, at: end) == nil,
            // 2000职工 counts: a round number is hardly ever meant as a year.
            year % 100 != 0 || end == text.count
        else { return nil }
        return Time(
            expression: .steps([.year(year)]), range: syntax.range, innerRange: syntax.range, numerals: [numeral])
    }

    private func found(_ syntax: Syntax) -> Found? {
        let whole = syntax.range
        if let part = syntax.child("远近") { return away(part, syntax) }
        if let word = syntax.child("现在")?.word {
            return (word.attribute("值") == "年" ? .wholeYear : .present, whole, whole)
        }
        if let event = syntax.child("大事") { return since(event, syntax) }
        let start = syntax.child("自").map(\.range.upperBound) ?? whole.lowerBound
        if let first = syntax.child("起年") {
            return years(first, syntax).map { ($0, whole, start..<whole.upperBound) }
        }
        guard let point = syntax.child("时点") else { return nil }
        if let tail = syntax.child("尾"), let end = tail.child("时点") {
            guard let span = range(point, end), exists(span) else { return nil }
            return (span, whole, start..<whole.upperBound)
        }
        guard let inner = expression(point) else { return nil }
        return related(inner, point, syntax, from: start)
    }

    /// 截至9月底, 今年以来, 9月30日前; a point of time without any of these is itself.
    private func related(_ inner: TimeExpression, _ point: Syntax, _ syntax: Syntax, from start: Int) -> Found? {
        let whole = syntax.range
        let marked = start..<whole.upperBound
        switch (syntax.child("尾") ?? syntax.child("止尾"))?.tag {
        case "起", "至今":
            let isOpen = syntax.first("至今") == nil
            // 9:30开始 names the hour at which something begins, not how long it has gone on.
            if inner.grain >= .hour, isOpen { return nil }
            return (.related(.since, inner), whole, marked)
        case "后": return (.related(.after, inner), whole, marked)
        case "止": return (.related(.until, inner), whole, marked)
        case "约": return (inner, whole, point.range)
        case "前":
            // 9月30日前完成 states a day to be done by; alone, 9月30日前 is the time up to it.
            if isFollowed(whole.upperBound), syntax.first("前词")?.range.count == 1 { return nil }
            return (.related(syntax.first("前词")?.tag == "含" ? .upTo : .before, inner), whole, point.range)
        default: return plain(inner, point, syntax, marked)
        }
    }

    private func plain(_ inner: TimeExpression, _ point: Syntax, _ syntax: Syntax, _ marked: Range<Int>) -> Found? {
        // A 2月30日 that a report has is its month, but no day that could be told.
        guard syntax.child("止词") == nil else {
            // 截至10月31日24时 is a point of time, 截至10月 all up to its end.
            let isPoint = inner.grain >= .hour
            return isPoint ? (inner, point.range, point.range) : (.related(.until, inner), syntax.range, syntax.range)
        }
        // 从1月至12月 is a stretch with its 从; 从1月 is the month.
        let isSpan = ["月段", "日段", "钟段"].contains { point.first($0) != nil }
        if isSpan { return (inner, syntax.range, marked) }
        return (inner, point.range, point.range)
    }

    /// 党的十八大以来: what began with a great event has no end; the event alone is no time.
    private func since(_ event: Syntax, _ syntax: Syntax) -> Found? {
        guard let date = event.word?.attribute("日期").flatMap({ CalendarDate($0) }) else { return nil }
        let point = TimeExpression.steps([.date(date)])
        switch syntax.child("事尾")?.tag {
        case "起", "至今", "后": return (.related(.after, point), syntax.range, syntax.range)
        case "前":
            return isFollowed(syntax.range.upperBound) ? nil : (.related(.before, point), syntax.range, syntax.range)
        default: return nil
        }
    }

    /// 2021—2025年, 2021—2025, 2024—2025学年.
    private func years(_ first: Syntax, _ syntax: Syntax) -> TimeExpression? {
        guard let number = first.numeral?.integer else { return nil }
        if let last = syntax.child("学年")?.numeral?.integer {
            return last == number + 1 ? .steps([.years(first: number, count: 1, month: 9)]) : nil
        }
        if let bare = syntax.child("光年份") {
            guard let year = bare.numeral.flatMap(bareYear), first.numeral.flatMap(bareYear) != nil, year > number,
                isClosed(bare.range.upperBound)
            else { return nil }
            return .range([.year(number)], [.year(year)])
        }
        guard let last = syntax.child("年份")?.numeral?.integer, last > number else { return nil }
        return .range([.year(number)], [.year(last)])
    }

    private func expression(_ point: Syntax) -> TimeExpression? {
        guard let steps = steps(point), standsAlone(point, steps) else { return nil }
        if let year = point.first("同期"), let count = relativeCount(year) { return .samePeriod(years: count) }
        guard let span = point.first("钟段"), let hour = span.numeral?.integer, case .clock? = steps.last else {
            return .steps(steps)
        }
        let first = steps.dropLast() + [.clock(hour: hour, minute: nil, second: nil, isPrinted: false)]
        return .range(Array(first), Array(steps.suffix(1)))
    }

    private func range(_ start: Syntax, _ end: Syntax) -> TimeExpression? {
        guard let first = steps(start, isEnd: true), let second = steps(end, isEnd: true) else { return nil }
        return .range(first, second)
    }

    /// Whether there is such a stretch in some year: 2022年—2016年 goes backwards.
    private func exists(_ expression: TimeExpression) -> Bool {
        expression.resolved(against: Moment(days: 19_723), lunar: words.lunar) != nil
    }

    func relativeCount(_ syntax: Syntax) -> Int? { syntax.word?.attribute("值").flatMap { Int($0) } }

    /// The number that a rule has as a tag or as its numeral.
    func number(_ syntax: Syntax) -> Int? { syntax.tag.flatMap { Int($0) } ?? syntax.numeral?.integer }
}
