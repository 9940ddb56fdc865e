/// Reads one tab-separated sheet of the lexicon.
enum SheetReader {
    struct Row {
        let line: Int
        let forms: [String]
        /// Heading and value of every column but the first two that is not empty, in order.
        let attributes: [(column: String, value: String)]
        fileprivate let source: Sheet.Row

        /// The same row of one other form.
        func of(_ form: String) -> Row { Row(line: line, forms: [form], attributes: attributes, source: source) }

        /// Where a form begins: the first is the first cell, the others are words of the second.
        func column(ofForm number: Int) -> Int { number == 0 ? 1 : source.column(ofCell: 1, word: number - 1) }
    }

    struct Table {
        var rows: [Row] = []
        var problems: [LexiconProblem] = []
    }

    static func read(file: String, bytes: [UInt8]) -> Table {
        var table = Table()
        guard let sheet = Sheet(bytes: bytes) else {
            table.problems.append(LexiconProblem(file: file, line: 1, message: SheetWording.notUTF8, losesSheet: true))
            return table
        }
        let columns = sheet.heading?.cells ?? []
        for row in sheet.rows {
            if row.cells.count > columns.count {
                let message = SheetWording.surplus(row.cells.count, of: columns.count)
                let column = row.column(ofCell: columns.count)
                table.problems.append(LexiconProblem(file: file, line: row.line, column: column, message: message))
            } else {
                add(row, columns: columns, to: &table, file: file)
            }
        }
        return table
    }

    private static func add(_ row: Sheet.Row, columns: [String], to table: inout Table, file: String) {
        let aliases = row.cells.count > 1 ? row.cells[1].split(whereSeparator: \.isWhitespace).map(String.init) : []
        guard let first = row.cells.first, !first.isEmpty else {
            table.problems.append(LexiconProblem(file: file, line: row.line, message: SheetWording.emptyCanonical))
            return
        }
        var attributes: [(column: String, value: String)] = []
        for (column, cell) in zip(columns, row.cells).dropFirst(2) where !cell.isEmpty {
            attributes.append((column, cell))
        }
        table.rows.append(Row(line: row.line, forms: [first] + aliases, attributes: attributes, source: row))
    }
}
