/// Collects the text of a web page from its elements.
struct WebPage {
    private var text: RenderedText
    private var data = WebPageData()
    /// What is being written: the page itself, and the tables around the place that is read.
    private var tables: [OpenTable] = []
    private var line = ""
    /// The level of the heading that is open.
    private var heading: Int?
    /// The elements around this place whose text is left out.
    private var skipped: [String] = []
    private var isTitle = false
    /// Cells and rows that may still be read, those without content included.
    private var room = ReadingLimits.cells
    private let path: String

    private struct OpenTable {
        var draft = DraftTable()
        var isInCell = false
    }

    /// Elements without text for readers.
    private static let silent: Set<String> = [
        "script", "style", "nav", "noscript", "template", "svg", "select", "object", "iframe", "button", "textarea",
        "math", "audio", "video",
    ]
    /// Elements that stand in a line.
    static let inline: Set<String> = [
        "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "ins",
        "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
        "var", "wbr", "o:p", "st1:chsdate",
    ]

    init(path: String) {
        self.path = path
        text = RenderedText(path: path)
    }

    /// - Throws: `ReportProblem` where all tables together have too many cells.
    mutating func start(_ name: String, _ attribute: (String) -> String?) throws(ReportProblem) {
        guard skipped.isEmpty, !Self.silent.contains(name) else {
            if Self.silent.contains(name) { skipped.append(name) }
            return
        }
        if name == "title" { isTitle = true }
        if name == "meta" || name == "time" { data.take(name, attribute) }
        guard !Self.inline.contains(name) else { return }
        flush()
        if !tables.isEmpty, ["tr", "td", "th"].contains(name) {
            room -= 1
            guard room > 0 else { throw ReadingLimits.tooManyCells(path) }
        }
        switch name {
        case "h1", "h2", "h3", "h4", "h5", "h6": heading = Int(name.dropFirst())
        case "table": tables.append(OpenTable())
        case "tr": if !tables.isEmpty { tables[tables.count - 1].draft.rows.append([]) }
        case "td", "th": openCell(isHeading: name == "th", attribute)
        default: break
        }
    }

    mutating func end(_ name: String) throws(ReportProblem) {
        if let last = skipped.last {
            if last == name { skipped.removeLast() }
            return
        }
        if name == "title" {
            data.title = data.title ?? TextLine.trimmed(line)
            (line, isTitle) = ("", false)
        }
        guard !Self.inline.contains(name) else { return }
        flush()
        switch name {
        case "h1", "h2", "h3", "h4", "h5", "h6": heading = nil
        case "td", "th": if !tables.isEmpty { tables[tables.count - 1].isInCell = false }
        case "table": try closeTable()
        default: break
        }
    }

    mutating func take(_ words: String) {
        guard skipped.isEmpty else { return }
        line += words
    }

    mutating func finish() throws(ReportProblem) -> ReadReport {
        flush()
        while !tables.isEmpty { try closeTable() }
        return text.report(data.metadata)
    }

    private mutating func openCell(isHeading: Bool, _ attribute: (String) -> String?) {
        guard !tables.isEmpty else { return }
        let last = tables.count - 1
        if tables[last].draft.rows.isEmpty { tables[last].draft.rows.append([]) }
        var cell = DraftTable.Cell()
        cell.isHeading = isHeading
        cell.columns = span(attribute("colspan"))
        cell.rows = span(attribute("rowspan"))
        let row = tables[last].draft.rows.count - 1
        tables[last].draft.rows[row].append(cell)
        tables[last].isInCell = true
    }

    private func span(_ text: String?) -> Int { min(max(1, text.flatMap { Int($0) } ?? 1), ReadingLimits.columns) }

    private mutating func closeTable() throws(ReportProblem) {
        guard var table = tables.popLast() else { return }
        table.draft.rows.removeAll { $0.isEmpty }
        guard !table.draft.rows.isEmpty else { return }
        if tables.isEmpty { try text.table(table.draft) } else { add(.table(table.draft)) }
    }

    /// Ends the line that is open.
    private mutating func flush() {
        guard !isTitle else { return }
        let words = TextLine.trimmed(line)
        line = ""
        guard !words.isEmpty else { return }
        if !tables.isEmpty {
            add(heading.map { .heading(words, level: $0) } ?? .paragraph(words))
        } else if let heading {
            data.headings += heading == 1 ? [words] : []
            text.heading(words, level: heading)
        } else {
            text.paragraph(words)
        }
    }

    /// Puts something into the cell that is open; what stands between cells goes before the table, as browsers have it.
    private mutating func add(_ content: DraftTable.Content) {
        let last = tables.count - 1
        let row = tables[last].draft.rows.count - 1
        if row >= 0, tables[last].isInCell, let cell = tables[last].draft.rows[row].indices.last {
            tables[last].draft.rows[row][cell].contents.append(content)
        } else if case .paragraph(let words) = content, tables.count == 1 {
            text.paragraph(words)
        } else {
            // Nothing of a nested table is lost.
            var cell = DraftTable.Cell()
            cell.contents = [content]
            tables[last].draft.rows.append([cell])
        }
    }
}
