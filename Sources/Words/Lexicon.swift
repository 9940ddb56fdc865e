internal import ChineseText

/// A word of the lexicon: one form of one row of a sheet.
public struct LexiconEntry: Hashable, Sendable {
    /// The sheet it stands in, which is its class: `units`, `places`, `actions` …
    public let sheet: String
    /// As the sheet writes it.
    public let form: String
    /// The first form of the row, which stands for all of them.
    public let canonical: String
    /// The other columns by their heading: `["类": "机构"]`.
    public let attributes: [String: String]
    public let line: Int

    public func attribute(_ name: String) -> String? {
        attributes[name].flatMap { $0.isEmpty ? nil : $0 }
    }
}

/// The words that grammar, recogniser and search share, read from `grammar/lexicon/*.tsv`.
///
/// A sheet is UTF-8, tab separated; lines starting with `#` are comments, the first other line names the columns.
/// The first column (`规范`) is the canonical form, the second (`别称`) the other forms, separated by blanks; what
/// follows are attributes of the row. The row `家⇥⇥机构` of `units.tsv` makes `家` a unit of the class 机构.
public struct Lexicon: Sendable {
    public struct Match: Hashable, Sendable {
        /// Byte offset after the last byte matched.
        public let end: Int
        public let entry: LexiconEntry
    }

    /// The sheets whose words are words inside free text; the others serve the recogniser and the layout.
    public static let contentSheets: Set<String> = [
        "actions", "function", "measures", "metrics", "operators", "organizations", "people", "places", "positions",
        "synonyms", "words",
    ]

    public private(set) var entries: [LexiconEntry] = []
    public private(set) var problems: [LexiconProblem] = []
    private var characters: Set<Unicode.Scalar> = []
    private var index = PrefixIndex()
    private var bySheet: [String: [Int]] = [:]
    private var byForm: [String: [Int]] = [:]
    private var byCanonical: [String: [Int]] = [:]

    public init() {}

    /// Adds a sheet's rows; what is wrong with it is kept in `problems` and the rest is used.
    public mutating func add(sheet: String, file: String, bytes: [UInt8]) {
        let table = SheetReader.read(file: file, bytes: bytes)
        problems += table.problems
        var seen: [String: (line: Int, canonical: String)] = [:]
        for row in table.rows {
            for (number, form) in row.forms.enumerated() {
                let key = NormalForm.of(form, blanks: .dropped).text
                if let first = seen[key] {
                    let message = SheetWording.repeated(
                        form, first: first.line, canonical: first.line == row.line ? nil : first.canonical)
                    problems.append(
                        LexiconProblem(
                            file: file, line: row.line, column: row.column(ofForm: number), message: message))
                    continue
                }
                seen[key] = (row.line, row.forms[0])
                let entry = LexiconEntry(
                    sheet: sheet, form: form, canonical: row.forms[0], attributes: row.attributes, line: row.line)
                insert(entry, key: key)
            }
        }
    }

    /// All words that start at `start` in a text in normal form, longest first, sheets in reading order.
    public func matches(in bytes: [UInt8], at start: Int) -> [Match] {
        index.values(in: bytes, at: start).reversed().flatMap { end, values in
            values.map { Match(end: end, entry: entries[$0]) }
        }
    }

    public func entries(of sheet: String) -> [LexiconEntry] { (bySheet[sheet] ?? []).map { entries[$0] } }

    /// The entries of exactly this form (in normal form), in reading order.
    public func entries(form: String) -> [LexiconEntry] { (byForm[form] ?? []).map { entries[$0] } }

    public func entry(form: String, sheet: String) -> LexiconEntry? {
        (byForm[form] ?? []).lazy.map { entries[$0] }.first { $0.sheet == sheet }
    }

    /// What may stand for a form: itself, then every form of the rows it stands in, in reading order, once each.
    ///
    /// `看电影` gives `看电影 观影 …` where a row of `synonyms.tsv` holds both.
    public func synonyms(of form: String) -> [String] {
        var found = [form]
        for entry in entries(form: form) {
            let row = (byCanonical[entry.sheet + "\t" + entry.canonical] ?? []).map { entries[$0].form }
            for other in row.map({ NormalForm.of($0, blanks: .dropped).text }) where !found.contains(other) {
                found.append(other)
            }
        }
        return found
    }

    /// Whether any word is written with this character.
    public func uses(_ scalar: Unicode.Scalar) -> Bool { characters.contains(scalar) }

    public var sheets: [String] { bySheet.keys.sorted() }

    private mutating func insert(_ entry: LexiconEntry, key: String) {
        let number = entries.count
        entries.append(entry)
        bySheet[entry.sheet, default: []].append(number)
        byForm[key, default: []].append(number)
        byCanonical[entry.sheet + "\t" + entry.canonical, default: []].append(number)
        index.insert(Array(key.utf8), value: number)
        characters.formUnion(key.unicodeScalars)
    }
}
