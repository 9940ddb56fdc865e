internal import ChineseText
internal import Words

/// A number as written, before its unit: mantissa and the scale words after it.
struct Numeral: Sendable {
    /// The number with its own scale words applied.
    var value: ValueRange
    /// The product of the scale words (万 in `4.9万`), 1 when there are none.
    var scale: ExactDecimal
    /// Scalar position after the numeral, with a 余 or 多 inside it.
    var end: Int
    /// 余 or 多 between the digits and the scale word or after it.
    var bound: Bound?
    var isChinese: Bool
    /// Whether it is the bare 一, which is rarely a count.
    var isOne = false
    /// Whether 万 or 亿 with digits before them make it a number even without a unit.
    var isLarge = false
}

/// Reads a number that starts at a position: `1.98万`, `10余万`, `136.85万`, `二十一`, `百万`, `三四`.
struct NumeralReader: Sendable {
    let words: NumeralWords
    let bounds: BoundWords
    let lexicon: Lexicon

    func read(_ text: Scalars, at start: Int) -> Numeral? {
        guard start < text.count else { return nil }
        if text.values[start].isASCIIDigit { return readDigits(text, at: start) }
        return words.isNumeral(text.values[start]) ? readChinese(text, at: start) : nil
    }

    private func readDigits(_ text: Scalars, at start: Int) -> Numeral? {
        var digits = ""
        var position = start
        func digit(_ index: Int) -> Bool { index < text.count && text.values[index].isASCIIDigit }
        while digit(position) {
            digits.unicodeScalars.append(text.values[position])
            position += 1
            let groups = digits.count <= 3 || digits.count % 3 == 0
            if groups, position < text.count, text.values[position] == ",",
                (1...3).allSatisfy({ digit(position + $0) }), !digit(position + 4)
            {
                position += 1
            }
        }
        if position < text.count, text.values[position] == ".", digit(position + 1) {
            digits += "."
            position += 1
            while digit(position) {
                digits.unicodeScalars.append(text.values[position])
                position += 1
            }
        }
        guard let value = ExactDecimal(digits) else { return nil }
        let plain = Numeral(
            value: ValueRange(value), scale: ExactDecimal(1), end: position, bound: nil, isChinese: false)
        return scaled(plain, in: text)
    }

    /// Applies the scale words after a numeral: `万`, `万亿`, `千万`, with 余 or 多 before or after them.
    func scaled(_ numeral: Numeral, in text: Scalars) -> Numeral {
        var result = numeral
        let (bound, afterBound) = bounds.infix(text, at: numeral.end)
        var position = bound == nil ? numeral.end : afterBound
        var factor = 1
        while position < text.count, let scale = scaleWord(text.values[position]), !startsUnit(text, position) {
            let (product, overflow) = factor.multipliedReportingOverflow(by: scale)
            guard !overflow else { return numeral }
            factor = product
            position += 1
            result.isLarge = result.isLarge || scale >= 10000
        }
        guard factor > 1, let lower = result.value.lower.times(ExactDecimal(factor)),
            let upper = result.value.upper.times(ExactDecimal(factor)),
            let scale = result.scale.times(ExactDecimal(factor))
        else { return result }
        result.value = ValueRange(lower, upper)
        result.scale = scale
        result.end = position
        result.bound = bound
        return result
    }

    /// 千 in 12万千瓦时 begins a unit and scales nothing.
    private func startsUnit(_ text: Scalars, _ position: Int) -> Bool {
        lexicon.matches(in: text.bytes, at: text.offsets[position]).contains { $0.entry.sheet == "units" }
    }

    private func scaleWord(_ scalar: Unicode.Scalar) -> Int? { words.myriads[scalar] ?? words.positions[scalar] }

    private func readChinese(_ text: Scalars, at start: Int) -> Numeral? {
        if let range = neighbours(text, at: start) { return range }
        var reading = ChineseNumeral()
        var position = start
        while position < text.count {
            let scalar = text.values[position]
            if let digit = words.digits[scalar] {
                reading.add(digit: digit)
            } else if let unit = words.positions[scalar] {
                reading.add(position: unit)
            } else if let myriad = words.myriads[scalar] {
                guard reading.add(myriad: myriad) else { break }
            } else if words.point.contains(scalar), position > start, position + 1 < text.count,
                words.digits[text.values[position + 1]] != nil
            {
                return decimal(reading, text, at: position + 1)
            } else {
                break
            }
            position += 1
        }
        guard position > start, let value = reading.value else { return nil }
        var numeral = Numeral(
            value: ValueRange(ExactDecimal(value)), scale: ExactDecimal(1), end: position, bound: nil, isChinese: true)
        numeral.isOne = position == start + 1 && value == 1
        numeral.isLarge = reading.isLarge
        return scaled(numeral, in: text)
    }

    /// `一点三四万`
    private func decimal(_ whole: ChineseNumeral, _ text: Scalars, at start: Int) -> Numeral? {
        guard let integer = whole.value else { return nil }
        var digits = "\(integer)."
        var position = start
        while position < text.count, let digit = words.digits[text.values[position]] {
            digits += "\(digit)"
            position += 1
        }
        guard let value = ExactDecimal(digits) else { return nil }
        let plain = Numeral(
            value: ValueRange(value), scale: ExactDecimal(1), end: position, bound: nil, isChinese: true)
        return scaled(plain, in: text)
    }

    /// Two neighbouring digits are a range: `三四个小时`, `七八百人`.
    private func neighbours(_ text: Scalars, at start: Int) -> Numeral? {
        guard start + 2 <= text.count - 1 || start + 2 == text.count,
            let first = words.digits[text.values[start]], first > 0,
            start + 1 < text.count, let second = words.digits[text.values[start + 1]], second == first + 1,
            start + 2 >= text.count || words.digits[text.values[start + 2]] == nil
        else { return nil }
        let range = ValueRange(ExactDecimal(first), ExactDecimal(second))
        let plain = Numeral(value: range, scale: ExactDecimal(1), end: start + 2, bound: nil, isChinese: true)
        return scaled(plain, in: text)
    }
}

/// The value of a Chinese numeral while its characters come in.
private struct ChineseNumeral {
    private var total = 0
    private var section = 0
    private var digit: Int?
    private var digits: [Int] = []
    private var structured = false
    private(set) var isLarge = false

    mutating func add(digit value: Int) {
        digits.append(value)
        digit = value
    }

    mutating func add(position: Int) {
        section += (digit ?? 1) * position
        digit = nil
        structured = true
    }

    /// False where 万 or 亿 stand alone (万企联村): no number begins with them.
    mutating func add(myriad: Int) -> Bool {
        let part = section + (digit ?? 0)
        guard part > 0 || total > 0 else { return false }
        let (value, overflow) =
            myriad == 10000
            ? part.multipliedReportingOverflow(by: myriad)
            : (total + part).multipliedReportingOverflow(by: myriad)
        guard !overflow else { return false }
        total = myriad == 10000 ? total + value : value
        section = 0
        digit = nil
        structured = true
        isLarge = true
        return true
    }

    /// Digits without positions are read one by one: 二〇二二.
    var value: Int? {
        guard structured else {
            guard digits.count <= 9 else { return nil }
            return digits.reduce(0) { $0 * 10 + $1 }
        }
        return total + section + (digit ?? 0)
    }
}
