internal import ChineseText
internal import Words

/// A number with Chinese digits or scale words: `一万零五十`, `3万5千`, `1亿2000万`, `三十四五`, `一点三四万`, `十几万`.
///
/// Read from left to right: a digit waits for its position (十百千), positions add up to a section below 万, and 万, 亿
/// and 兆 close what stands before them.
struct ChineseNumeral {
    /// A value with its two ends, which differ in 三四 and 几十; with `isOpen` the upper one is not reached.
    struct Ends {
        var low: ExactDecimal
        var high: ExactDecimal
        var isOpen = false

        init(_ low: ExactDecimal, _ high: ExactDecimal? = nil, isOpen: Bool = false) {
            self.low = low
            self.high = high ?? low
            self.isOpen = isOpen
        }

        func times(_ factor: Int) -> Ends? {
            guard let low = low.times(ExactDecimal(factor)), let high = high.times(ExactDecimal(factor)) else {
                return nil
            }
            return Ends(low, high, isOpen: isOpen)
        }

        func plus(_ other: Ends) -> Ends? {
            guard let low = low.plus(other.low), let high = high.plus(other.high) else { return nil }
            return Ends(low, high, isOpen: isOpen || other.isOpen)
        }
    }

    /// What waits for a scale word.
    private enum Waiting {
        case nothing
        case digits([Int])
        case number(ArabicNumeral)
        case vague
        /// A decimal fraction, or what 余 or 多 stand behind in 10余万.
        case ends(Ends)
    }

    private let words: NumeralWords
    private let text: Scalars
    private let start: Int
    private let allowsPoint: Bool
    private var position: Int

    private var parts: [(value: Ends, weight: Int)] = []
    private var section: Ends?
    private var waiting = Waiting.nothing
    /// The last position in this section; the next one must be smaller.
    private var lastPosition = Int.max
    /// What the last scale word was worth: in 一万二 the 二 counts a tenth of it.
    private var lastScale = 0
    private var afterZero = false
    private var bound: Bound?
    private var isLarge = false
    private var isVague = false
    private var isBare = false
    private var hasArabic = false
    private var hasFraction = false
    /// The numeral before the digit that waits, should what follows not take it: 二百 in 二百三百.
    private var beforeDigit: Numeral?

    /// - Parameter allowsPoint: false for whole numbers: in 十一点半 the number is 十一.
    init(_ words: NumeralWords, _ text: Scalars, at start: Int, allowsPoint: Bool = true) {
        self.words = words
        self.text = text
        self.start = start
        self.allowsPoint = allowsPoint
        position = start
    }

    private var isStructured: Bool { section != nil || !parts.isEmpty }

    /// The longest numeral from the start, and a shorter one where its last scale word may begin a unit (12万千瓦时).
    mutating func read() -> [Numeral] {
        var found: [Numeral] = []
        while position < text.count, position - start <= ArabicNumeral.longest {
            let meetsScale = isScale(text.values[position])
            let shorter = meetsScale ? numeral() : nil
            guard step() else {
                if meetsScale, let beforeDigit { return [beforeDigit] }
                break
            }
            found = [shorter].compactMap { $0 }
        }
        return found + [numeral()].compactMap { $0 }
    }

    /// Takes in the next scalars; false where they do not belong to the numeral.
    private mutating func step() -> Bool {
        let scalar = text.values[position]
        if scalar.isASCIIDigit { return addArabic() }
        if let digit = words.digits[scalar] { return add(digit: digit, scalar) }
        if let value = words.tens[scalar] { return add(tens: value) }
        if let value = words.positions[scalar] { return add(position: value) }
        if let value = words.myriads[scalar] { return add(myriad: value) }
        if allowsPoint, words.points.contains(scalar) { return addFraction() }
        if words.vague.contains(scalar) { return addVague() }
        return addBound()
    }

    private mutating func addArabic() -> Bool {
        guard case .nothing = waiting, let number = ArabicNumeral(text, at: position, plain: isStructured) else {
            return false
        }
        // 3万5000: without a scale word of its own the rest must fill the places that 万 leaves.
        if isStructured, !afterZero, number.end < text.count, !isScale(text.values[number.end]),
            number.digitCount != "\(lastScale)".utf8.count - 1
        {
            return false
        }
        waiting = .number(number)
        hasArabic = true
        position = number.end
        return true
    }

    private func isScale(_ scalar: Unicode.Scalar) -> Bool {
        words.positions[scalar] != nil || words.myriads[scalar] != nil
    }

    private mutating func add(digit: Int, _ scalar: Unicode.Scalar) -> Bool {
        // 两 counts what follows it and ends no number: 二两 and 一百两 are weights.
        if words.countingDigits.contains(scalar), position > start,
            position + 1 == text.count || !isScale(text.values[position + 1])
        {
            return false
        }
        switch waiting {
        case .nothing:
            if digit == 0, isStructured {
                guard !afterZero else { return false }
                afterZero = true
            } else {
                beforeDigit = isStructured ? numeral() : nil
                isBare = false
                waiting = .digits([digit])
            }
        case .digits(let digits):
            guard !isStructured || digits.count == 1 && isNeighbor(digits[0], digit) else { return false }
            waiting = .digits(digits + [digit])
        case .number, .vague, .ends: return false
        }
        position += 1
        return true
    }

    /// 三四, 七八, and 三五.
    private func isNeighbor(_ first: Int, _ second: Int) -> Bool {
        first > 0 && (second == first + 1 || first == 3 && second == 5)
    }

    /// 廿五: twenty is one character.
    private mutating func add(tens value: Int) -> Bool {
        guard case .nothing = waiting, lastPosition > 10 else { return false }
        waiting = .digits([value / 10])
        return add(position: 10)
    }

    /// The value that waits for a scale word, nil where nothing waits or it cannot be scaled.
    private func coefficient() -> Ends? {
        switch waiting {
        case .nothing: nil
        // 零十 is ten: the zero fills the place before it.
        case .digits(let digits) where digits.count == 1: Ends(ExactDecimal(max(1, digits[0])))
        case .digits(let digits) where digits.count == 2 && isNeighbor(digits[0], digits[1]):
            Ends(ExactDecimal(digits[0]), ExactDecimal(digits[1]))
        case .digits: nil
        case .number(let number): Ends(number.value)
        case .vague: Ends(ExactDecimal(2), ExactDecimal(10), isOpen: true)
        case .ends(let ends): ends
        }
    }

    private mutating func add(position value: Int) -> Bool {
        guard value < lastPosition, bound == nil || !isStructured else { return false }
        var factor = coefficient()
        if case .nothing = waiting {
            // 百, 千 with nothing before them; 十 counts one ten wherever it stands.
            guard value == 10 || !isStructured else { return false }
            isBare = value > 10
            factor = Ends(ExactDecimal(1))
        }
        guard let added = factor?.times(value), let sum = section.map({ $0.plus(added) }) ?? added else { return false }
        if case .vague = waiting { isVague = true }
        section = sum
        close(value)
        lastPosition = value
        return true
    }

    private mutating func add(myriad value: Int) -> Bool {
        guard let sum = closed(by: value), let product = sum.times(value) else { return false }
        if case .vague = waiting { isVague = true }
        while let last = parts.last, last.weight < value { parts.removeLast() }
        parts.append((product, value))
        section = nil
        lastPosition = .max
        isLarge = true
        isBare = false
        close(value)
        return true
    }

    /// What stands before 万, 亿 or 兆 and is multiplied by it: all that is smaller. 万万 and 万亿 multiply themselves.
    private mutating func closed(by myriad: Int) -> Ends? {
        var sum = section
        if let added = section == nil ? coefficient() : trailing() { sum = sum.map { $0.plus(added) } ?? added }
        if sum == nil, case .nothing = waiting, let last = parts.last, last.weight <= myriad {
            parts.removeLast()
            return last.value
        }
        guard var whole = sum, !parts.contains(where: { $0.weight == myriad }) else { return nil }
        for part in parts where part.weight < myriad {
            guard let more = whole.plus(part.value) else { return nil }
            whole = more
        }
        return whole
    }

    private mutating func close(_ scale: Int) {
        waiting = .nothing
        beforeDigit = nil
        afterZero = false
        lastScale = scale
        position += 1
    }

    /// 一点三四: the digits after the point, read one by one. 两百点两 has none, and in 八点二十 the point is of the clock.
    private mutating func addFraction() -> Bool {
        var digits = ""
        var end = position + 1
        while end < text.count, let digit = words.digits[text.values[end]],
            !words.countingDigits.contains(text.values[end])
        {
            digits += "\(digit)"
            end += 1
        }
        // 一百零点三 is no number: a zero inside needs the digit that it fills the places for.
        if case .nothing = waiting, afterZero { return false }
        guard !digits.isEmpty, digits.utf8.count < ArabicNumeral.longest, bound == nil, !hasArabic, !hasFraction,
            end == text.count || words.positions[text.values[end]] == nil, let whole = numeral()?.value.single,
            whole.isInteger, let value = ExactDecimal("\(whole).\(digits)")
        else { return false }
        (parts, section, lastPosition, lastScale, afterZero) = ([], nil, .max, 0, false)
        waiting = .ends(Ends(value))
        hasFraction = true
        position = end
        return true
    }

    /// 几十, 数百万; 十几, 一百二十几.
    private mutating func addVague() -> Bool {
        guard case .nothing = waiting, bound == nil else { return false }
        let next = position + 1 < text.count ? text.values[position + 1] : " "
        if isScale(next), !isStructured || words.myriads[next] == nil {
            let before = start > 0 ? text.values[start - 1] : " "
            guard !isStructured, text.values[position] != "数" || !words.beforeCount.contains(before) else {
                return false
            }
            waiting = .vague
        } else {
            guard isStructured, lastScale >= 10, text.values[position] != "数" else { return false }
            let width = afterZero ? 10 : lastScale
            waiting = .ends(Ends(.zero, ExactDecimal(width), isOpen: true))
            afterZero = true
            isVague = true
        }
        position += 1
        return true
    }

    /// 余, 多 and 来 after a number, before the next scale word or the unit: 10余万, 300余家, 二十来家.
    private mutating func addBound() -> Bool {
        guard bound == nil, !isVague, position > start, let word = words.bound(text, at: position) else { return false }
        let next = position + word.length < text.count ? text.values[position + word.length] : " "
        // 1亿3千多万: what is more than 3000万 stands behind the 1亿.
        let larger = words.myriads[next].map { scale in parts.filter { $0.weight > scale } } ?? []
        if !larger.isEmpty { parts.removeAll { part in larger.contains { $0.weight == part.weight } } }
        defer { parts = larger + parts }
        guard let whole = numeral(), let value = whole.value.single, let step = value.step,
            let ceiling = value.plus(step)
        else { return false }
        if word.bound == .about, !(words.positions[text.values[position - 1]] != nil) { return false }
        position += word.length
        bound = word.bound
        guard isScale(next), !(words.myriads[next] == nil && isStructured) else { return true }
        (parts, section, lastPosition, lastScale) = ([], nil, .max, 0)
        waiting = .ends(Ends(value, ceiling, isOpen: true))
        return true
    }

    /// The digits after the last scale word: 一万二 is 12000, 一万零二 is 10002, 二十五 is 25.
    private func trailing() -> Ends? {
        switch waiting {
        case .nothing: return nil
        case .digits(let digits):
            if !isStructured {
                if digits.count == 2, isNeighbor(digits[0], digits[1]) {
                    return Ends(ExactDecimal(digits[0]), ExactDecimal(digits[1]))
                }
                return ExactDecimal(digits.map(String.init).joined()).map { Ends($0) }
            }
            return coefficient()?.times(afterZero || lastScale < 10 ? 1 : lastScale / 10)
        case .number, .ends: return coefficient()
        case .vague: return nil
        }
    }

    /// What has been read so far, nil where that is no number.
    private func numeral() -> Numeral? {
        guard position > start else { return nil }
        var sum: Ends?
        for part in parts.map(\.value) + [section, trailing()].compactMap({ $0 }) {
            guard let more = sum.map({ $0.plus(part) }) ?? part else { return nil }
            sum = more
        }
        guard let sum else { return nil }
        if case .vague = waiting { return nil }
        var result = Numeral(range: start..<position, value: ValueRange(sum.low, sum.high))
        result.bound = bound
        if sum.isOpen { result.ceiling = sum.high }
        if bound != nil {
            result.value = ValueRange(sum.low)
            result.ceiling = sum.isOpen ? sum.high : sum.low.step.flatMap { sum.low.plus($0) }
        }
        describe(&result)
        return result
    }

    private func describe(_ result: inout Numeral) {
        result.isChinese = !hasArabic
        result.isLarge = isLarge
        result.isVague = isVague
        result.isBarePosition = isBare
        if case .digits(let digits) = waiting, !isStructured {
            result.isLoneDigit = digits.count == 1
            result.isDigitString = digits.count > 2 || digits.count == 2 && !isNeighbor(digits[0], digits[1])
        }
        result.isFormal = result.range.count == 1 && words.formal.contains(text.values[start])
        let scale = parts.map(\.weight).max() ?? (section == nil ? 1 : lastScale)
        result.scale = ExactDecimal(scale)
    }
}
