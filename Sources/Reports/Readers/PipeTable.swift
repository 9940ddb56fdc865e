internal import ChineseText

/// Tables as Markdown writes them: cells between `|`, a line of `---` below the headings.
enum PipeTable {
    /// The line after the table that begins at a line, or nil where none does.
    static func end(of lines: [ByteSpan], from start: Int, _ bytes: [UInt8]) -> Int? {
        guard start + 1 < lines.count, holdsBar(lines[start], bytes), isRule(lines[start + 1], bytes) else {
            return nil
        }
        var end = start + 2
        while end < lines.count, holdsBar(lines[end], bytes) { end += 1 }
        return end
    }

    /// - Parameter room: how many cells may still be read; nil comes back where they are not enough.
    static func block(_ lines: ArraySlice<ByteSpan>, _ bytes: [UInt8], room: inout Int) -> Block? {
        var rows: [Table.Row] = []
        var marks: [ByteSpan] = []
        for (number, line) in lines.enumerated() where number != 1 {
            let spans = cells(of: line, bytes).prefix(ReadingLimits.columns)
            room -= spans.count
            guard room > 0 else { return nil }
            let cells = spans.map { span -> ByteSpan? in
                let (inner, found) = withoutEmphasis(span, bytes)
                marks += found
                return inner.count == 0 ? nil : inner
            }
            let held = cells.compactMap { $0 }
            let whole = held.first.map { ByteSpan($0.start, held[held.count - 1].end) }
            rows.append(
                Table.Row(line: whole, cells: cells.map { $0.map { Table.Cell(span: $0, isHeading: number == 0) } }))
        }
        return Block(kind: .table(Table(rows: rows)), lines: rows.compactMap(\.line), marks: marks)
    }

    /// The text of a cell inside the emphasis that is all around it (`**合计**`), and its other marks.
    private static func withoutEmphasis(_ cell: ByteSpan, _ bytes: [UInt8]) -> (ByteSpan, [ByteSpan]) {
        var marks = MarkdownMarks.all(in: cell, bytes)
        var inner = cell
        while let first = marks.first, first.start == inner.start {
            inner = Lines.trimmed(first.end, max(first.end, inner.end), bytes)
            marks.removeFirst()
        }
        while let last = marks.last, last.end == inner.end, last.start >= inner.start {
            inner = Lines.trimmed(inner.start, last.start, bytes)
            marks.removeLast()
        }
        return (inner, marks)
    }

    private static func cells(of line: ByteSpan, _ bytes: [UInt8]) -> [ByteSpan] {
        var bars: [Int] = []
        for place in line.range where bytes[place] == bar && (place == line.start || bytes[place - 1] != escape) {
            bars.append(place)
            // What follows is no cell that is read.
            if bars.count > ReadingLimits.columns + 1 { break }
        }
        var cuts = bars
        if bars.first != line.start { cuts.insert(line.start - 1, at: 0) }
        if bars.last != line.end - 1 { cuts.append(line.end) }
        return zip(cuts, cuts.dropFirst()).map { Lines.trimmed($0 + 1, max($0 + 1, $1), bytes) }
    }

    private static func holdsBar(_ line: ByteSpan, _ bytes: [UInt8]) -> Bool { bytes[line.range].contains(bar) }

    private static func isRule(_ line: ByteSpan, _ bytes: [UInt8]) -> Bool {
        let text = bytes[line.range]
        return text.contains(UInt8(ascii: "-")) && text.contains(bar) && text.allSatisfy { "|-: \t".utf8.contains($0) }
    }

    private static let bar = UInt8(ascii: "|")
    private static let escape = UInt8(ascii: "\\")
}
