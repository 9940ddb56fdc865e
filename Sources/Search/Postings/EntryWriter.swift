/// Writes entries as codes and low bits.
struct EntryWriter {
    /// By shape, where its codes begin in `codes`; 0, where those of any shape are, if it has none.
    private var rows = [UInt16](repeating: 0, count: 1 << 16)
    /// For each shape and quotient its code << 4 | length of that, 0 if it has none.
    private var codes = [UInt16](repeating: 0, count: EntrySymbol.quotients + 1)
    private var word: UInt64 = 0
    private var held = 0

    init(_ code: EntryCode) {
        for (symbol, code, length) in EntryCode.codes(code.symbols) {
            let quotient = symbol.quotient ?? EntrySymbol.quotients
            let row = symbol.isOfAnyShape ? 0 : row(of: symbol.shape)
            codes[row + quotient] = UInt16(code << 4 | length)
        }
    }

    private mutating func row(of shape: UInt16) -> Int {
        if rows[Int(shape)] == 0 {
            rows[Int(shape)] = UInt16(codes.count)
            codes += [UInt16](repeating: 0, count: EntrySymbol.quotients + 1)
        }
        return Int(rows[Int(shape)])
    }

    /// Appends a block.
    ///
    /// - Parameter width: that of the low bits.
    mutating func append(
        gaps: UnsafeBufferPointer<UInt32>, shapes: UnsafeBufferPointer<UInt16>, width: Int, to bytes: inout [UInt8]
    ) {
        bytes.append(UInt8(truncatingIfNeeded: width))
        let mask = UInt32(1) << UInt32(width) - 1
        for gap in gaps { put(UInt64(gap & mask), width, to: &bytes) }
        for (gap, shape) in zip(gaps, shapes) { put(shape, Int(gap >> UInt32(width)), to: &bytes) }
        end(&bytes)
    }

    private mutating func put(_ shape: UInt16, _ quotient: Int, to bytes: inout [UInt8]) {
        let column = min(quotient, EntrySymbol.quotients)
        let row = Int(rows[Int(shape)])
        let known = codes[row + column]
        let code = known != 0 ? known : codes[column]
        put(UInt64(code >> 4), Int(code & 15), to: &bytes)
        if column == EntrySymbol.quotients { put(UInt64(quotient), EntrySymbol.wideBits, to: &bytes) }
        if known == 0 || row == 0 { put(UInt64(shape), EntrySymbol.rareBits, to: &bytes) }
    }

    @inline(__always)
    private mutating func put(_ number: UInt64, _ width: Int, to bytes: inout [UInt8]) {
        word |= number &<< UInt64(held)
        held += width
        guard held >= UInt64.bitWidth else { return }
        bytes.append(littleEndian: word)
        held -= UInt64.bitWidth
        // What did not fit; nothing where all did.
        word = number >> UInt64(width - held)
    }

    /// Fills up to a whole byte.
    private mutating func end(_ bytes: inout [UInt8]) {
        for place in stride(from: 0, to: held, by: 8) { bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(place))) }
        (word, held) = (0, 0)
    }
}
