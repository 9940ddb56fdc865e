internal import ChineseText
internal import Words

/// Reads the numerals that start at a position.
struct NumeralReader: Sendable {
    let words: NumeralWords

    /// Calls `body` with each numeral of a kind that starts here, the longest last.
    func read(_ kind: NumeralKind, _ text: Scalars, at start: Int, _ body: (Numeral) -> Void) {
        switch kind {
        case .number: for numeral in numbers(text, at: start) { body(numeral) }
        case .integer: integer(text, at: start).map(body)
        case .within(let bounds):
            if let numeral = integer(text, at: start), let value = numeral.integer, bounds.contains(value) {
                body(numeral)
            }
        case .year: digits(4, text, at: start).map(body)
        case .shortYear: digits(2, text, at: start).map(body)
        case .twoDigits: arabic(2, text, at: start).map(body)
        case .fewDigits: for count in 1...2 { arabic(count, text, at: start).map(body) }
        }
    }

    private func numbers(_ text: Scalars, at start: Int) -> [Numeral] {
        guard start < text.count else { return [] }
        let first = text.values[start]
        guard first.isASCIIDigit || first == "." else {
            var chinese = ChineseNumeral(words, text, at: start)
            return words.isNumeral(first) || words.vague.contains(first) ? chinese.read() : []
        }
        guard let number = ArabicNumeral(text, at: start) else { return [] }
        var plain = Numeral(range: start..<number.end, value: ValueRange(number.value))
        if number.isPlain { plain.digitCount = number.digitCount }
        guard number.end < text.count else { return [plain] }
        let next = text.values[number.end]
        if let factor = words.letters[next] ?? words.letters[next.lowercase],
            number.end + 1 == text.count || !text.values[number.end + 1].isASCIILetter,
            let value = number.value.times(ExactDecimal(factor))
        {
            plain = Numeral(range: start..<number.end + 1, value: ValueRange(value), scale: ExactDecimal(factor))
            return [plain]
        }
        guard first != ".", words.isNumeral(next) || words.bound(text, at: number.end) != nil else { return [plain] }
        var scaled = ChineseNumeral(words, text, at: start)
        return scaled.read()
    }

    private func integer(_ text: Scalars, at start: Int) -> Numeral? {
        guard start < text.count else { return nil }
        if text.values[start].isASCIIDigit {
            guard let number = ArabicNumeral(text, at: start, plain: true) else { return nil }
            return Numeral(range: start..<number.end, value: ValueRange(number.value))
        }
        guard words.isNumeral(text.values[start]) else { return nil }
        var chinese = ChineseNumeral(words, text, at: start, allowsPoint: false)
        return chinese.read().last.flatMap { $0.integer != nil && $0.bound == nil && !$0.isVague ? $0 : nil }
    }

    /// So many digits and no more, Arabic or Chinese ones one by one.
    private func digits(_ count: Int, _ text: Scalars, at start: Int) -> Numeral? {
        guard start + count <= text.count else { return nil }
        let isArabic = text.values[start].isASCIIDigit
        var value = 0
        for scalar in text.values[start..<start + count] {
            guard scalar.isASCIIDigit == isArabic,
                let digit = isArabic ? Int(scalar.value) - 0x30 : words.digits[scalar],
                !words.countingDigits.contains(scalar)
            else { return nil }
            value = value * 10 + digit
        }
        if start + count < text.count {
            let next = text.values[start + count]
            guard isArabic ? !next.isASCIIDigit : !words.isNumeral(next) else { return nil }
        }
        guard count < 4 || (1000...2999).contains(value) else { return nil }
        var numeral = Numeral(range: start..<start + count, value: ValueRange(ExactDecimal(value)))
        numeral.isChinese = !isArabic
        return numeral
    }

    /// So many ASCII digits, also out of a longer row.
    private func arabic(_ count: Int, _ text: Scalars, at start: Int) -> Numeral? {
        guard start + count <= text.count else { return nil }
        var value = 0
        for scalar in text.values[start..<start + count] {
            guard scalar.isASCIIDigit else { return nil }
            value = value * 10 + Int(scalar.value) - 0x30
        }
        return Numeral(range: start..<start + count, value: ValueRange(ExactDecimal(value)))
    }
}
