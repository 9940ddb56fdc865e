internal import ChineseText

/// Sets down the pages of a PDF: paragraphs as lines, and columns as the cells of tables.
enum PageText {
    /// A line of its own tells which page begins; it is part of no paragraph.
    static func report(_ pages: [String], path: String) throws(ReportProblem) -> ReadReport {
        var text = RenderedText(path: path)
        let lines = pages.map {
            $0.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
        }
        let running = runningLines(lines)
        for (number, page) in lines.enumerated() {
            text.aside("-- \(number + 1) / \(pages.count) --")
            try add(page.filter { !running.contains(key($0)) || key($0).isEmpty }, to: &text)
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

    private static func cells(of line: String) -> [String] {
        Columns.cells(of: line[...]).map { TextLine.trimmed(String(line[$0])) }
    }

    /// The first and last lines that most pages share, their numbers aside: headers, footers, page numbers.
    private static func runningLines(_ pages: [[String]]) -> Set<String> {
        var counts: [String: Int] = [:]
        for page in pages {
            let held = page.map(key).filter { !$0.isEmpty }
            for line in Set(held.prefix(1) + held.suffix(1)) { counts[line, default: 0] += 1 }
        }
        return Set(counts.filter { $0.value >= 3 && 2 * $0.value > pages.count || isPageNumber($0.key) }.keys)
    }

    /// `3`, `- 3 -`, `3/12`
    private static func isPageNumber(_ key: String) -> Bool {
        key.contains("0") && key.unicodeScalars.count <= 5
            && key.unicodeScalars.allSatisfy { "0-—–·/.".unicodeScalars.contains($0) }
    }

    /// A line without blanks, its runs of digits as one `0`.
    private static func key(_ line: String) -> String {
        var key = String.UnicodeScalarView()
        for scalar in line.unicodeScalars where !scalar.isBlank {
            if scalar.isASCIIDigit {
                if key.last != "0" { key.append("0") }
            } else {
                key.append(scalar)
            }
        }
        return String(key)
    }
}
