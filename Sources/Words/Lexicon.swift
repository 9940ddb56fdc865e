public import Archives
public import ChineseText

/// A sheet of the lexicon as it was read: `places` from `lexicon/places.tsv`.
public struct LexiconSheet: Sendable {
    public let name: String
    /// How problems call its file.
    public let file: String
    public let bytes: [UInt8]

    public init(name: String, file: String, bytes: [UInt8]) {
        self.name = name
        self.file = file
        self.bytes = bytes
    }
}

/// The words that grammar, recogniser and search share, read from `grammar/lexicon/*.tsv`.
///
/// A sheet is UTF-8, tab separated; lines starting with `#` are comments, the first other line names the columns.
/// The first column (`规范`) is the canonical form, the second (`别称`) the other forms, separated by blanks; what
/// follows are attributes of the row. The row `家⇥⇥机构` of `units.tsv` makes `家` a unit of the class 机构.
public struct Lexicon: Sendable {
    public struct Match: Hashable, Sendable {
        /// Scalar position after the last character matched.
        public let end: Int
        public let entry: LexiconEntry
    }

    /// The sheets whose words are words inside the free text of reports; the others serve the recogniser and the layout.
    public static let contentSheets: Set<String> = [
        "actions", "adverbs", "function", "measures", "metrics", "operators", "organizations", "people", "places",
        "positions", "predicates", "synonyms", "words",
    ]

    /// The sheets whose words are words inside the free text of questions: those that select nothing (盘点, 眼下) as well.
    public static let questionSheets = contentSheets.union(["general"])

    public let problems: [LexiconProblem]
    /// Which words start at a position of a text, by their numbers.
    public let index: PrefixIndex
    private let table: LexiconTable
    private let characters: ScalarMap
    /// By word, the number of its sheet, close together.
    @usableFromInline let entrySheets: FlatArray<UInt8>
    /// By the code of a character, the sheets with a word that begins with it, as bits: most positions of a text begin
    /// no word of a sheet, and are passed at a glance.
    let beginnings: FlatArray<UInt64>

    /// What is wrong with a sheet is kept in `problems`, and the rest of it is used. A sheet stands once among them.
    public init(_ sheets: [LexiconSheet] = []) {
        var builder = LexiconBuilder()
        for sheet in sheets { builder.add(sheet) }
        problems = builder.problems
        index = builder.index()
        table = builder.table()
        characters = builder.characters
        entrySheets = FlatArray(table.entries.map { UInt8(clamping: $0.sheet) })
        beginnings = FlatArray(index.beginnings { [table] in Self.bit(ofSheet: Int(table.entries[$0].sheet)) })
    }

    /// Sheets beyond the sixty-fourth share a bit.
    static func bit(ofSheet number: Int) -> UInt64 { 1 << UInt64(min(number, 63)) }

    public var entryCount: Int { table.entries.count }

    public var entries: [LexiconEntry] { table.entries.indices.map { LexiconEntry(table, $0) } }

    /// The word of a number, which is below `entryCount`.
    public func entry(_ number: Int) -> LexiconEntry { LexiconEntry(table, number) }

    /// The place in `sheetNames` of the sheet that a word stands in.
    @inlinable
    @inline(__always)
    public func sheetNumber(ofEntry number: Int) -> Int { Int(entrySheets[number]) }

    /// All words that start at a scalar position of a text in normal form, longest first, sheets in reading order.
    public func matches(in text: Scalars, at start: Int) -> [Match] {
        var found: [Match] = []
        index.forEachKey(in: text, at: start) { end, node in
            var here: [Match] = []
            index.forEachValue(of: node) { here.append(Match(end: end, entry: entry($0))) }
            found.insert(contentsOf: here, at: 0)
        }
        return found
    }

    public func entries(of sheet: String) -> [LexiconEntry] { table.entries(ofSheet: sheet).map(entry) }

    /// The words of a sheet whose rows hold a value in a column, in reading order: the verbs of change are those of `actions`
    /// with 变化 in 承前.
    public func entries(of sheet: String, where column: String, is value: String) -> [LexiconEntry] {
        table.entries(ofSheet: sheet, column) { $0.elementsEqual(value.utf8) }.map(entry)
    }

    /// The words of a sheet that are of a kind by the column 类, as `LexiconEntry.isOf` tells.
    public func entries(of sheet: String, ofKind kind: String) -> [LexiconEntry] {
        table.entries(ofSheet: sheet, LexiconEntry.kindColumn) { LexiconEntry.kinds($0, hold: kind) }.map(entry)
    }

    /// All words of the row that a word stands in.
    public func row(of word: LexiconEntry) -> [LexiconEntry] {
        table.entries(ofRow: Int(table.entries[word.number].row)).map(entry)
    }

    /// The entries of exactly this form (in normal form), in reading order.
    public func entries(form: String) -> [LexiconEntry] { index.values(of: Array(form.unicodeScalars)).map(entry) }

    public func entry(form: String, sheet: String) -> LexiconEntry? {
        guard let node = index.node(of: form) else { return nil }
        var found: Int?
        index.forEachValue(of: node) { number in
            if found == nil, table.sheetNames[Int(table.entries[number].sheet)] == sheet { found = number }
        }
        return found.map(entry)
    }

    /// What may stand for a form: itself, then every form of the rows of content sheets it stands in, in reading order,
    /// once each.
    ///
    /// `看电影` gives `看电影 观影 …` where a row of `synonyms.tsv` holds both.
    public func synonyms(of form: String) -> [String] {
        var found = [form]
        for number in index.values(of: Array(form.unicodeScalars)) {
            // The rows of other sheets are classes: 助学金 and 工资 are both sums of money in tables.
            guard Self.contentSheets.contains(entry(number).sheet) else { continue }
            for other in table.entries(ofRow: Int(table.entries[number].row)) {
                let text = NormalForm.text(entry(other).form)
                // By bytes: as Unicode text they would be compared at ten times the cost.
                let isKnown = found.contains { $0.utf8.count == text.utf8.count && $0.utf8.elementsEqual(text.utf8) }
                if !isKnown { found.append(text) }
            }
        }
        return found
    }

    /// Whether any word is written with this character.
    public func uses(_ scalar: Unicode.Scalar) -> Bool { characters.contains(scalar) }

    /// In reading order: what `LexiconEntry.sheetNumber` counts.
    public var sheetNames: [String] { table.sheetNames }

    public var sheets: [String] { table.sheetNames.sorted() }
}

extension Lexicon {
    public func write(to archive: inout ArchiveWriter) {
        table.write(to: &archive)
        index.write(to: &archive)
        characters.write(to: &archive)
        archive.write(entrySheets)
        archive.write(beginnings)
    }

    /// A lexicon without problems, as one that is written always is; from a damaged archive one without words, since what
    /// is made from a lexicon looks up words before anybody asks for damage.
    public init(from archive: inout ArchiveReader) {
        let table = LexiconTable(from: &archive)
        let index = PrefixIndex(from: &archive)
        let characters = ScalarMap(from: &archive)
        let (entrySheets, beginnings) = (archive.flatArray(of: UInt8.self), archive.flatArray(of: UInt64.self))
        if archive.isDamaged {
            self.init()
        } else {
            self.init(table, index, characters, entrySheets, beginnings)
        }
    }

    private init(
        _ table: LexiconTable, _ index: PrefixIndex, _ characters: ScalarMap, _ entrySheets: FlatArray<UInt8>,
        _ beginnings: FlatArray<UInt64>
    ) {
        problems = []
        self.table = table
        self.index = index
        self.characters = characters
        self.entrySheets = entrySheets
        self.beginnings = beginnings
    }
}
