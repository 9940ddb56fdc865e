internal import Archives
internal import ChineseText
internal import Words

/// Names that are written with numerals and are no numbers: 二十大, 四川, 一站式.
struct NameTable: Sendable {
    /// The sheets whose words are looked at; only those with a numeral in them count.
    private static let sheets = ["names", "places", "organizations", "words"]

    private let words: WordTable
    private let starts: ScalarMap

    init(_ lexicon: Lexicon, numerals: NumeralWords) {
        words = WordTable(lexicon, sheets: Self.sheets) { entry in
            entry.sheet == "names" || entry.form.unicodeScalars.contains(where: numerals.isNumeral)
        }
        starts = ScalarMap(Self.sheets.flatMap(words.firstScalars(of:)))
    }

    @inline(__always)
    func mayStart(with scalar: Unicode.Scalar) -> Bool { starts.contains(scalar) }

    /// Where the longest name that starts here ends.
    func end(_ text: Scalars, at position: Int) -> Int? {
        guard starts.contains(text.values[position]) else { return nil }
        var longest: Int?
        for sheet in Self.sheets.indices {
            words.matches(sheet, in: text, at: position) { _, end in longest = max(longest ?? end, end) }
        }
        return longest
    }

    func write(to archive: inout ArchiveWriter) {
        words.write(to: &archive)
        starts.write(to: &archive)
    }

    init(from archive: inout ArchiveReader, lexicon: Lexicon) {
        words = WordTable(from: &archive, lexicon: lexicon)
        starts = ScalarMap(from: &archive)
    }
}
