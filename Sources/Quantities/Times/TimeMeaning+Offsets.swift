internal import ChineseText
internal import Rules
internal import Words

extension TimeMeaning {
    /// 近5年, 三天后, 15个工作日内; 六天后的3时1刻 is told further.
    func away(_ syntax: Syntax, _ whole: Syntax) -> Found? {
        let start = whole.child("约前")?.range.upperBound ?? whole.range.lowerBound
        let range = start..<whole.range.upperBound
        guard let length = syntax.child("时长").flatMap(length), let direction = direction(syntax),
            !isDate(syntax, direction)
        else { return nil }
        if let clock = whole.child("钟点") {
            guard direction == .after || direction == .before, let steps = self.clock(clock, isDated: true) else {
                return nil
            }
            let point = TimeExpression.steps([.away(length, direction == .after ? 1 : -1)] + steps)
            return (point, range, range)
        }
        return (.offset(length, direction), range, range)
    }

    /// 9月前 and 30日前 are dates with a deadline, 近三月 and 三日内 lengths of time.
    private func isDate(_ syntax: Syntax, _ direction: TimeExpression.Direction) -> Bool {
        guard direction != .past, direction != .future, let parts = syntax.child("时长")?.children("段") else {
            return false
        }
        let isBefore = direction == .before || direction == .openBefore
        return parts.contains { part in
            guard part.tag == nil, let unit = part.child("长度"), unit.range.count == 1,
                part.numeral?.end == unit.range.lowerBound
            else { return false }
            return unit.tag == "月" || unit.tag == "日" && isBefore && text.values[unit.range.lowerBound] == "日"
        }
    }

    private func direction(_ syntax: Syntax) -> TimeExpression.Direction? {
        switch syntax.child("距词")?.tag ?? syntax.tag {
        case "近": .past
        case "近来": .pastExactly
        case "后": .after
        case "以后": .openAfter
        case "内": .within
        case "前": .before
        case "以前": .openBefore
        case "未来": .future
        default: nil
        }
    }

    /// 两年半, 半个月, 一个半小时, 三个多月, 一年零三个月.
    private func length(_ syntax: Syntax) -> TimeOffset? {
        var whole: TimeOffset?
        for part in syntax.children("段") {
            guard let unit = (part.child("长度") ?? part.child("分长"))?.tag, let halves = halves(part, unit: unit),
                let offset = TimeOffset(unit: unit, halves: halves)
            else { return nil }
            whole = whole.map { $0.adding(offset) } ?? offset
        }
        return whole
    }

    /// How many half units; nil for what is no length of time (过去的2024年).
    private func halves(_ part: Syntax, unit: String) -> Int? {
        if part.tag == "只半" { return 1 }
        guard let numeral = part.numeral, let value = numeral.value.single, !value.isNegative, !numeral.isVague,
            value < ExactDecimal(unit == "年" ? 1000 : 100_000), let doubled = value.times(ExactDecimal(2))?.integer
        else { return nil }
        return doubled + (part.tag == nil ? 0 : 1)
    }
}
