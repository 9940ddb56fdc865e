internal import ChineseText
internal import Words

/// Reads a quantity that starts at a position: bound, number, unit, bound.
struct QuantityReader: Sendable {
    struct Result: Sendable {
        let quantity: Quantity
        /// Scalar position of the number itself, after a bound word.
        let numberStart: Int
        let end: Int
    }

    private struct Unit {
        let form: String
        let unitClass: String?
        let end: Int
    }

    /// The sheets whose words stand right after a number, so that none of their characters is a unit.
    private static let nounSheets: Set<String> = ["people", "metrics"]

    let words: NumeralWords
    let bounds: BoundWords
    let numerals: NumeralReader
    let lexicon: Lexicon

    func read(_ text: Scalars, at start: Int) -> Result? {
        let (bound, numberStart) = bounds.prefix(text, at: start)
        if let result = readNumber(text, at: numberStart, prefix: bound) { return result }
        return bound == nil ? nil : readNumber(text, at: start, prefix: nil)
    }

    private func readNumber(_ text: Scalars, at start: Int, prefix: Bound?) -> Result? {
        guard start < text.count else { return nil }
        let scalar = text.values[start]
        if words.ordinalMarks.contains(scalar) || words.firstMarks.contains(scalar) {
            return readOrdinal(text, at: start)
        }
        if let mark = words.percentMarks.first(where: { text.holds($0, at: start) }) {
            guard let numeral = numerals.read(text, at: start + mark.count) else { return nil }
            let (suffix, end) = bounds.suffix(text, at: numeral.end)
            let quantity = Quantity(
                kind: .amount, value: numeral.value, unit: "%", unitClass: UnitClass.share,
                bound: suffix ?? prefix ?? numeral.bound)
            return Result(quantity: quantity, numberStart: start, end: end)
        }
        if let negative = readNegative(text, at: start) { return negative }
        guard !insideWord(text, at: start), !isVague(text, at: start), let numeral = numerals.read(text, at: start)
        else {
            return nil
        }
        return range(numeral, text, start, prefix) ?? amount(numeral, text, start, prefix)
    }

    /// 前十名 are places, not ten persons.
    private func isRank(_ unit: Unit?, _ text: Scalars, _ start: Int) -> Bool {
        unit?.unitClass == UnitClass.persons && start > 0 && words.rankMarks.contains(text.values[start - 1])
    }

    /// 数十亿, 几百, 上千: no number is stated. 三个 after 上 or 数 is one all the same.
    private func isVague(_ text: Scalars, at start: Int) -> Bool {
        let scalar = text.values[start]
        let opensWithPosition = words.positions[scalar] != nil || words.myriads[scalar] != nil
        return start > 0 && opensWithPosition && words.vagueMarks.contains(text.values[start - 1])
    }

    /// `-1.8%`, but not the dash of 5-7万元 or the hyphen of a name.
    private func readNegative(_ text: Scalars, at start: Int) -> Result? {
        guard text.values[start] == "-" || text.values[start] == "\u{2212}", start + 1 < text.count,
            text.values[start + 1].isASCIIDigit
        else { return nil }
        if start > 0,
            text.values[start - 1].isASCIIDigit || text.values[start - 1].isASCIILetter
                || lexicon.matches(in: text.bytes, at: text.offsets[start - 1]).contains(where: {
                    $0.entry.sheet == "units"
                })
        {
            return nil
        }
        guard let numeral = numerals.read(text, at: start + 1), let plain = amount(numeral, text, start + 1, nil),
            // A dash before a count is a list mark or a hyphen; only changes are stated with a sign.
            plain.quantity.unitClass == UnitClass.share || text.values[start] == "\u{2212}",
            let value = plain.quantity.value.single, let negative = ExactDecimal.zero.minus(value)
        else { return nil }
        let quantity = Quantity(
            kind: .amount, value: ValueRange(negative), unit: plain.quantity.unit, unitClass: plain.quantity.unitClass,
            bound: plain.quantity.bound)
        return Result(quantity: quantity, numberStart: start, end: plain.end)
    }

    /// A digit that belongs to a name: `T3`, `3+3+N`, `4K`.
    private func insideWord(_ text: Scalars, at start: Int) -> Bool {
        guard start > 0 else { return false }
        let before = text.values[start - 1]
        let digits = text.values[start].isASCIIDigit
        return digits && (before.isASCIILetter || before.isASCIIDigit || before == "+" || before == ".")
    }

    private func amount(_ numeral: Numeral, _ text: Scalars, _ start: Int, _ prefix: Bound?) -> Result? {
        let (infix, afterInfix) = bounds.infix(text, at: numeral.end)
        let unit = unit(text, at: afterInfix)
        guard accepts(numeral, unit: unit, text, start) else { return nil }
        if numeral.isBarePosition, prefix == nil, numeral.bound == nil, infix == nil,
            bounds.suffix(text, at: unit?.end ?? numeral.end).0 == nil
        {
            return nil
        }
        if unit?.unitClass == UnitClass.rank || isRank(unit, text, start) {
            return ordinal(numeral, unit, start: start, numberStart: start, text)
        }
        var bound = prefix ?? numeral.bound ?? infix
        // Without a unit a 多 after the number belongs to what follows (多数 …), so it is left alone.
        var end = unit?.end ?? numeral.end
        if unit == nil { bound = prefix ?? numeral.bound }
        if let unit, unit.unitClass == UnitClass.duration {
            let (after, afterEnd) = bounds.infix(text, at: unit.end)
            if let after { (bound, end) = (bound ?? after, afterEnd) }
        }
        let including: [Unicode.Scalar] = ["（", "含", "）"]
        let (suffix, suffixEnd) = bounds.suffix(text, at: text.holds(including, at: end) ? end + including.count : end)
        if let suffix { (bound, end) = (suffix, suffixEnd) }
        let quantity = Quantity(
            kind: .amount, value: numeral.value, unit: unit?.form ?? "", unitClass: unit?.unitClass, bound: bound)
        return Result(quantity: quantity, numberStart: start, end: end)
    }

    private func accepts(_ numeral: Numeral, unit: Unit?, _ text: Scalars, _ start: Int) -> Bool {
        if unit == nil {
            let next = numeral.end < text.count ? text.values[numeral.end] : " "
            if next.isASCIILetter || next == "+" || next == "月" || next == "日" || next == "号" { return false }
            return numeral.isLarge
        }
        guard numeral.isOne, numeral.isChinese, unit?.unitClass != UnitClass.rank else { return true }
        return start > 0 && words.beforeOne.contains(text.values[start - 1])
    }

    /// `5—7万元`, `500元至2000元`
    private func range(_ first: Numeral, _ text: Scalars, _ start: Int, _ prefix: Bound?) -> Result? {
        let firstUnit = unit(text, at: first.end)
        let joint = firstUnit?.end ?? first.end
        guard joint < text.count else { return nil }
        let connectors: [Unicode.Scalar] =
            firstUnit == nil ? ["—", "–", "-", "~", "至", "到"] : ["—", "–", "-", "~", "至"]
        guard connectors.contains(text.values[joint]) else { return nil }
        var next = joint + 1
        while next < text.count, text.values[next] == "—" { next += 1 }
        guard let second = numerals.read(text, at: next), let unit = unit(text, at: second.end),
            firstUnit == nil || firstUnit?.unitClass == unit.unitClass
        else { return nil }
        var lower = first.value.lower
        if firstUnit == nil, first.scale == ExactDecimal(1) { lower = lower.times(second.scale) ?? lower }
        guard lower < second.value.upper else { return nil }
        let (suffix, end) = bounds.suffix(text, at: unit.end)
        let quantity = Quantity(
            kind: .amount, value: ValueRange(lower, second.value.upper), unit: unit.form, unitClass: unit.unitClass,
            bound: suffix ?? prefix)
        return Result(quantity: quantity, numberStart: start, end: end)
    }

    private func readOrdinal(_ text: Scalars, at start: Int) -> Result? {
        if words.firstMarks.contains(text.values[start]) {
            guard let unit = unit(text, at: start + 1), unit.unitClass != UnitClass.duration,
                unit.unitClass != UnitClass.money
            else { return nil }
            let one = Numeral(
                value: ValueRange(ExactDecimal(1)), scale: ExactDecimal(1), end: start + 1, bound: nil, isChinese: true)
            return ordinal(one, unit, start: start, numberStart: start, text)
        }
        guard let numeral = numerals.read(text, at: start + 1) else { return nil }
        let unit = unit(text, at: numeral.end)
        // 第一时间, 第一议题: a word follows, so that no rank is stated.
        let next = numeral.end < text.count ? text.values[numeral.end] : "。"
        guard unit != nil || !next.isHan else { return nil }
        return ordinal(numeral, unit, start: start, numberStart: start, text)
    }

    private func ordinal(
        _ numeral: Numeral, _ unit: Unit?, start: Int, numberStart: Int, _ text: Scalars
    ) -> Result {
        let unitClass = unit == nil ? UnitClass.rank : unit?.unitClass
        let quantity = Quantity(
            kind: .ordinal, value: numeral.value, unit: unit?.form ?? "", unitClass: unitClass, bound: nil)
        return Result(quantity: quantity, numberStart: numberStart, end: unit?.end ?? numeral.end)
    }

    private func unit(_ text: Scalars, at position: Int) -> Unit? {
        guard position < text.count else { return nil }
        let matches = lexicon.matches(in: text.bytes, at: text.offsets[position])
        guard let match = matches.first(where: { $0.entry.sheet == "units" }),
            let end = text.position(ofByte: match.end),
            // 52.38万户外劳动者: the unit must not bite off the beginning of a word.
            !matches.contains(where: { $0.end > match.end && Self.nounSheets.contains($0.entry.sheet) })
        else { return nil }
        return Unit(form: match.entry.form, unitClass: match.entry.attribute("类"), end: end)
    }
}
