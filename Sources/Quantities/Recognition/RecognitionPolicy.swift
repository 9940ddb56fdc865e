internal import ChineseText

/// In which form readings are given out: which words belong to the span of each kind, and what is given inside it.
struct RecognitionPolicy {
    let text: Scalars
    let reference: Moment
    let lunar: LunarCalendar
    let isNumeral: @Sendable (Unicode.Scalar) -> Bool

    func recognitions(_ reading: Reading) -> [Recognition] {
        switch reading {
        case .amount(let amount): recognitions(amount)
        case .time(let time): recognitions(time)
        case .duration(let duration):
            [Recognition(kind: .duration, range: duration.range, value: duration.value)] + numbers(duration.numerals)
        case .recurrence(let recurrence):
            [Recognition(kind: .set, range: recurrence.range, value: recurrence.value)] + numbers(recurrence.numerals)
        case .currencies(let names): names
        }
    }

    private func recognitions(_ time: Time) -> [Recognition] {
        guard let span = time.expression.resolved(against: reference, lunar: lunar) else { return [] }
        let value = time.expression == .present ? span.start?.description : span.description
        return [Recognition(kind: time.kind, range: time.range, value: value)] + numbers(time.numerals)
    }

    private func numbers(_ numerals: [Numeral]) -> [Recognition] {
        numerals.filter { !$0.isLoneDigit }.map {
            Recognition(kind: .number, range: $0.range, value: Self.value(of: $0))
        }
    }

    private func recognitions(_ amount: Amount) -> [Recognition] {
        switch amount.kind {
        case .number: number(amount)
        case .multiple:
            [Recognition(kind: .number, range: amount.measuredRange, value: value(amount), unit: "times")]
                + inner(amount)
        case .percent:
            [
                Recognition(
                    kind: .percent, range: withSuffix(amount), value: value(amount, prefixed: false),
                    unit: amount.unit?.code ?? "%")
            ]
                + inner(amount)
        case .money:
            [
                Recognition(
                    kind: .money, range: amount.range, value: value(amount),
                    unit: amount.code ?? amount.unit?.code ?? "CNY")
            ]
                + inner(amount)
        case .dimension, .age, .temperature: [measure(amount)] + inner(amount)
        case .duration: inner(amount)
        case .identifier:
            amount.numeral == nil ? [] : [Recognition(kind: .ordinal, range: amount.numberRange, value: value(amount))]
        case .ordinal:
            [
                Recognition(
                    kind: .ordinal, range: amount.numberRange, value: amount.value.description,
                    unit: amount.place == .top ? "top" : nil)
            ]
                + inner(amount)
        case .ratio:
            [Recognition(kind: .ratio, range: amount.range, value: "\(amount.value):\(amount.consequent ?? .zero)")]
                + inner(amount)
        }
    }

    /// A bound before a measure is part of it where it is a limit (至少5米), not where it tells how exact it is.
    private func measure(_ amount: Amount) -> Recognition {
        let kind: Recognition.Kind = amount.kind == .dimension ? .dimension : amount.kind == .age ? .age : .temperature
        let isLimit = amount.prefix == .atLeast || amount.prefix == .atMost
        let end = withSuffix(amount).upperBound
        let range = (isLimit || amount.isRange ? amount.range.lowerBound : amount.measuredRange.lowerBound)..<end
        return Recognition(
            kind: kind, range: range, value: value(amount, prefixed: isLimit), unit: amount.code ?? amount.unit?.code)
    }

    private func number(_ amount: Amount) -> [Recognition] {
        if amount.isRange {
            return [Recognition(kind: .numberRange, range: amount.numberRange, value: value(amount, prefixed: true))]
        }
        if amount.suffix == .atLeast || amount.suffix == .atMost {
            let range = amount.numberRange.lowerBound..<amount.range.upperBound
            return [Recognition(kind: .numberRange, range: range, value: value(amount))]
        }
        if let prefix = amount.prefix, prefix != .about, !amount.prefixIsMark {
            let range = amount.range.lowerBound..<amount.numberRange.upperBound
            return [Recognition(kind: .numberRange, range: range, value: value(amount))]
        }
        guard isNumber(amount) else { return [] }
        return [Recognition(kind: .number, range: amount.numberRange, value: value(amount, prefixed: false))]
    }

    /// A single Chinese digit is a number where something is counted, or where it stands alone.
    private func isNumber(_ amount: Amount) -> Bool {
        guard let numeral = amount.numeral else { return true }
        if numeral.isBarePosition, amount.bound == nil { return false }
        if numeral.isIdentifier { return false }
        let next = amount.range.upperBound < text.count ? text.values[amount.range.upperBound] : "。"
        let before = amount.range.lowerBound > 0 ? text.values[amount.range.lowerBound - 1] : "。"
        if numeral.isFormal { return !next.isHan && !before.isHan }
        guard numeral.isLoneDigit else { return true }
        // 一批产品 is a batch of them; 一对八千 is one pair.
        if amount.unit != nil { return numeral.integer != 1 || !next.isHan || isNumeral(next) }
        return next.isPunctuation || next.isBlank || before == "是" || before == "前"
    }

    /// The number inside a measure, percentage, date.
    private func inner(_ amount: Amount) -> [Recognition] {
        guard let numeral = amount.numeral, !numeral.isLoneDigit || amount.place == .top, !amount.isRange else {
            return []
        }
        return [Recognition(kind: .number, range: numeral.range, value: Self.value(of: numeral))]
    }

    private static func value(of numeral: Numeral) -> String {
        if let ceiling = numeral.ceiling { return "[\(numeral.value.lower),\(ceiling))" }
        return numeral.value.single.map(\.description) ?? "[\(numeral.value.lower),\(numeral.value.upper)]"
    }

    private func withSuffix(_ amount: Amount) -> Range<Int> {
        let isLimit = amount.suffix == .atLeast || amount.suffix == .atMost
        return amount.measuredRange.lowerBound..<(isLimit ? amount.range.upperBound : amount.measuredRange.upperBound)
    }

    private func value(_ amount: Amount, prefixed: Bool = true) -> String {
        var (low, high) = (amount.value.lower, amount.value.upper)
        if let divisor = amount.divisor, let quotient = low.divided(by: divisor, places: 16) {
            (low, high) = (quotient, quotient)
        }
        switch amount.suffix ?? (prefixed ? amount.prefix : nil) {
        case .over: return amount.isRange && low != high ? closed(amount) : "(\(low),)"
        case .under: return amount.prefixIsMark ? closed(amount) : "(,\(high))"
        case .atLeast: return "[\(low),)"
        case .atMost: return "(,\(high)]"
        case .about, nil: return amount.divisor == nil ? closed(amount) : low.description
        }
    }

    private func closed(_ amount: Amount) -> String {
        let (low, high) = (amount.value.lower, amount.value.upper)
        if let ceiling = amount.ceiling { return "[\(low),\(ceiling))" }
        if amount.bound == .atLeast, amount.isVague { return "[\(low),)" }
        if low == high, !amount.isRange { return low.description }
        return (amount.excludesLower ? "(" : "[") + "\(low),\(high)" + (amount.excludesUpper ? ")" : "]")
    }
}
