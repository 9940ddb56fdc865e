internal import ChineseText

/// Arabic digits at a position: `1,286,400`, `3.56`, `.77`.
struct ArabicNumeral {
    let value: ExactDecimal
    let end: Int
    /// Digits before a point, commas left out.
    let digitCount: Int
    let isPlain: Bool

    /// Longer rows of digits are identifiers, not numbers.
    static let longest = 24

    /// - Parameter plain: leave commas and points alone.
    init?(_ text: Scalars, at start: Int, plain: Bool = false) {
        var position = start
        while position < text.count, text.values[position].isASCIIDigit, position - start <= Self.longest {
            position += 1
        }
        let firstEnd = position
        guard firstEnd > start || !plain && Self.isPoint(text, start) else { return nil }
        if !plain, let end = Self.endOfGroups(text, firstEnd - start, firstEnd) { position = end }
        var digits = Digits()
        for scalar in text.values[start..<position] where scalar.isASCIIDigit { digits.add(scalar) }
        digitCount = digits.count
        if !plain, Self.isPoint(text, position), !Self.isListMark(text, start, position) {
            position += 1
            while position < text.count, text.values[position].isASCIIDigit, digits.count <= Self.longest {
                digits.add(text.values[position])
                position += 1
            }
        }
        guard digits.count <= Self.longest else { return nil }
        value = ExactDecimal(digits.value, places: digits.count - digitCount)
        end = position
        isPlain = position == firstEnd
    }

    /// Digits one after the other, as many as fit exactly.
    private struct Digits {
        var value: Int128 = 0
        var count = 0

        mutating func add(_ scalar: Unicode.Scalar) {
            if count < ArabicNumeral.longest { value = value * 10 + Int128(scalar.value - 0x30) }
            count += 1
        }
    }

    private static func isDigit(_ text: Scalars, _ position: Int) -> Bool {
        position < text.count && text.values[position].isASCIIDigit
    }

    private static func isPoint(_ text: Scalars, _ position: Int) -> Bool {
        position < text.count && text.values[position] == "." && isDigit(text, position + 1)
    }

    /// 12,345,678: groups of three after a first group of one to three. A full-width comma also parts the numbers of
    /// a list (100，200，300), so that it needs two groups, or a first group shorter than the others.
    private static func endOfGroups(_ text: Scalars, _ first: Int, _ firstEnd: Int) -> Int? {
        guard (1...3).contains(first), firstEnd < text.count else { return nil }
        let comma = text.values[firstEnd]
        guard comma == "," || comma == "，" else { return nil }
        var position = firstEnd
        var groups = 0
        while position < text.count, text.values[position] == comma,
            (1...3).allSatisfy({ isDigit(text, position + $0) }),
            !isDigit(text, position + 4)
        {
            position += 4
            groups += 1
        }
        guard groups > 0, comma == "," || first < 3 && text.values[firstEnd - first] != "0" else { return nil }
        return position
    }

    /// 1.2022年…: the point ends the number of a list item, and a year follows.
    private static func isListMark(_ text: Scalars, _ start: Int, _ point: Int) -> Bool {
        guard point - start <= 2 else { return false }
        var end = point + 1
        while isDigit(text, end) { end += 1 }
        guard end - point == 5, end < text.count, text.values[end] == "年" else { return false }
        return text.values[point + 1] == "1" && text.values[point + 2] == "9"
            || text.values[point + 1] == "2"
                && text.values[point + 2] == "0"
    }
}
