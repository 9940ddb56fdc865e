internal import ChineseText

/// Reads what `KeptWriter` wrote.
///
/// Bytes may be damaged: what cannot be is read as nothing, and `isAtEnd` stays false from then on, so that a reader asks once.
struct KeptReader {
    private let bytes: [UInt8]
    private let textLength: Int
    private var place = 0
    private var isDamaged = false
    private var last = 0

    init(_ bytes: [UInt8], textLength: Int) { (self.bytes, self.textLength) = (bytes, textLength) }

    /// Whether everything was read and made sense.
    var isAtEnd: Bool { !isDamaged && place == bytes.count }

    mutating func number() -> Int {
        var (value, shift) = (UInt(0), UInt(0))
        while !isDamaged, place < bytes.count, shift < 63 {
            let byte = bytes[place]
            place += 1
            value |= UInt(byte & 0x7F) << shift
            guard byte > 0x7F else { return Int(bitPattern: value) }
            shift += 7
        }
        return damaged(0)
    }

    mutating func metadata() -> Metadata {
        var metadata = Metadata()
        for field in Metadata.fields { metadata[keyPath: field] = text() }
        return metadata
    }

    /// A list; each element takes a byte at least, so that a damaged count takes no memory.
    mutating func list<Element>(_ element: (inout KeptReader) -> Element) -> [Element] {
        let count = number()
        guard count <= bytes.count - place else { return damaged([]) }
        var list: [Element] = []
        while list.count < count, !isDamaged { list.append(element(&self)) }
        return list
    }

    mutating func block() -> Block {
        let kind = kind()
        return Block(kind: kind, lines: list { $0.span() }, marks: list { $0.span() })
    }

    private mutating func kind() -> Block.Kind {
        switch KeptKind(rawValue: number()) {
        case .lines: .lines
        case .paragraph: .paragraph
        case .heading: .heading(number())
        case .table: .table(Table(rows: list { $0.row() }))
        case nil: damaged(.lines)
        }
    }

    private mutating func row() -> Table.Row {
        let line = list { $0.span() }.first
        return Table.Row(line: line, cells: list { $0.cell() })
    }

    private mutating func cell() -> Table.Cell? {
        switch KeptCell(rawValue: number()) {
        case .empty: nil
        case .plain: Table.Cell(span: span(), isHeading: false)
        case .heading: Table.Cell(span: span(), isHeading: true)
        case nil: damaged(nil)
        }
    }

    private mutating func span() -> ByteSpan {
        let step = number()
        let (start, isBeyond) = last.addingReportingOverflow(step >> 1 & Int.max ^ -(step & 1))
        let count = number()
        guard !isDamaged, !isBeyond, start >= 0, start <= textLength, count <= textLength - start else {
            return damaged(ByteSpan(0, 0))
        }
        last = start
        return ByteSpan(start, start + count)
    }

    private mutating func text() -> String? {
        let length = number() - 1
        guard length >= 0 else { return nil }
        guard length <= bytes.count - place else { return damaged(nil) }
        defer { place += length }
        return String(decoding: bytes[place..<place + length], as: UTF8.self)
    }

    private mutating func damaged<Value>(_ value: Value) -> Value {
        isDamaged = true
        return value
    }
}
