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
        starts = ScalarMap(words.firstScalars.values.reduce(into: []) { $0.formUnion($1) })
    }

    @inline(__always)
    func mayStart(with scalar: Unicode.Scalar) -> Bool { starts.holds(scalar) }

    /// Where the longest name that starts here ends.
    func end(_ text: Scalars, at position: Int) -> Int? {
        guard starts.holds(text.values[position]) else { return nil }
        var longest: Int?
        for sheet in Self.sheets.indices {
            words.matches(sheet, in: text, at: position) { _, end in longest = max(longest ?? end, end) }
        }
        return longest
    }
}

/// A set of scalars below U+10000, as bits.
struct ScalarMap: Sendable {
    private var bits = [UInt64](repeating: 0, count: 1024)

    init(_ scalars: Set<Unicode.Scalar>) {
        for scalar in scalars where scalar.value < 0x10000 {
            bits[Int(scalar.value >> 6)] |= 1 << UInt64(scalar.value & 63)
        }
    }

    mutating func insert(_ scalar: Unicode.Scalar) {
        if scalar.value < 0x10000 { bits[Int(scalar.value >> 6)] |= 1 << UInt64(scalar.value & 63) }
    }

    func contains(_ scalar: Unicode.Scalar) -> Bool { holds(scalar) }

    @inline(__always)
    func holds(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x10000 && bits[Int(scalar.value >> 6)] >> UInt64(scalar.value & 63) & 1 != 0
    }
}
