/// Collects the text of a Word document from its elements.
struct WordText {
    private(set) var text: RenderedText
    /// Whether a paragraph is the title of the document.
    private(set) var hasTitle = false
    private let styles: WordStyles
    /// Paragraphs within one another: a text box stands inside one.
    private var paragraphs: [Paragraph] = []
    private var tables: [DraftTable] = []
    private var isText = false
    /// Cells and rows that may still be read, those without content included.
    private var room = ReadingLimits.cells
    /// By open table, how many columns its open row leaves free behind its cells.
    private var after: [Int] = []
    private let path: String
    /// How deep inside elements whose text stands elsewhere too.
    private var skipped = 0

    private struct Paragraph {
        var text = ""
        var level: Int?
    }

    /// The same as what is beside it for older programs; what was moved away or deleted.
    private static let silent: Set<String> = ["Fallback", "del", "moveFrom"]

    init(path: String, styles: WordStyles) {
        self.path = path
        text = RenderedText(path: path)
        self.styles = styles
    }

    /// - Throws: `ReportProblem` where all tables together have too many cells.
    mutating func start(_ name: String, _ attribute: (String) -> String?) throws(ReportProblem) {
        if skipped > 0 || Self.silent.contains(name) {
            skipped += 1
            return
        }
        switch name {
        case "p": paragraphs.append(Paragraph())
        case "t": isText = true
        case "tab", "ptab": append(" ")
        case "br", "cr": append("\n")
        case "noBreakHyphen": append("-")
        case "tbl":
            tables.append(DraftTable())
            after.append(0)
        case "tr": try openRow()
        case "tc": try openCells(1)
        case "gridBefore", "gridAfter": try takeGap(name, attribute)
        default: takeProperty(name, attribute)
        }
    }

    mutating func end(_ name: String) throws(ReportProblem) {
        if skipped > 0 {
            skipped -= 1
            return
        }
        switch name {
        case "p": closeParagraph()
        case "t": isText = false
        case "tr": try closeRow()
        case "tbl": try closeTable()
        default: break
        }
    }

    mutating func take(_ words: String) { if isText, skipped == 0 { append(words) } }

    private mutating func takeProperty(_ name: String, _ attribute: (String) -> String?) {
        switch name {
        case "pStyle": setLevel(attribute("val").flatMap(styles.level))
        // Level 9 is text.
        case "outlineLvl": setLevel(attribute("val").flatMap { Int($0) }.flatMap { $0 < 6 ? max(0, $0) + 1 : nil })
        case "gridSpan":
            let columns = attribute("val").flatMap { Int($0) } ?? 1
            changeCell { $0.columns = max(1, min(columns, ReadingLimits.columns)) }
        case "vMerge":
            let continues = attribute("val") != "restart"
            changeCell { $0.continuesAbove = continues }
        default: break
        }
    }

    private mutating func append(_ words: String) {
        if !paragraphs.isEmpty { paragraphs[paragraphs.count - 1].text += words }
    }

    private mutating func setLevel(_ level: Int?) {
        if let level, !paragraphs.isEmpty { paragraphs[paragraphs.count - 1].level = level }
    }

    private mutating func closeParagraph() {
        guard let paragraph = paragraphs.popLast() else { return }
        let words = TextLine.trimmed(paragraph.text)
        guard !words.isEmpty else { return }
        // Whole paragraphs in the style of a heading, with sentences in them, are text.
        let isLong =
            words.unicodeScalars.count > 60 && words.unicodeScalars.contains { "。；".unicodeScalars.contains($0) }
        let level = isLong ? nil : paragraph.level
        if !tables.isEmpty {
            add(level.map { .heading(words, level: $0) } ?? .paragraph(words))
        } else if let level {
            hasTitle = hasTitle || level == 1
            text.heading(words, level: level)
        } else {
            text.paragraph(paragraph.text)
        }
    }

    private mutating func openRow() throws(ReportProblem) {
        guard let table = tables.indices.last else { return }
        try charge(1)
        tables[table].rows.append([])
        after[table] = 0
    }

    /// Columns that a row leaves free before or behind its cells.
    private mutating func takeGap(_ name: String, _ attribute: (String) -> String?) throws(ReportProblem) {
        let columns = max(0, min(attribute("val").flatMap { Int($0) } ?? 0, ReadingLimits.columns))
        guard let table = tables.indices.last, let row = tables[table].rows.last else { return }
        if name == "gridAfter" {
            after[table] = columns
        } else if row.isEmpty {
            try openCells(columns)
        }
    }

    private mutating func closeRow() throws(ReportProblem) {
        guard let table = tables.indices.last, after[table] > 0 else { return }
        try openCells(after[table])
        after[table] = 0
    }

    private mutating func openCells(_ count: Int) throws(ReportProblem) {
        guard let table = tables.indices.last else { return }
        try charge(count)
        if tables[table].rows.isEmpty { tables[table].rows.append([]) }
        let row = tables[table].rows.count - 1
        tables[table].rows[row] += Array(repeating: DraftTable.Cell(), count: count)
    }

    private mutating func charge(_ cells: Int) throws(ReportProblem) {
        room -= cells
        guard room > 0 else { throw ReadingLimits.tooManyCells(path) }
    }

    private mutating func changeCell(_ change: (inout DraftTable.Cell) -> Void) {
        guard let table = tables.indices.last, let row = tables[table].rows.indices.last,
            let cell = tables[table].rows[row].indices.last
        else { return }
        change(&tables[table].rows[row][cell])
    }

    private mutating func add(_ content: DraftTable.Content) { changeCell { $0.contents.append(content) } }

    private mutating func closeTable() throws(ReportProblem) {
        guard var table = tables.popLast() else { return }
        after.removeLast()
        table.rows.removeAll { $0.isEmpty }
        guard !table.rows.isEmpty else { return }
        if tables.isEmpty { try text.table(table) } else { add(.table(table)) }
    }
}
