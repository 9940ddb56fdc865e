/// Numbers of few bits, one after the other, lowest bits first.
enum BitPacking {
    /// What a number needs: none for zero.
    @inline(__always)
    static func width(of number: UInt32) -> Int { UInt32.bitWidth - number.leadingZeroBitCount }

    /// Appends numbers of `width` bits each, at most 56, filled up to a whole byte.
    static func append(_ numbers: UnsafeBufferPointer<UInt64>, width: Int, to bytes: inout [UInt8]) {
        guard width > 0 else { return }
        var word: UInt64 = 0
        var held = 0
        for number in numbers {
            word |= number &<< UInt64(held)
            held += width
            guard held >= UInt64.bitWidth else { continue }
            bytes.append(littleEndian: word)
            held -= UInt64.bitWidth
            // What did not fit; nothing where all did.
            word = number >> UInt64(width - held)
        }
        for place in stride(from: 0, to: held, by: 8) { bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(place))) }
    }
}
