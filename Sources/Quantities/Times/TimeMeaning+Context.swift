internal import ChineseText
internal import Rules
internal import Words

/// What stands around a time.
extension TimeMeaning {
    /// Whether words go on, so that 前, 后 and 内 belong to them.
    func isFollowed(_ end: Int) -> Bool { end < text.count && text.values[end].isHan && text.values[end] != "的" }

    /// Whether words go on, or a list: 2024年中、高等职业教育.
    func isJoined(_ end: Int) -> Bool { isFollowed(end) || end < text.count && text.values[end] == "、" }

    /// Whether no unit or further number follows: 2025.9元 is money.
    func isClosed(_ end: Int) -> Bool { !units.startsUnit(text, at: end) && !goesOn(end) }

    private func goesOn(_ position: Int) -> Bool {
        guard position < text.count else { return false }
        let next = text.values[position]
        return next.isASCIIDigit || ".,+%".unicodeScalars.contains(next) || next.isASCIILetter || units.isNumeral(next)
    }

    func bareYear(_ numeral: Numeral) -> Int? {
        numeral.integer.flatMap { (1900...2099).contains($0) && !numeral.isChinese ? $0 : nil }
    }

    /// 两日 are two days, 二日 is the second.
    func isCounting(_ numeral: Numeral) -> Bool { text.values[numeral.range.lowerBound] == "两" }

    /// Whether a point of time means one without anything around it.
    func standsAlone(_ point: Syntax, _ steps: [TimeStep]) -> Bool {
        if let short = point.first("短年"), short.range == point.range { return isYear(short) }
        if steps.count == 1, let clock = point.child("钟点") { return isHour(clock) }
        if steps.count == 1, let day = point.first("日"), day.range == point.range { return isDay(day) }
        if steps.count == 1, let days = point.first("日段"), words.startsNumberedThing(text, at: days.range.upperBound) {
            return false
        }
        if let festival = point.first("节日"), isAmbiguous(festival, point) { return false }
        return true
    }

    /// Two digits with 年 are a year only where nothing makes them a length of time: 三四年 is three or four years, 九七年
    /// one of the calendar.
    private func isYear(_ short: Syntax) -> Bool {
        let start = short.range.lowerBound
        guard short.numeral?.isChinese == true, let first = units.digit(text.values[start]),
            let second = units.digit(text.values[start + 1])
        else { return false }
        return first == 0 || second != first + 1 && !(first == 3 && second == 5)
    }

    /// 三点要求 are three points: an hour alone is one where it has two digits or nothing follows.
    private func isHour(_ clock: Syntax) -> Bool {
        guard clock.child("时段") == nil, let written = clock.child("时分"), let hour = written.child("几点"),
            hour.range == clock.range, let numeral = hour.numeral ?? hour.child("约点")?.numeral
        else { return true }
        let start = clock.range.lowerBound
        let end = clock.range.upperBound
        guard isClosed(end), !(numeral.isLoneDigit && numeral.integer == 1) else { return false }
        if numeral.isLoneDigit, numeral.integer.map({ $0 < 10 }) == true, start > 0, text.values[start - 1].isHan {
            return false
        }
        return !isFollowed(end) || numeral.integer.map { $0 > 9 } == true
    }

    /// 嫦娥四号, 2号机组 and 一日之计 are no days; 24日 and 15号 are.
    private func isDay(_ day: Syntax) -> Bool {
        if words.startsNumberedThing(text, at: day.range.upperBound) { return false }
        guard let numeral = day.numeral, numeral.isChinese,
            numeral.range.count == 1 || text.values[day.range.upperBound - 1] == "号"
        else { return true }
        let start = day.range.lowerBound
        return !(start > 0 && text.values[start - 1].isHan) && !isFollowed(day.range.upperBound)
    }

    /// 五一工匠, 政治清明, 雨水管网: words that are festivals only where nothing else goes with them.
    private func isAmbiguous(_ festival: Syntax, _ point: Syntax) -> Bool {
        guard festival.word?.attribute("两可") == "是", festival.child("假期") == nil,
            festival.range.upperBound == point.range.upperBound
        else { return false }
        let start = festival.range.lowerBound
        let isLed = start == point.range.lowerBound && start > 0 && text.values[start - 1].isHan
        return isLed || isFollowed(festival.range.upperBound)
    }
}
