/// Rows of bytes in a file, by number.
///
/// ```
/// table  count UInt32 · where each row ends, UInt32 each · the rows
/// ```
struct TextTable {
    let count: Int
    private let part: UnsafeRawBufferPointer

    static var empty: TextTable { TextTable() }

    private init() { (count, part) = (0, UnsafeRawBufferPointer(start: nil, count: 0)) }

    /// nil if the sizes do not fit; where the rows end is looked at with each of them.
    init?(_ part: UnsafeRawBufferPointer) {
        guard part.count >= 4, let base = part.baseAddress else { return nil }
        count = Int(base.word(at: 0))
        self.part = part
        guard 4 + count * 4 <= part.count else { return nil }
    }

    /// A row that would lie outside is empty.
    subscript(row: Int) -> UnsafeRawBufferPointer {
        let start = row == 0 ? 4 + count * 4 : end(row - 1)
        return UnsafeRawBufferPointer(rebasing: part[min(start, end(row))..<end(row)])
    }

    func text(_ row: Int) -> String { String(decoding: self[row], as: UTF8.self) }

    /// Offsets count from the table's beginning.
    private func end(_ row: Int) -> Int {
        part.baseAddress.map { min(part.count, Int($0.word(at: 4 + row * 4))) } ?? 0
    }

    static func encoded(_ rows: [[UInt8]]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.append(littleEndian: UInt32(rows.count))
        var end = 4 + rows.count * 4
        for row in rows {
            end += row.count
            bytes.append(littleEndian: UInt32(truncatingIfNeeded: end))
        }
        return rows.reduce(into: bytes) { $0 += $1 }
    }
}
