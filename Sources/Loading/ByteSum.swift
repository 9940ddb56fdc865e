/// Two numbers by which damage to some bytes is noticed, made as fast as memory is read: a start sums up all that is compiled.
///
/// Sums, and sums of the sums so far, side by side (J. Fletcher, An Arithmetic Checksum for Serial Transmissions, 1982): any
/// one word that changes shows, and so do words that change places.
struct ByteSum {
    private typealias Lanes = SIMD8<UInt64>

    let words: [UInt64]

    init(of bytes: UnsafeRawBufferPointer) {
        let size = MemoryLayout<Lanes>.size
        var (sums, ranks) = (Lanes(repeating: 0), Lanes(repeating: 0))
        var offset = 0
        while offset + size <= bytes.count {
            sums &+= bytes.loadUnaligned(fromByteOffset: offset, as: Lanes.self)
            ranks &+= sums
            offset += size
        }
        var last = Lanes(repeating: 0)
        withUnsafeMutableBytes(of: &last) { $0.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[offset...])) }
        sums &+= last
        ranks &+= sums
        words = [Self.folded(sums, UInt64(bytes.count)), Self.folded(ranks, 0)]
    }

    /// One number of all lanes, in which each has a place of its own.
    private static func folded(_ lanes: Lanes, _ start: UInt64) -> UInt64 {
        (0..<Lanes.scalarCount).reduce(start) { whole, lane in
            (whole ^ lanes[lane]) &* 0x9E37_79B9_7F4A_7C15 &+ lanes[lane] >> 32
        }
    }
}
