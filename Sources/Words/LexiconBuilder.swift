internal import ChineseText

/// Puts the rows of sheets into the arrays of a `LexiconTable`.
struct LexiconBuilder {
    private(set) var problems: [LexiconProblem] = []
    private var keys: [(key: [Unicode.Scalar], value: Int)] = []
    /// All characters that words are written with.
    private(set) var characters = ScalarMap()
    private var strings = StringPoolBuilder()
    private var numbers: [String: Int32] = [:]
    private var entries: [LexiconTable.Entry] = []
    private var rows: [LexiconTable.Row] = []
    private var attributes: [LexiconTable.Attribute] = []
    private var sheetNames: [String] = []
    private var firstEntries: [Int32] = []

    /// A sheet's rows; what is wrong with it is kept in `problems` and the rest is used.
    mutating func add(_ sheet: LexiconSheet) {
        let read = SheetReader.read(file: sheet.file, bytes: sheet.bytes)
        problems += read.problems
        firstEntries.append(Int32(entries.count))
        var seen: [String: (line: Int, canonical: String)] = [:]
        for row in read.rows {
            for row in fitting(row, of: sheet) ?? [row] { add(row, of: sheet, &seen) }
        }
        sheetNames.append(sheet.name)
    }

    private mutating func add(
        _ row: SheetReader.Row, of sheet: LexiconSheet, _ seen: inout [String: (line: Int, canonical: String)]
    ) {
        beginRow(row)
        for (number, form) in row.forms.enumerated() {
            let key = NormalForm.text(form)
            if let first = seen[key] {
                let message = SheetWording.repeated(
                    form, first: first.line, canonical: first.line == row.line ? nil : first.canonical)
                problems.append(
                    LexiconProblem(
                        file: sheet.file, line: row.line, column: row.column(ofForm: number), message: message))
                continue
            }
            seen[key] = (row.line, row.forms[0])
            let scalars = Array(key.unicodeScalars)
            keys.append((scalars, entries.count))
            for scalar in scalars { characters.insert(scalar) }
            entries.append(
                LexiconTable.Entry(
                    form: self.number(form), row: Int32(rows.count - 1), sheet: Int32(sheetNames.count),
                    length: Int32(scalars.count)))
        }
    }

    /// For a row that is a pattern, by its column 出自, of the words of a sheet before it (…人均… of metrics): each of them that
    /// fits, in a row of its own.
    private mutating func fitting(_ row: SheetReader.Row, of sheet: LexiconSheet) -> [SheetReader.Row]? {
        guard let source = row.attributes.first(where: { $0.column == "出自" })?.value else { return nil }
        let pattern = WordPattern(row.forms[0])
        let forms = sheetNames.firstIndex(of: source).map { number in
            entries.filter { Int($0.sheet) == number }.map { strings.text($0.form) }.filter(pattern.fits)
        }
        guard let forms, !forms.isEmpty else {
            let message = SheetWording.unfit(row.forms[0], source)
            problems.append(LexiconProblem(file: sheet.file, line: row.line, message: message))
            return []
        }
        return forms.map(row.of)
    }

    private mutating func beginRow(_ row: SheetReader.Row) {
        rows.append(
            LexiconTable.Row(
                canonical: number(row.forms[0]), simplified: number(SimplifiedScript.twin(of: row.forms[0])),
                line: Int32(row.line), firstEntry: Int32(entries.count),
                firstAttribute: Int32(attributes.count)))
        for (column, value) in row.attributes {
            attributes.append(LexiconTable.Attribute(column: number(column), value: number(value)))
        }
    }

    private mutating func number(_ text: String) -> Int32 {
        if let known = numbers[text] { return known }
        let number = strings.add(text)
        numbers[text] = number
        return number
    }

    func index() -> PrefixIndex { PrefixIndex(keys) }

    func table() -> LexiconTable {
        let end = LexiconTable.Row(
            canonical: 0, simplified: 0, line: 0, firstEntry: Int32(entries.count),
            firstAttribute: Int32(attributes.count))
        return LexiconTable(
            strings: StringPool(strings), entries: entries, rows: rows + [end], attributes: attributes,
            sheetNames: sheetNames, firstEntries: firstEntries + [Int32(entries.count)])
    }
}
