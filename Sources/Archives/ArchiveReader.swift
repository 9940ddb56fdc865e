/// Takes out of an archive what `ArchiveWriter` put in, in the same order.
///
/// An archive that does not hold what is asked for is damaged: from then on every value is empty and `isDamaged` is set, so
/// that a reader asks once at the end.
public struct ArchiveReader {
    private let bytes: UnsafeRawBufferPointer
    private var offset = 0
    /// Something was asked for that is not there.
    public private(set) var isDamaged = false

    /// - Parameter bytes: outlive the reader, which copies what it gives out.
    public init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    public mutating func array<Value: BitwiseCopyable>(of type: Value.Type = Value.self) -> [Value] {
        let count = int()
        let size = MemoryLayout<Value>.stride
        guard !isDamaged, count >= 0, count <= (bytes.count - offset) / size else {
            isDamaged = true
            return []
        }
        let source = UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + count * size])
        offset = min(bytes.count, offset + count * size + (-(count * size) & 7))
        return [Value](unsafeUninitializedCapacity: count) { buffer, initialized in
            UnsafeMutableRawBufferPointer(buffer).copyMemory(from: source)
            initialized = count
        }
    }

    public mutating func int() -> Int {
        guard !isDamaged, offset + 8 <= bytes.count else {
            isDamaged = true
            return 0
        }
        defer { offset += 8 }
        return Int(bytes.loadUnaligned(fromByteOffset: offset, as: Int64.self))
    }

    public mutating func text() -> String { String(decoding: array(of: UInt8.self), as: UTF8.self) }

    public mutating func texts() -> [String] {
        let count = int()
        if count < 0 { isDamaged = true }
        var texts: [String] = []
        while texts.count < count, !isDamaged { texts.append(text()) }
        return isDamaged ? [] : texts
    }
}
