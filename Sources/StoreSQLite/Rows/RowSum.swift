import Search

/// A checksum over values as the columns of rows hold them.
///
/// Each value goes in with its kind and length: `ab`, `c` and `a`, `bc` have other sums, and so have nothing, 0 and the empty text.
struct RowSum {
    private var bytes: [UInt8] = []

    init() { bytes.reserveCapacity(512) }

    mutating func add(_ values: some Sequence<SQLValue>) {
        for value in values { add(value) }
    }

    mutating func add(_ value: SQLValue) {
        switch value {
        case .null: addNothing()
        case .integer(let integer): add(integer)
        case .text(var text): text.withUTF8 { add(UnsafeRawBufferPointer($0), isText: true) }
        case .blob(let blob): blob.withUnsafeBytes { add($0, isText: false) }
        }
    }

    mutating func addNothing() { bytes.append(0) }

    mutating func add(_ integer: Int) {
        add(kind: 1, UInt64(bitPattern: Int64(integer)))
    }

    mutating func add(_ content: UnsafeRawBufferPointer, isText: Bool) {
        add(kind: isText ? 2 : 3, UInt64(content.count))
        bytes += content
    }

    /// At once, since rows have dozens of values and each is added when it is read.
    private mutating func add(kind: UInt8, _ word: UInt64) {
        withUnsafeTemporaryAllocation(byteCount: 9, alignment: 1) { head in
            head.storeBytes(of: kind, as: UInt8.self)
            head.storeBytes(of: word.littleEndian, toByteOffset: 1, as: UInt64.self)
            bytes += UnsafeRawBufferPointer(head)
        }
    }

    /// As a column holds it.
    var value: Int { bytes.withUnsafeBytes { Int(truncatingIfNeeded: Checksum.of($0)) } }
}

extension SQLValue {
    /// The values of a row: the number of its document, the values, and the sum over them; it covers the path of the document rather than
    /// the number, so that no row passes for another document's.
    ///
    /// - Parameter further: what belongs to the row and stands elsewhere.
    static func summed(_ values: [SQLValue], of document: Int, with further: [SQLValue] = []) -> [SQLValue] {
        var sum = RowSum()
        sum.add(values + further)
        return [.integer(document)] + values + [.integer(sum.value)]
    }
}
