/// Takes out of an archive what `ArchiveWriter` put in, in the same order.
///
/// An archive that does not hold what is asked for is damaged: from then on every value is empty and `isDamaged` is set, so
/// that a reader asks once at the end.
public struct ArchiveReader {
    private let bytes: UnsafeRawBufferPointer
    /// Keeps the bytes; without one, what is given out is copied.
    private let owner: AnyObject?
    private var offset = 0
    /// Something was asked for that is not there.
    public private(set) var isDamaged = false

    /// - Parameters:
    ///   - bytes: outlive the reader.
    ///   - owner: holds the bytes as long as it is held itself; then flat arrays are left where they lie.
    public init(_ bytes: UnsafeRawBufferPointer, owner: AnyObject? = nil) { (self.bytes, self.owner) = (bytes, owner) }

    public mutating func array<Value: BitwiseCopyable>(of type: Value.Type = Value.self) -> [Value] {
        let (source, count) = stretch(of: type)
        return [Value](unsafeUninitializedCapacity: count) { buffer, initialized in
            UnsafeMutableRawBufferPointer(buffer).copyMemory(from: source)
            initialized = count
        }
    }

    /// An array that stays in the archive where that is kept in memory.
    public mutating func flatArray<Value: BitwiseCopyable>(of type: Value.Type = Value.self) -> FlatArray<Value> {
        let start = self
        let (source, count) = stretch(of: type)
        guard let owner, let first = source.baseAddress,
            Int(bitPattern: first) % MemoryLayout<Value>.alignment == 0
        else {
            var again = start
            return FlatArray(again.array(of: type))
        }
        let values = UnsafeBufferPointer(start: first.assumingMemoryBound(to: type), count: count)
        return FlatArray(values, owner: owner)
    }

    /// The bytes of an array that comes next, and how many values they are.
    private mutating func stretch<Value: BitwiseCopyable>(of type: Value.Type) -> (UnsafeRawBufferPointer, Int) {
        let count = int()
        let size = MemoryLayout<Value>.stride
        guard !isDamaged, count >= 0, count <= (bytes.count - offset) / size else {
            isDamaged = true
            return (UnsafeRawBufferPointer(start: nil, count: 0), 0)
        }
        let source = UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + count * size])
        offset = min(bytes.count, offset + count * size + (-(count * size) & 7))
        return (source, count)
    }

    public mutating func int() -> Int {
        guard !isDamaged, offset + 8 <= bytes.count else {
            isDamaged = true
            return 0
        }
        defer { offset += 8 }
        return Int(bytes.loadUnaligned(fromByteOffset: offset, as: Int64.self))
    }

    public mutating func text() -> String { String(decoding: stretch(of: UInt8.self).0, as: UTF8.self) }

    public mutating func texts() -> [String] {
        let count = int()
        if count < 0 { isDamaged = true }
        var texts: [String] = []
        while texts.count < count, !isDamaged { texts.append(text()) }
        return isDamaged ? [] : texts
    }
}
