public import Archives

/// A set of scalars below U+10000, as bits: asked at every position of a text.
public struct ScalarMap: Sendable {
    @usableFromInline
    var bits = [UInt64](repeating: 0, count: 1024)

    public init(_ scalars: some Sequence<Unicode.Scalar> = []) {
        for scalar in scalars { insert(scalar) }
    }

    public mutating func insert(_ scalar: Unicode.Scalar) {
        if scalar.value < 0x10000 { bits[Int(scalar.value >> 6)] |= 1 << UInt64(scalar.value & 63) }
    }

    @inlinable
    @inline(__always)
    public func contains(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x10000 && bits[Int(scalar.value >> 6)] >> UInt64(scalar.value & 63) & 1 != 0
    }

    public func write(to archive: inout ArchiveWriter) { archive.write(bits) }

    public init(from archive: inout ArchiveReader) {
        self.init()
        let words: [UInt64] = archive.array()
        if words.count == bits.count { bits = words }
    }
}
