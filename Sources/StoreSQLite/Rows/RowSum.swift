import Search

/// A checksum over values as the columns of rows hold them.
///
/// Each value goes in with its kind and length: `ab`, `c` and `a`, `bc` have other sums, and so have nothing, 0 and the empty text.
struct RowSum: ~Copyable {
    /// What was added so far stands at its beginning: rows have dozens of values, and each is added when it is read.
    private var memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 1024, alignment: 8)
    private var count = 0

    deinit { memory.deallocate() }

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

    mutating func addNothing() { add(kind: 0, nil, then: UnsafeRawBufferPointer(start: nil, count: 0)) }

    mutating func add(_ integer: Int) {
        add(kind: 1, UInt64(bitPattern: Int64(integer)), then: UnsafeRawBufferPointer(start: nil, count: 0))
    }

    mutating func add(_ content: UnsafeRawBufferPointer, isText: Bool) {
        add(kind: isText ? 2 : 3, UInt64(content.count), then: content)
    }

    private mutating func add(kind: UInt8, _ word: UInt64?, then content: UnsafeRawBufferPointer) {
        makeRoom(for: 9 + content.count)
        memory.storeBytes(of: kind, toByteOffset: count, as: UInt8.self)
        count += 1
        guard let word else { return }
        memory.storeBytes(of: word.littleEndian, toByteOffset: count, as: UInt64.self)
        count += 8
        UnsafeMutableRawBufferPointer(rebasing: memory[count...]).copyMemory(from: content)
        count += content.count
    }

    private mutating func makeRoom(for more: Int) {
        guard memory.count - count < more else { return }
        let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: 2 * (count + more), alignment: 8)
        larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: memory[..<count]))
        memory.deallocate()
        memory = larger
    }

    /// As a column holds it.
    var value: Int { Int(truncatingIfNeeded: Checksum.of(UnsafeRawBufferPointer(rebasing: memory[..<count]))) }
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
