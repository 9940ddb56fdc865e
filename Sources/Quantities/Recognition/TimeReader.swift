internal import ChineseText
internal import Words

/// Reads a time that starts at a position: `2022年9月`, `今年`, `近5年`, `截至9月底`, `从2016年6月起`.
struct TimeReader: Sendable {
    struct Result: Sendable {
        let expression: PeriodExpression
        let end: Int
    }

    let numerals: NumeralReader
    let words: NumeralWords
    let lexicon: Lexicon

    func read(_ text: Scalars, at start: Int) -> Result? {
        if let word = timeWord(text, at: start) {
            switch word.kind {
            case "止":
                if let inner = readDate(text, at: word.end) {
                    return Result(expression: .until(inner.expression), end: inner.end)
                }
            case "近":
                if let last = readLastYears(text, at: word.end, needsTail: false) { return last }
            case "现在": return Result(expression: .present, end: word.end)
            default: break
            }
        }
        if let last = readLastYears(text, at: start, needsTail: true) { return last }
        guard let date = readDate(text, at: start) else { return nil }
        if let tail = timeWord(text, at: date.end), tail.kind == "起" {
            return Result(expression: .since(date.expression), end: tail.end)
        }
        return date
    }

    /// A date proper, with 底 or 末 after it taken in.
    private func readDate(_ text: Scalars, at start: Int) -> Result? {
        guard var result = readYears(text, at: start) ?? readRelative(text, at: start) ?? readMonth(text, at: start)
        else { return nil }
        if let tail = timeWord(text, at: result.end), tail.kind == "期末" {
            result = Result(expression: result.expression, end: tail.end)
        }
        return result
    }

    /// `近5年`, `过去三年`, and with `needsTail` `一年来`, `五年来`.
    private func readLastYears(_ text: Scalars, at start: Int, needsTail: Bool) -> Result? {
        guard let numeral = numerals.read(text, at: start), let count = numeral.value.single?.integer,
            (1...100).contains(count), holds("年", text, numeral.end)
        else { return nil }
        let end = numeral.end + 1
        if holds("来", text, end) || holds("间", text, end) && !needsTail {
            return Result(expression: .lastYears(count), end: end + 1)
        }
        return needsTail ? nil : Result(expression: .lastYears(count), end: end)
    }

    private func readYears(_ text: Scalars, at start: Int) -> Result? {
        guard start == 0 || !text.values[start - 1].isASCIIDigit, let first = fourDigits(text, at: start) else {
            return nil
        }
        var position = start + 4
        let hasYear = holds("年", text, position)
        if hasYear { position += 1 }
        if let range = yearRange(from: first, text, at: position) { return range }
        if !hasYear {
            // A bare number is a year only where nothing makes it a quantity.
            guard text.values[start].isASCIIDigit, isBareYear(text, end: position) else { return nil }
            return Result(expression: .absolute(Period(year: first)), end: position)
        }
        if holds("度", text, position) { position += 1 }
        if let months = months(text, at: position) {
            let period = Period(
                CalendarDate(year: first, month: months.from), CalendarDate(year: first, month: months.to))
            return Result(expression: .absolute(period), end: months.end)
        }
        guard let month = numberBefore("月", text, at: position), (1...12).contains(month.value) else {
            return Result(expression: .absolute(Period(year: first)), end: position)
        }
        let day = dayAfter(text, at: month.end)
        // 2月30日 is nobody's date; the month is taken.
        let exact = day.flatMap { CalendarDate(checkedYear: first, month: month.value, day: $0.value) }
        let date = exact ?? CalendarDate(year: first, month: month.value)
        return Result(expression: .absolute(Period(date)), end: day?.end ?? month.end)
    }

    private func yearRange(from first: Int, _ text: Scalars, at position: Int) -> Result? {
        guard position < text.count, "—–-~至到".unicodeScalars.contains(text.values[position]) else { return nil }
        var next = position + 1
        while holds("—", text, next) { next += 1 }
        guard let second = fourDigits(text, at: next), second > first, holds("年", text, next + 4) else { return nil }
        let period = Period(CalendarDate(year: first), CalendarDate(year: second))
        return Result(expression: .absolute(period), end: next + 5)
    }

    private func isBareYear(_ text: Scalars, end: Int) -> Bool {
        guard end < text.count else { return true }
        // 2000职工 counts: a round number is hardly ever meant as a year.
        if text.values[(end - 2)..<end].allSatisfy({ $0 == "0" }) { return false }
        let next = text.values[end]
        if next.isASCIIDigit || next == "." || next == "," || next == "+" || next.isASCIILetter { return false }
        if words.isNumeral(next) || numerals.bounds.infix(text, at: end).0 != nil { return false }
        return !lexicon.matches(in: text.bytes, at: text.offsets[end]).contains { $0.entry.sheet == "units" }
    }

    /// `今年`, `去年4月23日`
    private func readRelative(_ text: Scalars, at start: Int) -> Result? {
        guard let word = timeWord(text, at: start), word.kind == "年" else { return nil }
        if let months = months(text, at: word.end) { return span(months, years: word.value) }
        guard let month = numberBefore("月", text, at: word.end), (1...12).contains(month.value) else {
            return Result(expression: .relative(years: word.value, month: nil, day: nil), end: word.end)
        }
        let day = dayAfter(text, at: month.end)
        return Result(
            expression: .relative(years: word.value, month: month.value, day: day?.value), end: day?.end ?? month.end)
    }

    /// `1—9月`: the months and the end.
    private func months(_ text: Scalars, at start: Int) -> (from: Int, to: Int, end: Int)? {
        guard let first = numerals.read(text, at: start), let from = first.value.single?.integer,
            (1...12).contains(from), first.end < text.count,
            "—–-~至到".unicodeScalars.contains(text.values[first.end])
        else { return nil }
        var next = first.end + 1
        while holds("—", text, next) { next += 1 }
        guard let last = numberBefore("月", text, at: next), last.value > from, last.value <= 12 else { return nil }
        return (from, last.value, last.end)
    }

    private func span(_ months: (from: Int, to: Int, end: Int), years: Int) -> Result {
        let start = PeriodExpression.relative(years: years, month: months.from, day: nil)
        let end = PeriodExpression.relative(years: years, month: months.to, day: nil)
        return Result(expression: .span(start, end), end: months.end)
    }

    /// `9月`, `6月16日`
    private func readMonth(_ text: Scalars, at start: Int) -> Result? {
        guard start == 0 || !text.values[start - 1].isASCIIDigit else { return nil }
        if let months = months(text, at: start) { return span(months, years: 0) }
        guard let month = numberBefore("月", text, at: start), (1...12).contains(month.value)
        else { return nil }
        let day = dayAfter(text, at: month.end)
        return Result(
            expression: .relative(years: 0, month: month.value, day: day?.value), end: day?.end ?? month.end)
    }

    private func dayAfter(_ text: Scalars, at position: Int) -> (value: Int, end: Int)? {
        (numberBefore("日", text, at: position) ?? numberBefore("号", text, at: position))
            .flatMap { (1...31).contains($0.value) ? $0 : nil }
    }

    private func numberBefore(_ mark: Unicode.Scalar, _ text: Scalars, at start: Int) -> (value: Int, end: Int)? {
        guard let numeral = numerals.read(text, at: start), let value = numeral.value.single?.integer,
            numeral.end < text.count, text.values[numeral.end] == mark
        else { return nil }
        return (value, numeral.end + 1)
    }

    private func fourDigits(_ text: Scalars, at start: Int) -> Int? {
        guard start + 4 <= text.count else { return nil }
        var value = 0
        for scalar in text.values[start..<start + 4] {
            guard let digit = scalar.isASCIIDigit ? Int(scalar.value) - 0x30 : words.digits[scalar] else { return nil }
            value = value * 10 + digit
        }
        return (1900...2099).contains(value) ? value : nil
    }

    private func timeWord(_ text: Scalars, at position: Int) -> (kind: String, value: Int, end: Int)? {
        guard position < text.count else { return nil }
        let matches = lexicon.matches(in: text.bytes, at: text.offsets[position])
        guard let match = matches.first(where: { $0.entry.sheet == "times" }), let kind = match.entry.attribute("类"),
            let end = text.position(ofByte: match.end)
        else { return nil }
        return (kind, match.entry.attribute("值").flatMap { Int($0) } ?? 0, end)
    }

    private func holds(_ scalar: Unicode.Scalar, _ text: Scalars, _ position: Int) -> Bool {
        position < text.count && text.values[position] == scalar
    }
}
