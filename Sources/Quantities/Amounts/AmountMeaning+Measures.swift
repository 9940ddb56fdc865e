internal import ChineseText
internal import Rules
internal import Words

extension AmountMeaning {
    /// The rule 量: a number and what follows it, or one of the forms that do not begin with a number.
    func measured(_ syntax: Syntax) -> Amount? {
        guard let part = syntax.children.first else { return nil }
        switch part.name {
        case "数": return signed(part).flatMap { counted($0, syntax) }
        case "百分之": return percent(part)
        case "币数": return money(part)
        case "温度": return temperature(part)
        case "成语数": return idiom(part)
        case "对折": return share(ValueRange(ExactDecimal(50)), part.range, nil)
        default: return nil
        }
    }

    /// A number and its unit, or what else turns it into an amount.
    private func counted(_ number: Amount, _ syntax: Syntax) -> Amount? {
        var amount = number
        (amount.range, amount.measuredRange) = (syntax.range, syntax.range)
        let parts = syntax.children
        guard parts.count > 1 else { return amount }
        switch parts[1].name {
        case "单位": return withUnit(amount, parts)
        case "成", "折": return tenths(amount, parts[1])
        case "月龄": return infancy(amount, parts[1])
        case "角后": return change(parts[1]).flatMap { withChange(amount, $0, worth: "0.1") }
        case "分之", "斜线", "又": return fraction(amount, parts[1])
        case "幂": return power(amount, parts[1])
        case "打": return dozens(amount)
        case "倍半": return times(amount)
        case "比": return ratio(amount, parts[1])
        default: return nil
        }
    }

    private func withUnit(_ number: Amount, _ parts: [Syntax]) -> Amount? {
        // Lengths of time have rules of their own.
        guard let unit = units.unit(parts[1]), unit.kind != .duration, !units.cutsWord(text, parts[1].range),
            !unit.beginsWord(text, endingAt: parts[1].range.upperBound),
            unit.kind == .money || parts.last?.name != "整"
        else { return nil }
        var amount = number
        amount.unit = unit
        amount.kind = Self.kind(of: unit)
        guard parts.count > 2 else { return amount }
        switch parts[2].name {
        case "半": return unit.kind == nil || unit.kind == .percent ? nil : withHalf(amount)
        case "多":
            let bound = parts[2].word?.attribute("界").flatMap(Bound.init(sheetName:))
            guard amount.bound == nil, unit.kind != nil, bound == .over else { return nil }
            amount.bound = bound
            return amount
        case "小量": return withLesser(amount, unit, parts[2])
        case "角分": return unit.kind == .money ? change(parts[2]).flatMap { withChange(amount, $0) } : nil
        case "币名":
            amount.code = parts[2].word?.attribute("代码")
            return unit.kind == .money ? amount : nil
        case "整": return amount
        default: return nil
        }
    }

    static func kind(of unit: Unit) -> Amount.Kind {
        if unit.unitClass == UnitClass.rank { return .ordinal }
        return switch unit.kind {
        case .money: .money
        case .dimension: .dimension
        case .age: .age
        case .temperature: .temperature
        case .duration: .duration
        case .percent: .percent
        case .multiple: .multiple
        case nil: .number
        }
    }

    private func withHalf(_ number: Amount) -> Amount? {
        guard let half = ExactDecimal("0.5"), let low = number.value.lower.plus(half),
            let high = number.value.upper.plus(half)
        else { return nil }
        var amount = number
        amount.value = ValueRange(low, high)
        return amount
    }

    /// 六斤八两 in 斤.
    private func withLesser(_ number: Amount, _ unit: Unit, _ small: Syntax) -> Amount? {
        guard unit.kind == .dimension, number.bound == nil, let lesser = small.child("单位").flatMap(units.unit),
            lesser.kind == .dimension, unit.unitClass == lesser.unitClass, let factor = unit.factor,
            let part = lesser.factor, part < factor, let value = small.numeral?.value.single,
            let whole = number.value.single, let more = value.times(part)?.divided(by: factor, places: 12),
            more < ExactDecimal(1), let sum = whole.plus(more)
        else { return nil }
        var amount = number
        amount.value = ValueRange(sum)
        return amount
    }

    /// ￥126.50, 人民币3.2亿元.
    private func money(_ syntax: Syntax) -> Amount? {
        guard let number = syntax.child("数"), var amount = signed(number) else { return nil }
        if let part = syntax.child("单位") {
            guard let unit = units.unit(part), unit.kind == .money else { return nil }
        } else if !namesMoney(syntax, amount) {
            return nil
        }
        if let part = syntax.child("角分") {
            guard let sum = change(part).flatMap({ withChange(amount, $0) }) else { return nil }
            amount = sum
        }
        amount.kind = .money
        amount.unit = syntax.child("单位").flatMap(units.unit) ?? units.yuan
        amount.code = syntax.child("币名")?.word?.attribute("代码")
        // 港币3亿元 are dollars of Hong Kong, whatever 元 alone would be.
        if let code = amount.code, amount.unit?.code == units.yuan?.code {
            amount.unit = units.unit(ofCurrency: code) ?? amount.unit
        }
        (amount.range, amount.measuredRange) = (syntax.range, syntax.range)
        return amount
    }

    /// ￥500 and 人民币3.2亿 need no unit; 港币23仙 has one that is not known.
    private func namesMoney(_ syntax: Syntax, _ amount: Amount) -> Bool {
        let end = syntax.range.upperBound
        return syntax.child("整") != nil || amount.numeral?.isLarge == true || end == text.count
            || !text.values[end].isHan
    }

    private func withChange(_ number: Amount, _ change: ExactDecimal, worth: String = "1") -> Amount? {
        guard let worth = ExactDecimal(worth), number.bound == nil,
            let value = number.value.single?.times(worth)?.plus(change)
        else { return nil }
        var amount = number
        amount.value = ValueRange(value)
        amount.kind = .money
        amount.unit = amount.unit ?? units.yuan
        return amount
    }

    /// 三角二分 in 元. The last word may be left out: 两毛五, 十二块五.
    private func change(_ syntax: Syntax) -> ExactDecimal? {
        var sum = ExactDecimal.zero
        func add(_ part: Syntax?, _ worth: String) -> Bool {
            guard let part else { return true }
            guard let worth = ExactDecimal(worth), let value = part.numeral?.value.single?.times(worth),
                let more = sum.plus(value)
            else { return false }
            sum = more
            return true
        }
        let jiao = syntax.child("角")
        let last = syntax.child("末")
        // 5元3人: a digit after 元 stands for 角 only in Chinese.
        if let last, last.numeral?.isChinese != true { return nil }
        let lastWorth = jiao == nil && syntax.name == "角分" ? "0.1" : "0.01"
        guard add(jiao, "0.1"), add(syntax.child("分"), "0.01"), add(last, lastWorth) else { return nil }
        return sum
    }

    private func percent(_ syntax: Syntax) -> Amount? {
        guard let numeral = syntax.numeral, let factor = syntax.child("分母")?.tag.flatMap({ ExactDecimal($0) }),
            let low = numeral.value.lower.times(factor), let high = numeral.value.upper.times(factor)
        else { return nil }
        let isNegative = syntax.child("负") != nil
        var amount = share(
            isNegative ? ValueRange(high.negated, low.negated) : ValueRange(low, high), syntax.range, numeral)
        amount.bound = numeral.bound
        return amount
    }

    /// 六成五, 八五折.
    private func tenths(_ number: Amount, _ syntax: Syntax) -> Amount? {
        guard let numeral = number.numeral, number.bound == nil, !number.value.lower.isNegative else { return nil }
        let end = syntax.range.upperBound
        let tail = syntax.child("成尾")
        // 三成立 and 八折叠 are other words.
        if tail == nil, units.continuesWord(text, at: end) { return nil }
        let ten = ExactDecimal(10)
        let isPrice = syntax.name == "折"
        if isPrice, numeral.isDigitString || !numeral.isChinese && numeral.value.lower > ten {
            return share(numeral.value, number.range, numeral)
        }
        guard numeral.value.upper <= ten, !isPrice || numeral.value.upper < ten,
            let low = numeral.value.lower.times(ten),
            let high = numeral.value.upper.times(ten)
        else { return nil }
        guard let tail else {
            var amount = share(ValueRange(low, high), number.range, numeral)
            amount.tenths = isPrice ? nil : numeral.value
            return amount
        }
        guard low == high, let more = tail.numeral?.value.single ?? tail.tag.flatMap({ ExactDecimal($0) }),
            let sum = low.plus(more)
        else { return nil }
        return share(ValueRange(sum), number.range, numeral)
    }

    func share(_ value: ValueRange, _ range: Range<Int>, _ numeral: Numeral?) -> Amount {
        var amount = Amount(value: value, range: range, numberRange: range, measuredRange: range)
        amount.kind = .percent
        amount.unit = units.percent
        amount.numeral = numeral
        return amount
    }

    private func infancy(_ number: Amount, _ syntax: Syntax) -> Amount? {
        guard let code = syntax.tag, !units.continuesWord(text, at: syntax.range.upperBound) else { return nil }
        var amount = number
        amount.kind = .age
        amount.code = code
        return amount
    }

    private func temperature(_ syntax: Syntax) -> Amount? {
        guard let numeral = syntax.numeral, let scale = syntax.child("温标")?.tag else { return nil }
        var amount = plain(numeral.value, syntax)
        amount.kind = .temperature
        amount.numeral = numeral
        amount.code = scale
        return amount
    }
}
