internal import Archives
internal import ChineseText
internal import Words

/// The words of some sheets of the lexicon, told apart by a bit for each: `units` is a whole sheet, `units-money` those of
/// its rows that hold `money` in a column.
struct WordTable: Sendable {
    let lexicon: Lexicon
    private let sheets: [String]
    /// A bit for each sheet: the few combinations of sheets that words are in.
    private let masks: [UInt64]
    /// By the number of a word, which of them is its own.
    private let kinds: FlatArray<UInt16>

    /// - Parameter sheets: at most 64.
    init(_ lexicon: Lexicon, sheets: [String], where isUsed: (LexiconEntry) -> Bool = { _ in true }) {
        self.lexicon = lexicon
        self.sheets = sheets
        var masks = [UInt64](repeating: 0, count: lexicon.entryCount)
        for (number, name) in sheets.enumerated() {
            for entry in Self.entries(of: name, in: lexicon) where isUsed(entry) {
                masks[entry.number] |= 1 << UInt64(number)
            }
        }
        var numbers: [UInt64: UInt16] = [:]
        var distinct: [UInt64] = []
        kinds = FlatArray(
            masks.map { mask in
                if let number = numbers[mask] { return number }
                distinct.append(mask)
                numbers[mask] = UInt16(distinct.count - 1)
                return UInt16(distinct.count - 1)
            })
        self.masks = distinct
    }

    @inline(__always)
    private func mask(_ word: Int) -> UInt64 { masks[Int(kinds[word])] }

    private static func entries(of name: String, in lexicon: Lexicon) -> [LexiconEntry] {
        let parts = name.split(separator: "-", maxSplits: 1).map(String.init)
        let entries = lexicon.entries(of: parts[0])
        return parts.count == 1 ? entries : entries.filter { $0.attributes.values.contains(parts[1]) }
    }

    /// The number of a sheet, as `matches` wants it.
    func sheet(_ name: String) -> Int? { sheets.firstIndex(of: name) }

    /// The words of a sheet in normal form.
    func words(of sheet: String) -> [[Unicode.Scalar]] {
        guard let bit = self.sheet(sheet) else { return [] }
        return kinds.indices.filter { mask($0) >> UInt64(bit) & 1 != 0 }.map { number in
            Array(NormalForm.text(lexicon.entry(number).form).unicodeScalars)
        }
    }

    /// The scalars with which the words of a sheet begin.
    func firstScalars(of sheet: String) -> Set<Unicode.Scalar> { Set(words(of: sheet).compactMap(\.first)) }

    /// Whether a word of any of the sheets starts at a position and ends beyond another.
    @inline(__always)
    func holds(_ sheets: UInt64, in text: Scalars, at start: Int, beyond end: Int) -> Bool {
        var found = false
        lexicon.index.forEachKey(in: text, at: start) { wordEnd, node in
            guard wordEnd > end, !found else { return }
            lexicon.index.forEachValue(of: node) { found = found || mask($0) & sheets != 0 }
        }
        return found
    }

    /// Calls `body` with each word of a sheet that starts at a position, shortest first.
    @inline(__always)
    func matches(_ sheet: Int, in text: Scalars, at start: Int, _ body: (_ entry: Int, _ end: Int) -> Void) {
        lexicon.index.forEachKey(in: text, at: start) { end, node in
            lexicon.index.forEachValue(of: node) { number in
                if mask(number) >> UInt64(sheet) & 1 != 0 { body(number, end) }
            }
        }
    }
}

extension WordTable {
    func write(to archive: inout ArchiveWriter) {
        archive.write(texts: sheets)
        archive.write(masks)
        archive.write(kinds)
    }

    init(from archive: inout ArchiveReader, lexicon: Lexicon) {
        self.lexicon = lexicon
        sheets = archive.texts()
        masks = archive.array()
        kinds = archive.flatArray()
    }
}
