public import ChineseText
public import Words

/// A quantity or a time found in a text.
public struct Mention: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case quantity(Quantity)
        case time(PeriodExpression)
    }

    public let kind: Kind
    /// Bytes in the text that was searched, bound words included (`近240万`).
    public let range: Range<Int>
    /// Where the number itself begins: after `近`. The same as `range.lowerBound` for times.
    public let numberStart: Int

    public var quantity: Quantity? {
        if case .quantity(let quantity) = kind { quantity } else { nil }
    }

    public var time: PeriodExpression? {
        if case .time(let expression) = kind { expression } else { nil }
    }

    /// The number without the bound word before it: `300家` of `超过300家`. In a question that word is the grammar's.
    public var withoutPrefix: Mention {
        guard let quantity else { return self }
        let plain = Quantity(
            kind: quantity.kind, value: quantity.value, unit: quantity.unit, unitClass: quantity.unitClass, bound: nil)
        return Mention(kind: .quantity(plain), range: numberStart..<range.upperBound, numberStart: numberStart)
    }
}

/// Finds quantities and times in text in normal form; reports and questions are read by the same one.
///
/// In `截至9月底，共签订集体合同1.67万份` it finds the time `截至9月底` and the quantity `1.67万份`
/// (16700, 份). Forms are read from the lexicon: numerals, units, bounds and times each have a sheet.
///
/// Complexity: linear in the text, since every form that is tried at a position has a bounded length or consumes it.
public struct Recognizer: Sendable {
    private let quantities: QuantityReader
    private let times: TimeReader

    public init(lexicon: Lexicon) {
        let words = NumeralWords(lexicon)
        let bounds = BoundWords(lexicon)
        let numerals = NumeralReader(words: words, bounds: bounds, lexicon: lexicon)
        quantities = QuantityReader(words: words, bounds: bounds, numerals: numerals, lexicon: lexicon)
        times = TimeReader(numerals: numerals, words: words, lexicon: lexicon)
    }

    /// The mentions in reading order; none overlaps another.
    public func mentions(in text: Scalars) -> [Mention] {
        var found: [Mention] = []
        var position = 0
        while position < text.count {
            if text.values[position].isASCIILetter {
                position += 1
                while position < text.count, text.values[position].isASCIILetter || text.values[position].isASCIIDigit {
                    position += 1
                }
                continue
            }
            if let end = name(in: text, at: position) {
                position = end
                continue
            }
            guard let (mention, end) = mention(in: text, at: position) else {
                position = skipped(text, position)
                continue
            }
            found.append(mention)
            position = end
        }
        return found
    }

    /// The end of a name that holds digits and is no number (二十大).
    private func name(in text: Scalars, at position: Int) -> Int? {
        quantities.lexicon.matches(in: text.bytes, at: text.offsets[position])
            .first { $0.entry.sheet == "names" }.flatMap { text.position(ofByte: $0.end) }
    }

    private func mention(in text: Scalars, at position: Int) -> (Mention, Int)? {
        if let time = times.read(text, at: position) {
            let range = text.offsets[position]..<text.offsets[time.end]
            return (Mention(kind: .time(time.expression), range: range, numberStart: range.lowerBound), time.end)
        }
        guard let result = quantities.read(text, at: position) else { return nil }
        let range = text.offsets[position]..<text.offsets[result.end]
        let mention = Mention(
            kind: .quantity(result.quantity), range: range, numberStart: text.offsets[result.numberStart])
        return (mention, result.end)
    }

    /// Digits and numerals that were no quantity are passed as a whole, lest their tail be read as one.
    private func skipped(_ text: Scalars, _ position: Int) -> Int {
        var next = position + 1
        if text.values[position].isASCIIDigit {
            while next < text.count, isDigitOrMark(text, at: next) { next += 1 }
        } else if quantities.words.isNumeral(text.values[position]) {
            while next < text.count, quantities.words.isNumeral(text.values[next]) { next += 1 }
        }
        return next
    }

    /// A digit, or a point or comma between digits.
    private func isDigitOrMark(_ text: Scalars, at position: Int) -> Bool {
        let scalar = text.values[position]
        if scalar.isASCIIDigit { return true }
        return (scalar == "." || scalar == ",") && position + 1 < text.count && text.values[position + 1].isASCIIDigit
    }
}
