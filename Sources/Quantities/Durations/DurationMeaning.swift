internal import ChineseText
internal import Rules
internal import Words

/// What the rules of `recognition/duration.gram` mean.
struct DurationMeaning: Sendable {
    let text: Scalars
    let units: UnitTable

    /// One stretch of a length, with what makes it up.
    private struct Part {
        var lower: Duration
        var upper: Duration
        var bound: Bound?
        /// One of the unit, its name, and how many there are; nil where a word says it without a number: 半年.
        var one: Duration?
        var unit: String?
        var value: ValueRange
    }

    /// The rule 时长. Nil where the words name no length together: 2025年, 三年级.
    func duration(_ syntax: Syntax) -> DurationExpression? {
        // 9月32日 is no day, and no length of time either.
        let start = syntax.range.lowerBound
        if start > 0, text.values[start - 1] == "月", syntax.first("日段") != nil { return nil }
        // 超过2025年的目标 sets a figure beside that of a year.
        if syntax.child("前限") != nil, syntax.allNumerals.first?.isCalendarYear == true, syntax.first("年数") != nil {
            return nil
        }
        let parts = syntax.children("长").map(sum) + syntax.children("长日").map(part)
        guard let last = parts.last ?? nil, !parts.contains(where: { $0 == nil }) else { return nil }
        var first = last
        if parts.count == 2 {
            guard let one = parts[0] else { return nil }
            first = one
        } else if let numeral = syntax.child("起数")?.numeral {
            guard let shared = shared(numeral, last) else { return nil }
            first = shared
        }
        let isRange = parts.count == 2 || syntax.child("起数") != nil
        if isRange, first.upper.isShorter(than: last.upper) == false { return nil }
        let prefix = syntax.child("前限")?.tag.flatMap(Bound.init(sheetName:))
        let limit = syntax.child("后限")?.word?.attribute("界") ?? syntax.child("日限")?.tag
        let suffix = limit.flatMap(Bound.init(sheetName:))
        return expression(syntax, first, last, suffix ?? prefix, isRange: isRange)
    }

    private func expression(_ syntax: Syntax, _ first: Part, _ last: Part, _ bound: Bound?, isRange: Bool)
        -> DurationExpression
    {
        var lower: Duration? = first.lower
        var upper: Duration? = last.upper
        switch bound {
        case .over, .atLeast: upper = nil
        case .under, .atMost: lower = nil
        case .about, nil: break
        }
        let bound = bound ?? (isRange ? nil : last.bound)
        var quantity: Quantity?
        if let unit = last.unit, first.unit != nil, first.one == last.one {
            quantity = Quantity(
                kind: .amount, value: ValueRange(first.value.lower, last.value.upper), unit: unit,
                unitClass: UnitClass.duration, bound: bound)
        }
        return DurationExpression(
            lower: lower, upper: upper, bound: bound, quantity: quantity, numerals: syntax.allNumerals,
            range: syntax.range)
    }

    /// 13—18天: the first number has the second one's unit.
    private func shared(_ numeral: Numeral, _ last: Part) -> Part? {
        guard let one = last.one, numeral.bound == nil, var part = part(numeral, one, more: nil) else { return nil }
        part.unit = last.unit
        return part
    }

    /// The rule 长: the parts of 四年六个月 and 2小时30分钟 together.
    private func sum(_ syntax: Syntax) -> Part? {
        var whole: Part?
        for written in Self.parts(syntax) {
            guard let next = part(written) else { return nil }
            guard let before = whole else {
                whole = next
                continue
            }
            guard before.lower == before.upper, next.lower == next.upper, before.bound == nil,
                let sum = before.lower.plus(next.lower)
            else { return nil }
            whole = together(before, sum, next)
        }
        return whole
    }

    /// The rules that hold a number or say a length, in reading order; the others say only which may follow which.
    private static func parts(_ syntax: Syntax) -> [Syntax] {
        syntax.children.flatMap { child in
            child.name == "又" ? [] : child.numeral == nil && child.tag == nil ? parts(child) : [child]
        }
    }

    private func together(_ first: Part, _ sum: Duration, _ next: Part) -> Part {
        var part = first
        (part.lower, part.upper, part.bound) = (sum, sum, next.bound)
        part.one = nil
        if let one = next.one, let unit = one.finest, one == Duration(ExactDecimal(1), unit),
            let figure = sum.figure(in: unit)
        {
            (part.one, part.unit, part.value) = (one, next.unit, ValueRange(figure))
        } else {
            part.unit = nil
        }
        return part
    }

    private func part(_ syntax: Syntax) -> Part? {
        guard !endsInsideWord(syntax), !isDay(syntax) else { return nil }
        if let numeral = syntax.numeral, let unit = Self.unit(syntax)?.word { return part(numeral, unit, syntax) }
        // 两个半月, 8天20时, 半年: the rule says how long the unit is.
        guard let length = syntax.tag.flatMap({ Duration($0) }) else { return nil }
        let bound: Bound? = syntax.child("多") == nil ? nil : .over
        guard let numeral = syntax.numeral else {
            return Part(lower: length, upper: length, bound: bound, value: ValueRange(.zero))
        }
        guard var part = part(numeral, length, more: syntax.child("半") == nil ? nil : "0.5") else { return nil }
        part.unit = units.name(of: length)
        part.bound = bound ?? part.bound
        return part
    }

    private static func unit(_ syntax: Syntax) -> Syntax? { syntax.children.first { $0.word != nil } }

    private func part(_ numeral: Numeral, _ unit: LexiconEntry, _ syntax: Syntax? = nil) -> Part? {
        guard let code = unit.attribute("代码").flatMap(Duration.Unit.init(rawValue:)),
            let factor = ExactDecimal(unit.attribute("换算") ?? "1"), code != .years || !isYear(numeral, syntax)
        else { return nil }
        let half = syntax?.child("半") == nil ? nil : "0.5"
        guard var part = part(numeral, Duration(factor, code), more: half) else { return nil }
        part.unit = unit.form
        if syntax?.child("多") != nil {
            guard part.bound == nil, half == nil else { return nil }
            part.bound = .over
        }
        return part
    }

    private func part(_ numeral: Numeral, _ length: Duration, more: String?) -> Part? {
        guard !numeral.isDigitString, !numeral.isFormal, !numeral.isBarePosition || numeral.bound != nil,
            !startsInsideNumber(numeral.range.lowerBound)
        else { return nil }
        guard let more = ExactDecimal(more ?? "0"), let low = numeral.value.lower.plus(more),
            let high = (numeral.isVague ? numeral.ceiling ?? numeral.value.upper : numeral.value.upper).plus(more),
            let lower = length.times(low), let upper = length.times(high)
        else { return nil }
        return Part(lower: lower, upper: upper, bound: numeral.bound, one: length, value: ValueRange(low, high))
    }

    /// 9月32日 is a mistaken date.
    private func isDay(_ syntax: Syntax) -> Bool {
        ["日段", "长日"].contains(syntax.name) && syntax.range.lowerBound > 0
            && text.values[syntax.range.lowerBound - 1] == "月"
    }

    /// The .5 of PM2.5.
    private func startsInsideNumber(_ position: Int) -> Bool {
        position > 0 && text.values[position] == "." && text.values[position - 1].isASCIIDigit
    }

    /// 2025年 and 08年 are years of the calendar, 1200多年 is a length.
    private func isYear(_ numeral: Numeral, _ syntax: Syntax?) -> Bool {
        guard !numeral.isChinese, numeral.bound == nil else { return false }
        if numeral.digitCount > 1, text.values[numeral.range.lowerBound] == "0" { return true }
        return numeral.digitCount == 4 && (numeral.integer.map { (1000...2999).contains($0) } ?? false)
    }

    /// Whether what ends here goes on as another word: 三年级 is a class, 三年多次 three years and many times.
    private func endsInsideWord(_ syntax: Syntax) -> Bool {
        let end = syntax.range.upperBound
        guard end < text.count else { return false }
        if let more = syntax.child("多"), more.range.upperBound == end {
            return units.startsUnit(text, at: end)
        }
        guard let unit = Self.unit(syntax), unit.range.upperBound == end else { return false }
        let stops = unit.word?.attribute("不接")?.split(separator: " ") ?? []
        return stops.contains { $0.unicodeScalars.first == text.values[end] }
    }
}
