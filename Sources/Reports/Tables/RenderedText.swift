internal import ChineseText

/// The text of a file that is no text itself (Word, web page, table, PDF) as it is set down for reading, with the
/// blocks that stand in it. Spans refer to this text; `gongwen show` prints it.
struct RenderedText {
    private let path: String
    private(set) var bytes: [UInt8] = []
    private(set) var blocks: [Block] = []
    /// Places in tables that are left.
    private var room = ReadingLimits.cells

    init(path: String) { self.path = path }

    /// Sets down a paragraph; its line breaks stay.
    mutating func paragraph(_ text: String) {
        let lines = text.split(whereSeparator: \.isNewline).map { set(TextLine.trimmed(String($0))) }
        close(.lines, lines)
    }

    mutating func heading(_ text: String, level: Int) {
        close(.heading(level), [set(TextLine.trimmed(text))])
    }

    /// Sets down a line that belongs to no paragraph and is never quoted, like the number of a page.
    mutating func aside(_ text: String) {
        if set(TextLine.trimmed(text)) != nil { bytes.append(0x0A) }
    }

    /// Sets down a table, a line a row; one that only serves layout as the paragraphs in its cells.
    ///
    /// - Throws: `ReportProblem` where all tables together have too many cells.
    mutating func table(_ draft: DraftTable) throws(ReportProblem) {
        if draft.isLayout {
            for content in draft.rows.flatMap({ $0 }).flatMap(\.contents) {
                switch content {
                case .paragraph(let text): paragraph(text)
                case .heading(let text, let level): heading(text, level: level)
                case .table(let inner): try table(inner)
                }
            }
            return
        }
        // What heads a table in one cell across it is its name, or tells in what its numbers are.
        let captions = draft.rows.prefix { $0.count { !$0.contents.isEmpty } == 1 && draft.rows.count > 1 }
        for case .paragraph(let caption) in captions.flatMap({ $0 }).flatMap(\.contents) { paragraph(caption) }
        var draft = draft
        draft.rows.removeFirst(captions.count)
        let grid = TableGrid(draft, room: &room)
        guard room > 0 else {
            throw ReportProblem(
                file: path, message: "表格合起来超过 \(ReadingLimits.cells) 格的上限；请拆成几个文件，或删去用不着的行和列，再收录")
        }
        set(grid)
    }

    private mutating func set(_ grid: TableGrid) {
        var spans: [Int: ByteSpan] = [:]
        var lines: [ByteSpan] = []
        let rows = grid.places.map { places -> Table.Row in
            var line: ByteSpan?
            for place in places.compactMap({ $0 }) where place.isFirst {
                if line != nil { bytes += Array(" | ".utf8) }
                let start = bytes.count
                bytes += Array(place.text.utf8)
                spans[place.number] = ByteSpan(start, bytes.count)
                line = ByteSpan(line?.start ?? start, bytes.count)
            }
            if let line {
                lines.append(line)
                bytes.append(0x0A)
            }
            let cells = places.map { place in
                place.flatMap { place in
                    spans[place.number].map { Table.Cell(span: $0, isHeading: place.isHeading) }
                }
            }
            return Table.Row(line: line, cells: cells)
        }
        guard !lines.isEmpty else { return }
        blocks.append(Block(kind: .table(Table(rows: rows)), lines: lines))
        bytes.append(0x0A)
    }

    /// Writes a line, and tells where it is; an empty one is not written.
    private mutating func set(_ line: String) -> ByteSpan? {
        guard !line.isEmpty else { return nil }
        let start = bytes.count
        bytes += Array(line.utf8)
        bytes.append(0x0A)
        return ByteSpan(start, bytes.count - 1)
    }

    private mutating func close(_ kind: Block.Kind, _ lines: [ByteSpan?]) {
        let held = lines.compactMap { $0 }
        guard !held.isEmpty else { return }
        blocks.append(Block(kind: kind, lines: held))
        bytes.append(0x0A)
    }

    func report(_ frontMatter: Metadata = Metadata()) -> ReadReport {
        ReadReport(bytes: bytes, frontMatter: frontMatter, blocks: blocks)
    }
}
