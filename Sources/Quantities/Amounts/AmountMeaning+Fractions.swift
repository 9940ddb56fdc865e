internal import ChineseText
internal import Rules

extension AmountMeaning {
    /// 三分之一, 1/3, 一又二分之一: kept exact as a dividend and a divisor.
    func fraction(_ number: Amount, _ syntax: Syntax) -> Amount? {
        let written = syntax.children.first ?? syntax
        guard let other = written.numeral?.value.single, number.bound == nil, let first = number.value.single else {
            return nil
        }
        guard syntax.name == "又" else { return quotient(number, first, other, isSlash: syntax.name == "斜线") }
        guard let part = syntax.numeral?.value.single else { return nil }
        let isSlash = written.name == "斜线"
        let (divisor, dividend) = isSlash ? (other, part) : (part, other)
        guard first.isInteger, let whole = first.magnitude.times(divisor)?.plus(dividend) else { return nil }
        return quotient(
            number, isSlash ? signed(whole, first) : divisor, isSlash ? divisor : signed(whole, first), isSlash: isSlash
        )
    }

    private func signed(_ value: ExactDecimal, _ like: ExactDecimal) -> ExactDecimal {
        like.isNegative ? value.negated : value
    }

    /// In 三分之一 the divisor comes first, in 1/3 the dividend.
    private func quotient(_ number: Amount, _ first: ExactDecimal, _ second: ExactDecimal, isSlash: Bool) -> Amount? {
        let (dividend, divisor) = isSlash ? (first, second) : (second, first)
        guard !divisor.isZero, divisor.isInteger else { return nil }
        var amount = whole(number, ValueRange(dividend))
        amount.divisor = divisor
        return amount
    }

    /// An amount whose number is all of it.
    private func whole(_ number: Amount, _ value: ValueRange) -> Amount {
        var amount = number
        amount.value = value
        amount.numeral = nil
        amount.ceiling = nil
        amount.numberRange = amount.range
        return amount
    }

    /// 2^5, 1.5×10^4.
    func power(_ number: Amount, _ syntax: Syntax) -> Amount? {
        guard let base = number.value.single, let exponent = syntax.numeral?.integer, exponent <= 40 else { return nil }
        let isNegative = syntax.children("负").count % 2 == 1
        let isDecimal = syntax.tag == "科学"
        var factor = ExactDecimal(1)
        for _ in 0..<exponent {
            guard let next = factor.times(isDecimal ? ExactDecimal(10) : base) else { return nil }
            factor = next
        }
        guard !factor.isZero else { return nil }
        guard isNegative else { return (isDecimal ? base.times(factor) : factor).map { whole(number, ValueRange($0)) } }
        var amount = whole(number, ValueRange(isDecimal ? base : ExactDecimal(1)))
        amount.divisor = factor
        return amount
    }

    func dozens(_ number: Amount) -> Amount? {
        guard !units.continuesWord(text, at: number.range.upperBound),
            let low = number.value.lower.times(ExactDecimal(12)),
            let high = number.value.upper.times(ExactDecimal(12))
        else { return nil }
        return whole(number, ValueRange(low, high))
    }

    /// 一倍半
    func times(_ number: Amount) -> Amount? {
        guard let half = ExactDecimal("0.5"), let value = number.value.single?.plus(half) else { return nil }
        var amount = whole(number, ValueRange(value))
        amount.kind = .multiple
        return amount
    }

    func ratio(_ number: Amount, _ syntax: Syntax) -> Amount? {
        let limit = ExactDecimal(1000)
        guard let first = number.value.single, let numeral = syntax.numeral, let second = numeral.value.single,
            !second.isZero,
            number.bound == nil, numeral.bound == nil, first < limit, second < limit, !first.isNegative,
            number.numeral?.isDigitString == false, !numeral.isDigitString
        else { return nil }
        var amount = whole(number, number.value)
        amount.kind = .ratio
        amount.consequent = second
        return amount
    }

    /// 一半 is a half, 翻两番 four times.
    func idiom(_ syntax: Syntax) -> Amount? {
        var amount = plain(ValueRange(ExactDecimal(1)), syntax)
        let half = ExactDecimal("0.5").map { ValueRange($0) } ?? amount.value
        switch syntax.tag {
        case "一半": amount.value = half
        case "减半": (amount.value, amount.kind) = (half, .multiple)
        case "半数", "半折": return share(ValueRange(ExactDecimal(50)), syntax.range, nil)
        case "半成": return share(ValueRange(ExactDecimal(5)), syntax.range, nil)
        case "持平":
            amount = share(ValueRange(.zero), syntax.range, nil)
            amount.isVague = true
        case "番":
            guard let doublings = syntax.numeral?.integer else { return nil }
            (amount.value, amount.kind) = (ValueRange(ExactDecimal(1 << doublings)), .multiple)
        case "一对":
            // 一对夫妻 is one pair, and so is 每人一双; alone it says how many there are.
            guard syntax.range.upperBound == text.count || !text.values[syntax.range.upperBound].isHan,
                !units.countsOne(text, at: syntax.range.lowerBound)
            else { return nil }
            amount.value = ValueRange(ExactDecimal(2))
        default: return nil
        }
        return amount
    }
}
