internal import ChineseText

/// The blocks of a Markdown text, without what only marks it.
struct MarkdownBlocks {
    private let bytes: [UInt8]
    private var blocks: [Block] = []
    private var open: [ByteSpan] = []
    private var marks: [ByteSpan] = []
    /// Whether the open lines are an item of a list.
    private var isItem = false
    private var fenced = false

    /// - Throws: `ReportProblem` where all tables together have too many cells.
    static func all(of bytes: [UInt8], from start: Int, path: String) throws(ReportProblem) -> [Block] {
        var blocks = MarkdownBlocks(bytes)
        let lines = Lines.all(in: bytes, from: start)
        var next = 0
        var room = ReadingLimits.cells
        while next < lines.count {
            if let end = PipeTable.end(of: lines, from: next, bytes), !blocks.fenced {
                blocks.close()
                guard let table = PipeTable.block(lines[next..<end], bytes, room: &room) else {
                    throw ReadingLimits.tooManyCells(path)
                }
                blocks.blocks.append(table)
                next = end
            } else {
                blocks.take(lines[next])
                next += 1
            }
        }
        blocks.close()
        return blocks.blocks
    }

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    private mutating func take(_ line: ByteSpan) {
        if isFence(line) {
            fenced.toggle()
            close()
        } else if line.count == 0 {
            close()
        } else if fenced {
            open.append(line)
        } else if let (level, span) = Lines.heading(line, bytes) {
            close()
            blocks.append(Block(kind: .heading(level), lines: [span], marks: MarkdownMarks.all(in: span, bytes)))
        } else {
            let text = MarkdownMarks.withoutBullet(line, bytes)
            // An item of a list is a paragraph of its own.
            if text.start > line.start {
                close()
                isItem = true
            }
            guard text.count > 0 else { return }
            let found = MarkdownMarks.all(in: text, bytes)
            guard found.reduce(0, { $0 + $1.count }) < text.count else { return }
            open.append(text)
            marks += found
        }
    }

    private func isFence(_ line: ByteSpan) -> Bool {
        let start = bytes[line.range].prefix(3)
        return start.elementsEqual("```".utf8) || start.elementsEqual("~~~".utf8)
    }

    private mutating func close() {
        if isItem, !open.isEmpty {
            blocks.append(Block(kind: .paragraph, lines: open, marks: marks))
        } else {
            blocks += ColumnTable.blocks(of: open, bytes, marks: marks)
        }
        (open, marks, isItem) = ([], [], false)
    }
}
