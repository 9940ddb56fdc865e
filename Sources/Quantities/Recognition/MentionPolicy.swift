internal import ChineseText

/// Which readings are figures or periods that a report states or a question asks by, and as what.
struct MentionPolicy {
    let text: Scalars
    let words: NumeralWords

    func mention(_ reading: Reading) -> Mention? {
        switch reading {
        case .amount(let amount): mention(amount)
        case .time(let time): mention(time)
        case .duration(let duration): mention(duration)
        case .currencies, .recurrence: nil
        }
    }

    private func mention(_ duration: DurationExpression) -> Mention? {
        guard let quantity = duration.quantity, let number = duration.numerals.first, !number.isVague else {
            return nil
        }
        // 为期一年 states a length, 新的一年 none.
        if number.isLoneDigit, number.integer == 1, !words.countsOne(text, at: duration.range.lowerBound) { return nil }
        let bytes = text.offsets[duration.range.lowerBound]..<text.offsets[duration.range.upperBound]
        return Mention(kind: .quantity(quantity), range: bytes, numberStart: text.offsets[number.range.lowerBound])
    }

    private func mention(_ time: Time) -> Mention? {
        let bytes = text.offsets[time.innerRange.lowerBound]..<text.offsets[time.innerRange.upperBound]
        return time.period.map { Mention(kind: .time($0), range: bytes, numberStart: bytes.lowerBound) }
    }

    private func mention(_ written: Amount) -> Mention? {
        let amount = withoutDash(written)
        guard states(amount) else { return nil }
        let isOrdinal = isOrdinal(amount)
        // 前十名: the rank begins at its number.
        let start = amount.place == .top ? amount.numberRange.lowerBound + 1 : amount.range.lowerBound
        let isBareRank = isOrdinal && amount.unit == nil
        let quantity = Quantity(
            kind: isOrdinal ? .ordinal : .amount, value: amount.tenths ?? amount.value,
            unit: amount.tenths == nil ? amount.unit?.form ?? "" : "成",
            unitClass: isBareRank ? UnitClass.rank : amount.unit?.unitClass, bound: isOrdinal ? nil : amount.bound)
        let numberStart = amount.place == .top ? start : amount.prefix == nil ? start : number(amount)
        return Mention(
            kind: .quantity(quantity), range: text.offsets[start]..<text.offsets[amount.range.upperBound],
            numberStart: text.offsets[numberStart])
    }

    /// A dash before a count is a list mark or a hyphen; only changes are stated with a sign.
    private func withoutDash(_ amount: Amount) -> Amount {
        guard let numeral = amount.numeral, amount.value.upper.isNegative, text.values[amount.range.lowerBound] == "-",
            amount.unit?.unitClass != UnitClass.share
        else { return amount }
        var plain = amount
        plain.value = numeral.value
        plain.range = numeral.range.lowerBound..<amount.range.upperBound
        plain.numberRange = numeral.range
        return plain
    }

    private func number(_ amount: Amount) -> Int { amount.numberRange.lowerBound }

    /// Whether it states a figure. A vague number (数十亿), a fraction and a ratio state none that could be compared; a
    /// number without a unit does only where 万 or 亿 make it one, and a lone 一 is rarely a count.
    private func states(_ amount: Amount) -> Bool {
        guard !amount.isVague, amount.divisor == nil else { return false }
        switch amount.kind {
        case .ratio, .identifier: return false
        case .ordinal:
            if amount.place == .fromEnd { return false }
            if amount.place == .top { return amount.unit != nil }
            // 第一时间, 第一议题: a word follows, so that no rank is stated.
            return amount.unit != nil || !next(amount).isHan
        case .percent, .multiple, .money, .dimension, .age, .temperature, .duration, .number: break
        }
        guard let numeral = amount.numeral else { return amount.unit != nil }
        if numeral.isBarePosition, amount.bound == nil { return false }
        if amount.unit == nil {
            let next = next(amount)
            if next.isASCIILetter || "+月日号".unicodeScalars.contains(next) { return false }
            return numeral.isLarge && amount.code == nil
        }
        if numeral.isDigitString || numeral.isFormal { return false }
        guard numeral.isLoneDigit, numeral.integer == 1 else { return true }
        return words.countsOne(text, at: amount.range.lowerBound)
    }

    /// 前十名 are places; 前5场 are five of them, and 前1% is a share.
    private func isOrdinal(_ amount: Amount) -> Bool {
        if amount.place == .top { return amount.unit?.unitClass == UnitClass.persons }
        return amount.kind == .ordinal || isRank(amount)
    }

    private func next(_ amount: Amount) -> Unicode.Scalar {
        amount.range.upperBound < text.count ? text.values[amount.range.upperBound] : "。"
    }

    /// 前十名 are places, not ten persons.
    private func isRank(_ amount: Amount) -> Bool { amount.unit?.unitClass == UnitClass.rank }
}
