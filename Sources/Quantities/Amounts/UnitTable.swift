internal import Archives
internal import ChineseText
internal import Words

/// Units ready for use, and the words that a unit must not bite into.
final class UnitTable: Sendable {
    let percent: Unit?
    let yuan: Unit?
    /// The words of the sheet `units`, the first of which has this number in the lexicon.
    private let units: [Unit]
    private let firstUnit: Int
    /// The name of the unit that is one of a part of the calendar: 个月 for months.
    private let lengthNames: [String: String]
    private let nearby: WordTable
    private let numerals: NumeralWords

    private static let unitSheet: UInt64 = 1
    /// The sheets whose words stand right after a number, so that none of their characters is a unit.
    private static let nounSheets: UInt64 = 0b110
    private static let wordSheets: UInt64 = 0b11110

    convenience init(_ lexicon: Lexicon, numerals: NumeralWords) {
        let nearby = WordTable(lexicon, sheets: ["units", "people", "metrics", "actions", "words"])
        self.init(lexicon, numerals: numerals, nearby: nearby)
    }

    /// The words of the lexicon, beside what was archived.
    convenience init(from archive: inout ArchiveReader, lexicon: Lexicon, numerals: NumeralWords) {
        self.init(lexicon, numerals: numerals, nearby: WordTable(from: &archive, lexicon: lexicon))
    }

    func write(to archive: inout ArchiveWriter) { nearby.write(to: &archive) }

    private init(_ lexicon: Lexicon, numerals: NumeralWords, nearby: WordTable) {
        self.numerals = numerals
        self.nearby = nearby
        let entries = lexicon.entries(of: "units")
        var units: [Unit] = []
        for (index, entry) in entries.enumerated() {
            let isSameRow = index > 0 && entries[index - 1].line == entry.line
            units.append(isSameRow ? Unit(entry.form, like: units[index - 1]) : Unit(entry))
        }
        self.units = units
        firstUnit = entries.first?.number ?? 0
        lengthNames = zip(entries, units).reduce(into: [:]) { names, unit in
            guard unit.1.kind == .duration, let code = unit.1.code else { return }
            names[code] = names[code] ?? unit.0.canonical
        }
        percent = lexicon.entry(form: "%", sheet: "units").map(Unit.init)
        yuan = lexicon.entry(form: "元", sheet: "units").map(Unit.init)
    }

    /// The unit of a currency (ISO 4217): 港元 of HKD.
    func unit(ofCurrency code: String) -> Unit? { units.first { $0.kind == .money && $0.code == code } }

    /// Whether a unit begins at a position.
    func startsUnit(_ text: Scalars, at position: Int) -> Bool {
        nearby.holds(Self.unitSheet, in: text, at: position, beyond: position)
    }

    /// The name of the unit that is so long: 个月 for P1M.
    func name(of length: Duration) -> String? {
        guard let unit = length.finest, length == Duration(ExactDecimal(1), unit) else { return nil }
        return lengthNames[unit.rawValue]
    }

    func isNumeral(_ scalar: Unicode.Scalar) -> Bool { numerals.isNumeral(scalar) }

    func digit(_ scalar: Unicode.Scalar) -> Int? { numerals.digits[scalar] }

    /// Whether the character before a position lets 一 count: 每一家, 为期一年.
    func countsOne(_ text: Scalars, at position: Int) -> Bool { numerals.countsOne(text, at: position) }

    /// Whether 负 or a dash at a position is a sign: in 减负3亿元 it is not.
    func isSign(_ text: Scalars, at position: Int) -> Bool { numerals.isSign(text, at: position) }

    /// The length of 余 or 多 at a position.
    func boundLength(_ text: Scalars, at position: Int) -> Int? { numerals.bound(text, at: position)?.length }

    /// The unit that stands in a rule.
    func unit(_ syntax: Syntax) -> Unit? {
        guard let number = syntax.placedWords.first.map({ $0.number - firstUnit }), units.indices.contains(number)
        else {
            return nil
        }
        return units[number]
    }

    /// Whether a longer word starts where a unit seems to: 户 in 52.38万户外劳动者.
    func cutsWord(_ text: Scalars, _ unit: Range<Int>) -> Bool {
        nearby.holds(Self.nounSheets, in: text, at: unit.lowerBound, beyond: unit.upperBound)
    }

    /// Whether the character before a position begins a longer word: 成 in 三成立.
    func continuesWord(_ text: Scalars, at position: Int) -> Bool {
        nearby.holds(Self.wordSheets, in: text, at: position - 1, beyond: position)
    }
}
