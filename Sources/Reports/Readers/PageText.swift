internal import ChineseText

/// Sets down the pages of a PDF: paragraphs as lines, and columns as the cells of tables.
enum PageText {
    /// A line of its own tells which page begins; it is part of no paragraph.
    static func report(_ pages: [String], path: String) throws(ReportProblem) -> ReadReport {
        var text = RenderedText(path: path)
        let lines = pages.map {
            $0.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
        }
        let margins = PageMargins.places(in: lines)
        for (number, page) in lines.enumerated() {
            text.aside("-- \(number + 1) / \(pages.count) --")
            try add(page.enumerated().filter { !margins[number].contains($0.offset) }.map(\.element), to: &text)
        }
        return text.report()
    }

    private static func add(_ lines: [String], to text: inout RenderedText) throws(ReportProblem) {
        var open: [String] = []
        var table: [[String]] = []
        func closeLines(_ text: inout RenderedText) {
            if !open.isEmpty { text.paragraph(open.joined(separator: "\n")) }
            open = []
        }
        func closeTable(_ text: inout RenderedText) throws(ReportProblem) {
            try add(table, to: &text)
            table = []
        }
        for line in lines {
            let cells = cells(of: line)
            if cells.count > 1 {
                closeLines(&text)
                if let last = table.last, last.count != cells.count { try closeTable(&text) }
                table.append(cells)
            } else {
                try closeTable(&text)
                // Blank lines part paragraphs, and so does an indent of two characters.
                if cells.isEmpty || line.hasPrefix("    ") && !open.isEmpty { closeLines(&text) }
                open += cells
            }
        }
        closeLines(&text)
        try closeTable(&text)
    }

    /// Rows with the same number of columns are a table. A single one stays apart, column by column: joined, its numbers
    /// would run into one.
    private static func add(_ rows: [[String]], to text: inout RenderedText) throws(ReportProblem) {
        guard rows.count > 1 else {
            for cell in rows.flatMap({ $0 }) { text.paragraph(cell) }
            return
        }
        var draft = DraftTable()
        draft.rows = rows.map { $0.map { DraftTable.Cell($0) } }
        try text.table(draft)
    }

    static func cells(of line: String) -> [String] {
        Columns.cells(of: line[...]).map { TextLine.trimmed(String(line[$0])) }
    }
}
