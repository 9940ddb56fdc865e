internal import Archives
internal import ChineseText

/// A word of the lexicon: one form of one row of a sheet.
public struct LexiconEntry: Sendable {
    let table: LexiconTable
    /// Its place among all words of the lexicon, in reading order.
    public let number: Int

    init(_ table: LexiconTable, _ number: Int) {
        self.table = table
        self.number = number
    }

    private var row: Int { Int(table.entries[number].row) }

    /// The sheet it stands in, which is its class: `units`, `places`, `actions` …
    public var sheet: String { table.sheetNames[sheetNumber] }

    /// The sheet's place in `Lexicon.sheetNames`.
    public var sheetNumber: Int { Int(table.entries[number].sheet) }

    /// As the sheet writes it.
    public var form: String { table.strings.text(table.entries[number].form) }

    /// Whether its form ends in a text; without making a text of the form.
    public func ends(in text: String) -> Bool {
        table.strings.withBytes(table.entries[number].form) { form in
            text.utf8.withContiguousStorageIfAvailable { text in
                String.UTF8View.find(text, in: form, from: max(0, form.count - text.count)) != nil
            } ?? form.suffix(text.utf8.count).elementsEqual(text.utf8)
        }
    }

    /// The first form of the row, which stands for all of them.
    public var canonical: String { table.strings.text(table.rows[row].canonical) }

    /// The same put into simplified characters, as traditional reports are: 於潜镇 is read as 于潜镇 in them.
    public var simplifiedCanonical: String { table.strings.text(table.rows[row].simplified) }

    /// How many characters the form has in normal form.
    public var length: Int { Int(table.entries[number].length) }

    public var line: Int { Int(table.rows[row].line) }

    /// What the row says in a column, by the column's heading: `类` of `家` is `机构`. Nil where it is empty or not there.
    public func attribute(_ name: String) -> String? {
        table.attributes(ofRow: row).first { table.strings.holds($0.column, name) }.map { table.strings.text($0.value) }
    }

    /// What the row says in a column, as bytes; nil where it is empty or not there.
    func withAttribute<Result>(_ name: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result? {
        table.attributes(ofRow: row).first { table.strings.holds($0.column, name) }
            .map { table.strings.withBytes($0.value, body) }
    }

    /// What the row says in all columns but the first two, by their headings.
    public var attributes: [String: String] {
        table.attributes(ofRow: row).reduce(into: [:]) { all, attribute in
            all[table.strings.text(attribute.column)] = table.strings.text(attribute.value)
        }
    }
}

extension LexiconEntry: Hashable {
    public static func == (left: LexiconEntry, right: LexiconEntry) -> Bool {
        left.number == right.number && left.table === right.table
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(number) }
}
