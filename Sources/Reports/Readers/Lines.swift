internal import ChineseText

/// The lines of a text as spans, and the blocks they form.
enum Lines {
    /// All lines, without white space around them; empty ones have empty spans.
    static func all(in bytes: [UInt8], from start: Int) -> [ByteSpan] {
        var lines: [ByteSpan] = []
        var lineStart = start
        for offset in start...bytes.count where offset == bytes.count || endsLine(offset, bytes) {
            lines.append(trimmed(lineStart, offset, bytes))
            lineStart = offset + 1
        }
        return lines
    }

    /// A line ends at a line feed, and at a carriage return by itself, as old editors write.
    private static func endsLine(_ offset: Int, _ bytes: [UInt8]) -> Bool {
        bytes[offset] == 0x0A || bytes[offset] == 0x0D && (offset + 1 == bytes.count || bytes[offset + 1] != 0x0A)
    }

    static func text(_ span: ByteSpan, _ bytes: [UInt8]) -> String {
        String(decoding: bytes[span.range], as: UTF8.self)
    }

    static func blocks(of bytes: [UInt8], from start: Int) -> [Block] {
        var blocks: [Block] = []
        var open: [ByteSpan] = []
        func close() {
            blocks += ColumnTable.blocks(of: open, bytes)
            open = []
        }
        for line in all(in: bytes, from: start) {
            if line.count == 0 {
                close()
            } else if let (level, span) = heading(line, bytes) {
                close()
                blocks.append(Block(kind: .heading(level), lines: [span]))
            } else {
                open.append(line)
            }
        }
        close()
        return blocks
    }

    static func heading(_ line: ByteSpan, _ bytes: [UInt8]) -> (Int, ByteSpan)? {
        let marks = bytes[line.range].prefix { $0 == 0x23 }.count
        guard (1...6).contains(marks), line.start + marks < line.end, bytes[line.start + marks] == 0x20 else {
            return nil
        }
        let span = trimmed(line.start + marks, line.end, bytes)
        return span.count == 0 ? nil : (marks, span)
    }

    static func trimmed(_ start: Int, _ end: Int, _ bytes: [UInt8]) -> ByteSpan {
        var lower = start
        var upper = end
        while lower < upper, let width = blankWidth(bytes[lower..<min(lower + 3, upper)], atStart: true) {
            lower += width
        }
        while upper > lower, let width = blankWidth(bytes[max(upper - 3, lower)..<upper], atStart: false) {
            upper -= width
        }
        return ByteSpan(lower, upper)
    }

    /// How many bytes the white space takes with which a stretch begins or ends; nil where there is none.
    private static func blankWidth(_ bytes: ArraySlice<UInt8>, atStart: Bool) -> Int? {
        let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
        guard let scalar = atStart ? scalars.first : scalars.last, scalar.isBlank else { return nil }
        return UTF8.width(scalar)
    }
}
