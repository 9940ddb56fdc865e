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
    /// Whether it is 百 or 千 alone: a number in 百余名 and 百人以上, a figure of speech in 百家争鸣.
    var isBarePosition = false
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

    /// Longer digit strings are identifiers, not numbers.
    private static let longestDigits = 24

    private func readDigits(_ text: Scalars, at start: Int) -> Numeral? {
        var digits = ""
        var count = 0
        var position = start
        var grouped = false
        func digit(_ index: Int) -> Bool { index < text.count && text.values[index].isASCIIDigit }
        while digit(position) {
            guard count < Self.longestDigits else { return nil }
            digits.unicodeScalars.append(text.values[position])
            count += 1
            position += 1
            // 12,345,678: groups of three after a first group of one to three.
            guard grouped ? (position - start) % 4 == (firstGroup(text, start) % 4) : count <= 3 else { continue }
            if position < text.count, text.values[position] == ",", (1...3).allSatisfy({ digit(position + $0) }),
                !digit(position + 4)
            {
                grouped = true
                position += 1
            }
        }
        if position < text.count, text.values[position] == ".", digit(position + 1), !isListNumber(text, at: position) {
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

    /// Length of the digits before the first comma.
    private func firstGroup(_ text: Scalars, _ start: Int) -> Int {
        text.values[start...].prefix { $0.isASCIIDigit }.count
    }

    /// 1.2022年…: the point ends the number of a list item, and a year follows.
    private func isListNumber(_ text: Scalars, at point: Int) -> Bool {
        let year = text.values[(point + 1)...].prefix { $0.isASCIIDigit }
        guard year.count == 4, let value = Int(String(String.UnicodeScalarView(year))) else { return false }
        return (1900...2099).contains(value) && point + 5 < text.count && text.values[point + 5] == "年"
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
        return continued(result, below: factor, in: text) ?? result
    }

    /// `3万5千` and `1亿3000万`: a smaller scale goes on where a larger one left off.
    private func continued(_ numeral: Numeral, below factor: Int, in text: Scalars) -> Numeral? {
        guard numeral.bound == nil, numeral.end < text.count, text.values[numeral.end].isASCIIDigit,
            let rest = readDigits(text, at: numeral.end), rest.scale < ExactDecimal(factor),
            // 3万5000: without a scale of its own the rest must fill the places that 万 leaves.
            rest.scale > ExactDecimal(1) || "\(factor)".count - 1 == rest.end - numeral.end,
            let restValue = rest.value.single, restValue < ExactDecimal(factor),
            let lower = numeral.value.lower.plus(restValue), let upper = numeral.value.upper.plus(restValue)
        else { return nil }
        var result = numeral
        result.value = ValueRange(lower, upper)
        result.end = rest.end
        result.bound = rest.bound
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
            // A longer row of numerals is no number.
            guard position - start < Self.longestDigits else { return nil }
            let scalar = text.values[position]
            if let digit = words.digits[scalar] {
                reading.add(digit: digit)
            } else if let unit = words.positions[scalar] {
                guard reading.add(position: unit) else { return nil }
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
        numeral.isBarePosition = position == start + 1 && words.positions[text.values[start]] ?? 0 >= 100
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
    private var digits: [Int] = []
    private var structured = false
    /// What the next unit down from the last one is worth: 一万六 is 16000, 二百五 is 250.
    private var below = 1
    private var afterZero = false
    private(set) var isLarge = false

    mutating func add(digit value: Int) {
        if value == 0, structured { afterZero = true }
        digits.append(value)
    }

    /// False for two digits before one position (二三十): a range, which is not read.
    mutating func add(position: Int) -> Bool {
        guard digits.count(where: { $0 > 0 }) <= 1 else { return false }
        section += (digits.last ?? 1) * position
        close(below: position / 10)
        return true
    }

    /// False where 万 or 亿 stand alone (万企联村): no number begins with them.
    mutating func add(myriad: Int) -> Bool {
        let part = section + (digits.last ?? 0)
        guard part > 0 || total > 0, digits.count(where: { $0 > 0 }) <= 1 else { return false }
        let (value, overflow) =
            myriad == 10000
            ? part.multipliedReportingOverflow(by: myriad)
            : (total + part).multipliedReportingOverflow(by: myriad)
        guard !overflow else { return false }
        total = myriad == 10000 ? total + value : value
        section = 0
        isLarge = true
        close(below: myriad / 10)
        return true
    }

    private mutating func close(below: Int) {
        digits = []
        structured = true
        afterZero = false
        self.below = below
    }

    /// Digits without positions are read one by one: 二〇二二. Two digits after a position (三十四五) are no one number.
    var value: Int? {
        guard structured else { return digits.reduce(0) { $0 > Int.max / 20 ? $0 : $0 * 10 + $1 } }
        let last = digits.filter { $0 > 0 }
        guard last.count <= 1 else { return nil }
        return total + section + (last.first ?? 0) * (afterZero ? 1 : below)
    }
}
