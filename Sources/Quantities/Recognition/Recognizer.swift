public import Archives
public import ChineseText
public import Rules
public import Words

/// Finds numbers, quantities and times in text in normal form; reports and questions are read by the same one.
///
/// In `截至9月底，共签订集体合同1.67万份` it finds the time `截至9月底` and the quantity `1.67万份`
/// (16700, 份). The forms are rules in `grammar/recognition` and words in the sheets `numerals`, `units`, `bounds` …
///
/// Complexity: linear in the text, since what is tried at a position has a bounded length.
public struct Recognizer: Sendable {
    private let program: PatternProgram
    private let reader: NumeralReader
    private let units: UnitTable
    private let times: TimeWords
    private let names: NameTable

    /// - Parameter grammar: its files in `recognition/` are used; what is wrong with them, `grammar.problems` tells.
    public init(lexicon: Lexicon, grammar: Grammar) {
        let words = NumeralWords(lexicon)
        let rules = Self.rules(of: grammar)
        program = PatternCompiler.compile(rules, of: grammar, lexicon: lexicon, numerals: words)
        reader = NumeralReader(words: words)
        units = UnitTable(lexicon, numerals: words)
        times = TimeWords(lexicon, units: units)
        names = NameTable(lexicon, numerals: words)
    }

    public func write(to archive: inout ArchiveWriter) {
        program.write(to: &archive)
        names.write(to: &archive)
        units.write(to: &archive)
        times.write(to: &archive)
    }

    /// As it was written, with the lexicon it was made with.
    public init(from archive: inout ArchiveReader, lexicon: Lexicon) {
        let words = NumeralWords(lexicon)
        program = PatternProgram(from: &archive, lexicon: lexicon)
        names = NameTable(from: &archive, lexicon: lexicon)
        reader = NumeralReader(words: words)
        units = UnitTable(from: &archive, lexicon: lexicon, numerals: words)
        times = TimeWords(from: &archive, lexicon: lexicon, units: units)
    }

    /// The file that lists what is recognised, in the order in which the first of two equally long matches wins.
    public static let file = "recognition/recognition.gram"

    /// The names that may follow `numeral:` in a rule; `1-12` stands for any two bounds.
    public static let numeralKinds = ["number", "integer", "1-12", "yyyy", "yy", "dd", "d"]

    public static func isNumeralKind(_ name: String) -> Bool { NumeralKind(name) != nil }

    /// The rules that are tried at every position.
    public static func rules(of grammar: Grammar) -> [Rule] {
        guard let root = grammar.files.first(where: { $0.path == file })?.rules.first else { return [] }
        var rules: [Rule] = []
        root.expansion.visit { part in
            if case .reference(let reference) = part.kind { rules += [grammar.rule(reference)].compactMap { $0 } }
        }
        return rules
    }

    /// Quantities and times in reading order; none overlaps another.
    public func mentions(in text: Scalars) -> [Mention] {
        let policy = MentionPolicy(text: text, words: reader.words)
        return readings(in: text).compactMap(policy.mention)
    }

    /// Everything found, in reading order; what stands inside another (the number in an amount of money) follows it.
    ///
    /// - Parameter reference: what times are resolved against: now, or when a report was written.
    public func recognitions(in text: Scalars, reference: Moment) -> [Recognition] {
        let policy = RecognitionPolicy(
            text: text, reference: reference, lunar: times.lunar, isNumeral: reader.words.isNumeral)
        return readings(in: text).flatMap(policy.recognitions)
    }

    private func readings(in text: Scalars) -> [Reading] {
        var found: [Reading] = []
        var run = PatternRun(program, reader: reader, text: text)
        let meaning = ReadingMeaning(text: text, units: units, times: times)
        var position = 0
        while position < text.count {
            let scalar = text.values[position]
            var rules = program.openings.rules(Int(run.classes[position]), Int(run.classes[position + 1]))
            if rules & (rules &- 1) != 0, reader.words.begins(scalar) { rules &= rulesAfterNumeral(text, position) }
            guard rules != 0 || names.mayStart(with: scalar) || scalar.isASCIILetter else {
                position += 1
                continue
            }
            // 十分 in 十分重要 is a word, in 十分钟 a number and the beginning of a unit.
            let name = names.end(text, at: position)
            guard !insideWord(text, position), !isLongRow(text, position),
                rules != 0,
                let (reading, end) = longest(&run, of: rules, at: position, longerThan: name ?? 0, meaning: meaning)
            else {
                position = name ?? skipped(text, position)
                continue
            }
            // 底前一次性: what begins with 前 must not end inside a name.
            if !scalar.isASCIIDigit, !reader.words.begins(scalar), position + 1 < end,
                names.end(text, at: position + 1).map({ $0 > end }) ?? false
            {
                position += 1
                continue
            }
            found.append(reading)
            if let inner = inner(reading, &run, end: end, meaning: meaning) { found.append(inner) }
            position = end
        }
        return found
    }

    /// The longest meaningful match of any public rule; of equally long ones that of the first file and rule.
    private func longest(
        _ run: inout PatternRun, of rules: UInt32, at position: Int, longerThan least: Int, meaning: ReadingMeaning
    ) -> (Reading, Int)? {
        run.begin(at: position)
        var best: (reading: Reading, end: Int)?
        for (number, entry) in program.entries.enumerated() where rules >> UInt32(number) & 1 != 0 {
            let found = run.match(entry, at: position, longerThan: best?.end ?? least) { syntax in
                meaning.reading(syntax)
            }
            if let found { best = (found.meaning, found.end) }
        }
        return best.map { ($0.reading, $0.end) }
    }

    /// What is told inside a reading: the length in 10天以内, the hours in 每天9时至11时30分.
    private func inner(_ reading: Reading, _ run: inout PatternRun, end: Int, meaning: ReadingMeaning) -> Reading? {
        switch reading {
        case .time(let time) where time.tellsLength:
            match("时长", &run, at: time.range.lowerBound, longerThan: time.range.lowerBound, meaning: meaning)
        case .recurrence(let recurrence):
            recurrence.time.flatMap { range in
                match("时间", &run, at: range.lowerBound, longerThan: range.upperBound - 1, meaning: meaning)
            }
            .flatMap { if case .time(let time) = $0, time.isClockRange { $0 } else { nil } }
        default: nil
        }
    }

    private func match(
        _ name: String, _ run: inout PatternRun, at position: Int, longerThan least: Int, meaning: ReadingMeaning
    ) -> Reading? {
        guard let entry = program.entries.first(where: { $0.name == name }) else { return nil }
        run.begin(at: position)
        return run.match(entry, at: position, longerThan: least) { meaning.reading($0) }?.meaning
    }

    /// A digit that belongs to a name: `T3`, `3+3+N`, `4K`, or to a row of numbers that is none: 3.14.15.
    private func insideWord(_ text: Scalars, _ position: Int) -> Bool {
        guard position > 0 else { return false }
        let before = text.values[position - 1]
        let isDigit = text.values[position].isASCIIDigit
        // .5 in PM2.5 belongs to the digit before.
        if text.values[position] == "." { return before.isASCIILetter || before.isASCIIDigit }
        return isDigit && (before.isASCIILetter || before.isASCIIDigit || before == "+" || before == ".")
            || text.values[position].isASCIILetter && (before.isASCIILetter || before.isASCIIDigit)
    }

    /// The rules that the character after a numeral allows: 1286人 is no time.
    private func rulesAfterNumeral(_ text: Scalars, _ start: Int) -> UInt32 {
        let end = reader.words.rowEnd(text, start)
        let next = end < text.count ? program.sets.classNumber(text.values[end]) : 0
        let rules = program.openings.rules(afterNumeral: next, digits: end - start)
        // 三点五小时: the point may be a decimal one, so that the unit after it counts too.
        guard end + 1 < text.count, reader.words.points.contains(text.values[end]),
            reader.words.begins(text.values[end + 1])
        else {
            return rules
        }
        let last = reader.words.rowEnd(text, end + 1)
        let unit = last < text.count ? program.sets.classNumber(text.values[last]) : 0
        return rules | program.openings.rules(afterNumeral: unit, digits: end - start)
    }

    /// So many numerals in a row are no number.
    private func isLongRow(_ text: Scalars, _ position: Int) -> Bool {
        let end = position + ArabicNumeral.longest
        return end < text.count && (position...end).allSatisfy { reader.words.isNumeral(text.values[$0]) }
    }

    /// Digits, numerals and Latin words that were nothing are passed as a whole, lest their tail be read as a number.
    private func skipped(_ text: Scalars, _ position: Int) -> Int {
        var next = position + 1
        let first = text.values[position]
        if first.isASCIIDigit {
            while next < text.count, isDigitOrMark(text, at: next) { next += 1 }
        } else if first.isASCIILetter {
            while next < text.count, text.values[next].isASCIILetter || text.values[next].isASCIIDigit { next += 1 }
        } else if reader.words.isNumeral(first) {
            while next < text.count, reader.words.isNumeral(text.values[next]) { next += 1 }
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
