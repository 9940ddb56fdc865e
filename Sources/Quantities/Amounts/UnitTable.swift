internal import ChineseText
internal import Words

/// Units ready for use, and the words that a unit must not bite into.
final class UnitTable: Sendable {
    let percent: Unit?
    let yuan: Unit?
    /// By their number in the word table of the recognition rules.
    private let units: [Unit?]
    private let nouns: WordTable
    private let all: WordTable
    private let numerals: NumeralWords

    /// The sheets whose words stand right after a number, so that none of their characters is a unit.
    private static let nounSheets = ["people", "metrics"]
    private static let wordSheets = nounSheets + ["actions", "words"]

    init(_ words: WordTable, lexicon: Lexicon, numerals: NumeralWords) {
        self.numerals = numerals
        all = WordTable(lexicon, sheets: ["units"])
        units = words.entries.map { $0.sheet == "units" ? Unit($0) : nil }
        nouns = WordTable(lexicon, sheets: Self.wordSheets)
        percent = lexicon.entry(form: "%", sheet: "units").map(Unit.init)
        yuan = lexicon.entry(form: "元", sheet: "units").map(Unit.init)
    }

    /// Whether a unit begins at a position.
    func startsUnit(_ text: Scalars, at position: Int) -> Bool {
        var found = false
        all.matches(0, in: text, at: position) { _, _ in found = true }
        return found
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
    func unit(_ syntax: Syntax) -> Unit? { syntax.placedWords.first.flatMap { units[$0.number] } }

    /// Whether a longer word starts where a unit seems to: 户 in 52.38万户外劳动者.
    func cutsWord(_ text: Scalars, _ unit: Range<Int>) -> Bool {
        cutsWord(text, unit, sheets: Self.nounSheets.indices)
    }

    private func cutsWord(_ text: Scalars, _ unit: Range<Int>, sheets: Range<Int>) -> Bool {
        var cuts = false
        for sheet in sheets {
            nouns.matches(sheet, in: text, at: unit.lowerBound) { _, end in cuts = cuts || end > unit.upperBound }
        }
        return cuts
    }

    /// Whether the character before a position begins a longer word: 成 in 三成立.
    func continuesWord(_ text: Scalars, at position: Int) -> Bool {
        cutsWord(text, position - 1..<position, sheets: Self.wordSheets.indices)
    }
}
