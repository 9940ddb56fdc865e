internal import ChineseText

/// Writes the parts of a `KeptReading`.
struct KeptWriter {
    private(set) var bytes: [UInt8] = []
    /// Spans mostly follow one another: each is written as how far it starts from the one before.
    private var last = 0

    mutating func write(_ number: Int) {
        var rest = UInt(bitPattern: number)
        while rest > 0x7F {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// Back as well as on: the sign is the lowest bit.
    private mutating func write(signed number: Int) { write(number << 1 ^ number >> (Int.bitWidth - 1)) }

    /// 0 for none, else one more than its length.
    private mutating func write(_ text: String?) {
        guard let text else { return write(0) }
        write(text.utf8.count + 1)
        bytes += text.utf8
    }

    mutating func write(_ metadata: Metadata) {
        for field in Metadata.fields { write(metadata[keyPath: field]) }
    }

    mutating func write<Element>(_ list: [Element], _ element: (inout KeptWriter, Element) -> Void) {
        write(list.count)
        for value in list { element(&self, value) }
    }

    mutating func write(_ block: Block) {
        switch block.kind {
        case .lines: write(KeptKind.lines.rawValue)
        case .paragraph: write(KeptKind.paragraph.rawValue)
        case .heading(let level):
            write(KeptKind.heading.rawValue)
            write(level)
        case .table(let table):
            write(KeptKind.table.rawValue)
            write(table.rows) { $0.write($1) }
        }
        write(block.lines) { $0.write($1) }
        write(block.marks) { $0.write($1) }
    }

    private mutating func write(_ row: Table.Row) {
        write(row.line.map { [$0] } ?? []) { $0.write($1) }
        write(row.cells) { writer, cell in
            writer.write(cell.map { $0.isHeading ? KeptCell.heading : KeptCell.plain } ?? KeptCell.empty)
            if let cell { writer.write(cell.span) }
        }
    }

    private mutating func write(_ cell: KeptCell) { write(cell.rawValue) }

    private mutating func write(_ span: ByteSpan) {
        write(signed: span.start - last)
        write(span.count)
        last = span.start
    }
}

/// How kinds of blocks are numbered. Append only.
enum KeptKind: Int {
    case lines, paragraph, heading, table
}

/// How cells are. Append only.
enum KeptCell: Int {
    case empty, plain, heading
}
