internal import ChineseText
internal import Rules
internal import Words

/// What the rules of `recognition/recurrence.gram` mean.
struct RecurrenceMeaning: Sendable {
    let text: Scalars

    /// The rule 周期; nil where a longer word begins with the unit: 每年级.
    func recurrence(_ syntax: Syntax) -> Recurrence? {
        guard let part = syntax.child("每段") ?? syntax.child("每周几"), let (shortest, longest) = interval(part),
            !endsInsideWord(part)
        else { return nil }
        // 每周三次: the count was read to see that it is no weekday, and is not part of it.
        let range = syntax.child("频次") == nil ? syntax.range : part.range
        return Recurrence(
            shortest: shortest, longest: longest, numerals: syntax.allNumerals, range: range,
            time: syntax.child("时候")?.child("时间")?.range)
    }

    private func interval(_ syntax: Syntax) -> (Duration, Duration)? {
        guard let one = length(syntax.child("短位") ?? syntax.child("单位") ?? syntax) else { return nil }
        guard let numeral = syntax.child("数")?.numeral else { return (one, one) }
        let first = syntax.child("起数")?.numeral
        guard !numeral.isDigitString, !numeral.value.lower.isZero, first?.bound == nil,
            let shortest = one.times((first ?? numeral).value.lower),
            let longest = one.times(numeral.isVague ? numeral.ceiling ?? numeral.value.upper : numeral.value.upper)
        else { return nil }
        return (shortest, longest)
    }

    /// What a rule's tag or the sheet says of a unit.
    private func length(_ syntax: Syntax) -> Duration? {
        guard let unit = syntax.word else { return syntax.tag.flatMap { Duration($0) } }
        guard let code = unit.attribute("代码").flatMap(Duration.Unit.init(rawValue:)),
            let factor = ExactDecimal(unit.attribute("换算") ?? "1")
        else { return nil }
        return Duration(factor, code)
    }

    private func endsInsideWord(_ syntax: Syntax) -> Bool {
        guard let unit = syntax.child("单位"), unit.range.upperBound < text.count else { return false }
        let stops = unit.word?.attribute("不接")?.split(separator: " ") ?? []
        return stops.contains { $0.unicodeScalars.first == text.values[unit.range.upperBound] }
    }
}
