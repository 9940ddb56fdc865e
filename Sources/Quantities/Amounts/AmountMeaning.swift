internal import ChineseText
internal import Rules
internal import Words

/// What the rules of `recognition/amount.gram` mean.
final class AmountMeaning: Sendable {
    let text: Scalars
    let units: UnitTable
    private let times: TimeWords

    init(text: Scalars, units: UnitTable, times: TimeWords) {
        self.text = text
        self.units = units
        self.times = times
    }

    /// Nil where the words make no sense together.
    func reading(_ syntax: Syntax) -> Reading? {
        if syntax.name == "币种" { return currencies(syntax) }
        return amount(syntax).map(Reading.amount)
    }

    /// Names of currencies with no other word beside them, as in the head of a table.
    private func currencies(_ syntax: Syntax) -> Reading? {
        let range = syntax.range
        let touches =
            range.lowerBound > 0 && text.values[range.lowerBound - 1].isHan
            || range.upperBound < text.count && text.values[range.upperBound].isHan
        guard !touches else { return nil }
        return .currencies(
            syntax.children.map { name in
                Recognition(kind: .money, range: name.range, value: nil, unit: name.word?.attribute("代码"))
            })
    }

    private func amount(_ syntax: Syntax) -> Amount? {
        switch syntax.name {
        case "数量": bounded(syntax)
        case "区间": between(syntax)
        case "双界": doubleBounded(syntax)
        case "相比": compared(syntax)
        case "次序": ordinal(syntax)
        case "编号": identifier(syntax)
        default: nil
        }
    }

    private func bounded(_ syntax: Syntax) -> Amount? {
        if syntax.children("量").count == 2 { return between(syntax) }
        guard let part = syntax.child("量"), var amount = measured(part) else { return nil }
        let end = syntax.range.upperBound
        // 高于2024年的实绩 sets a figure beside that of a year.
        if syntax.child("前界") != nil, amount.unit == nil, amount.numeral?.isCalendarYear == true, end < text.count,
            text.values[end] == "年"
        {
            return nil
        }
        amount.range = syntax.range
        amount.prefix = syntax.child("前界").flatMap(bound)
        amount.prefixIsMark = syntax.child("前界")?.word?.attribute("记号") == "是"
        amount.suffix = syntax.child("后界").flatMap(bound)
        amount.bound = amount.suffix ?? amount.prefix ?? amount.bound
        return amount
    }

    private func bound(_ syntax: Syntax) -> Bound? {
        syntax.word?.attribute("界").flatMap(Bound.init(sheetName:))
    }

    /// 2-3万元: the unit and the scale words of the second number are the first one's too.
    private func between(_ syntax: Syntax) -> Amount? {
        let parts = syntax.children("量")
        guard parts.count == 2, let first = measured(parts[0]), let second = measured(parts[1]),
            first.divisor == nil, second.divisor == nil, first.numeral != nil, second.numeral != nil
        else { return nil }
        // 从3万元到5万元 tells of a change, 3万元至5万元 of a range.
        if first.unit != nil, syntax.child("连")?.tag == "到", first.kind != .percent { return nil }
        guard first.unit == nil || first.unit?.unitClass == second.unit?.unitClass,
            first.kind == second.kind || first.unit == nil
        else { return nil }
        var low = first.value.lower
        if sharesScale(first, second), let numeral = second.numeral { low = low.times(numeral.scale) ?? low }
        guard low < second.value.upper else { return nil }
        var amount = second
        amount.value = ValueRange(low, second.value.upper)
        amount.isRange = true
        amount.bound = nil
        amount.prefix = syntax.child("前界").flatMap(bound)
        amount.suffix = syntax.child("后界").flatMap(bound)
        amount.bound = amount.suffix ?? amount.prefix
        amount.range = syntax.range
        let start = parts[0].range.lowerBound
        amount.numberRange = start..<second.numberRange.upperBound
        amount.measuredRange = start..<second.measuredRange.upperBound
        // 20和30之间: the words around are part of it.
        if syntax.child("和") != nil { amount.numberRange = syntax.range }
        return amount
    }

    private func sharesScale(_ first: Amount, _ second: Amount) -> Bool {
        guard first.unit == nil, let one = first.numeral, let two = second.numeral, two.scale > one.scale,
            two.scale > ExactDecimal(10),
            let raised = first.value.lower.times(two.scale)
        else { return false }
        return raised < two.value.upper
    }

    /// 大于10小于20
    private func doubleBounded(_ syntax: Syntax) -> Amount? {
        let bounds = syntax.children("前界").map(bound)
        let parts = syntax.children("量").compactMap(measured)
        guard parts.count == 2, bounds.count == 2, let one = bounds[0], let two = bounds[1],
            one.isLower != two.isLower, let first = parts[0].value.single, let second = parts[1].value.single,
            parts[0].kind == parts[1].kind
        else { return nil }
        let (low, high) = one.isLower ? (first, second) : (second, first)
        guard low < high else { return nil }
        var amount = parts[1]
        amount.value = ValueRange(low, high)
        amount.isRange = true
        amount.excludesLower = (one.isLower ? one : two) == .over
        amount.excludesUpper = (one.isLower ? two : one) == .under
        amount.range = syntax.range
        amount.numberRange = syntax.range.lowerBound..<parts[1].numberRange.upperBound
        amount.measuredRange = syntax.range.lowerBound..<parts[1].measuredRange.upperBound
        return amount
    }

    private func compared(_ syntax: Syntax) -> Amount? {
        guard let part = syntax.child("数") else {
            guard let least = syntax.tag.flatMap({ ExactDecimal($0) }) else { return nil }
            var amount = plain(ValueRange(least), syntax)
            amount.bound = .atLeast
            amount.isVague = true
            return amount
        }
        guard var amount = signed(part), amount.numeral?.isBarePosition == false else { return nil }
        amount.range = syntax.range
        amount.isRange = true
        (amount.numberRange, amount.measuredRange) = (syntax.range, syntax.range)
        switch syntax.tag {
        case "大": amount.prefix = .over
        case "小": amount.prefix = .under
        default: break
        }
        amount.bound = amount.prefix
        return amount
    }

    /// 第四名, 倒数第二, 前三, 一等奖, 首批.
    private func ordinal(_ syntax: Syntax) -> Amount? {
        let unit = syntax.child("单位").flatMap(units.unit)
        // 第三大卡车企业: what is measured has no order.
        guard unit?.kind != .dimension else { return nil }
        // 此前5场 were before, not the first five.
        if syntax.tag == "前列", times.cutsBefore(text, syntax.range.lowerBound) { return nil }
        if let part = syntax.child("单位"), units.cutsWord(text, part.range) { return nil }
        var amount = plain(ValueRange(ExactDecimal(1)), syntax)
        amount.kind = .ordinal
        amount.unit = unit
        let start = syntax.range.lowerBound
        guard syntax.tag != "首" else {
            guard unit?.kind == nil else { return nil }
            amount.numberRange = start..<start + 1
            return amount
        }
        guard let numeral = syntax.numeral, !numeral.isVague, numeral.bound == nil, let value = numeral.value.single
        else {
            return nil
        }
        amount.numeral = numeral
        amount.value = ValueRange(syntax.tag == "倒数" ? value.negated : value)
        amount.place = syntax.tag == "倒数" ? .fromEnd : syntax.tag == "前列" ? .top : nil
        amount.numberRange = (amount.place == .top ? numeral.range.lowerBound - 1 : start)..<numeral.end
        return amount
    }

    private func identifier(_ syntax: Syntax) -> Amount? {
        var amount = plain(ValueRange(.zero), syntax)
        amount.kind = .identifier
        guard syntax.tag != "号码" else { return amount }
        guard let numeral = syntax.numerals.last else { return nil }
        amount.value = numeral.value
        amount.numeral = numeral
        amount.numberRange = numeral.range
        return amount
    }

    /// A value without unit or bound that covers a rule.
    func plain(_ value: ValueRange, _ syntax: Syntax) -> Amount {
        Amount(value: value, range: syntax.range, numberRange: syntax.range, measuredRange: syntax.range)
    }

    /// The numeral of a rule with the sign before it.
    func signed(_ syntax: Syntax) -> Amount? {
        guard let numeral = syntax.numeral else { return nil }
        var amount = plain(numeral.value, syntax)
        amount.numeral = numeral
        amount.bound = numeral.bound
        amount.ceiling = numeral.ceiling
        amount.isVague = numeral.isVague
        guard syntax.child("负") != nil else { return amount }
        // A dash after a digit or a Latin letter joins two numbers or names; it is no sign.
        let before = syntax.range.lowerBound > 0 ? text.values[syntax.range.lowerBound - 1] : "。"
        guard !before.isASCIIDigit, !before.isASCIILetter, units.isSign(text, at: syntax.range.lowerBound) else {
            return nil
        }
        amount.value = ValueRange(numeral.value.upper.negated, numeral.value.lower.negated)
        return amount
    }
}

extension Bound {
    /// Whether it bounds from below.
    var isLower: Bool { self == .over || self == .atLeast }
}
