/// The cells of one sheet, and the tables they form.
struct SheetCells {
    private let strings: [String]
    private let formats: CellFormats
    /// By row and column, from 0.
    private var cells: [Int: [Int: String]] = [:]
    /// Rows and columns that merged cells cover.
    private var merged: [(rows: ClosedRange<Int>, columns: ClosedRange<Int>)] = []

    /// The last row and column that a workbook can have.
    private static let largestRow = 1_048_576
    private static let largestColumn = 16_384

    var isEmpty: Bool { cells.isEmpty }

    init(strings: [String], formats: CellFormats) {
        self.strings = strings
        self.formats = formats
    }

    /// - Parameter room: how many cells may still be read.
    /// - Throws: `ReportProblem` where the sheet is malformed or has too many cells.
    mutating func read(_ markup: Markup, path: String, room: inout Int) throws(ReportProblem) {
        var next = (row: 0, column: 0)
        var kind = ""
        var style = 0
        var value = ""
        var isValue = false
        while let event = try markup.next() {
            switch event {
            case .start("row"):
                next = (markup.attribute("r").flatMap(Self.row) ?? next.row, 0)
            case .end("row"): next.row += 1
            case .start("c"):
                next.column = markup.attribute("r").flatMap(Self.place)?.column ?? next.column
                kind = markup.attribute("t") ?? "n"
                style = markup.attribute("s").flatMap { Int($0) } ?? 0
                value = ""
            case .end("c"):
                let text = text(value, kind, style)
                if !text.isEmpty, next.column < ReadingLimits.columns {
                    room -= 1
                    guard room > 0 else { throw ReadingLimits.tooManyCells(path) }
                    cells[next.row, default: [:]][next.column] = text
                }
                next.column += 1
            case .start("v"), .start("t"): isValue = true
            case .end("v"), .end("t"): isValue = false
            case .text(let words): value += isValue ? words : ""
            case .start("mergeCell"): takeMerged(markup.attribute("ref"))
            default: break
            }
        }
    }

    private func text(_ value: String, _ kind: String, _ style: Int) -> String {
        switch kind {
        case "s": return Int(value).flatMap { strings.indices.contains($0) ? TextLine.trimmed(strings[$0]) : nil } ?? ""
        // A formula that could not be computed says nothing.
        case "e": return ""
        case "b": return value == "1" ? "TRUE" : "FALSE"
        case "n": return formats.text(value, style: style)
        default: return TextLine.trimmed(value)
        }
    }

    private mutating func takeMerged(_ reference: String?) {
        let corners = (reference ?? "").split(separator: ":").compactMap { Self.place(String($0)) }
        guard corners.count == 2, corners[0].row <= corners[1].row, corners[0].column <= corners[1].column,
            merged.count < ReadingLimits.parts
        else { return }
        merged.append((corners[0].row...corners[1].row, corners[0].column...corners[1].column))
    }

    /// Rows that follow one another without an empty one between are a table.
    ///
    /// - Parameter room: how many places tables may still have, empty ones between the cells included.
    /// - Throws: `ReportProblem` where they have more.
    func tables(path: String, room: inout Int) throws(ReportProblem) -> [DraftTable] {
        var tables: [DraftTable] = []
        var last: Int?
        let covers = Dictionary(grouping: merged) { $0.rows.lowerBound }
        var rows: [Int] = []
        func close() throws(ReportProblem) {
            if !rows.isEmpty { tables.append(try table(rows, covers, path: path, room: &room)) }
            rows = []
        }
        for row in cells.keys.sorted() {
            if let last, row > last + 1 { try close() }
            rows.append(row)
            last = row
        }
        try close()
        return tables
    }

    private func table(
        _ rows: [Int], _ covers: [Int: [(rows: ClosedRange<Int>, columns: ClosedRange<Int>)]], path: String,
        room: inout Int
    ) throws(ReportProblem) -> DraftTable {
        let columns = rows.flatMap { cells[$0].map { Array($0.keys) } ?? [] }
        guard let first = columns.min(), let last = columns.max() else { return DraftTable() }
        // Two cells far apart make a wide table of nothing.
        room -= rows.count * (last - first + 1)
        guard room > 0 else { throw ReadingLimits.tooManyCells(path) }
        var draft = DraftTable()
        // By column, the last row that a merged cell above covers.
        var covered: [Int: Int] = [:]
        for row in rows {
            var line: [DraftTable.Cell] = []
            var column = first
            while column <= last {
                if let end = covered[column], end >= row {
                    column += 1
                    continue
                }
                var cell = DraftTable.Cell(cells[row]?[column] ?? "")
                let cover = covers[row]?.first { $0.columns.lowerBound == column }
                if let cover {
                    cell.columns = min(cover.columns.upperBound, last) - column + 1
                    cell.rows = min(cover.rows.upperBound, rows.last ?? row) - row + 1
                    for below in column..<(column + cell.columns) { covered[below] = row + cell.rows - 1 }
                }
                line.append(cell)
                column += cell.columns
            }
            draft.rows.append(line)
        }
        return draft
    }

    /// Row and column of `B3`, from 0.
    static func place(_ reference: String) -> (row: Int, column: Int)? {
        let letters = reference.utf8.prefix { (0x41...0x5A).contains($0) }
        guard (1...3).contains(letters.count), let row = row(String(reference.dropFirst(letters.count))),
            case let column = letters.reduce(0, { $0 * 26 + Int($1) - 0x40 }), column <= largestColumn
        else { return nil }
        return (row, column - 1)
    }

    /// A row by its number as the file writes it, from 0; nil where no sheet has so many.
    private static func row(_ number: String) -> Int? {
        Int(number).flatMap { (1...largestRow).contains($0) ? $0 - 1 : nil }
    }
}
