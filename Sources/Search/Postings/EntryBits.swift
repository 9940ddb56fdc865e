/// The entries of a block as they are written, read some at a time (`PostingsLayout`).
struct EntryBits {
    /// The next of the low bits of gaps.
    private let lows: UnsafeRawPointer
    private var lowBit = 0
    private let lowWidth: Int
    /// The next codes, with a bit set above them; those that come after them begin in the byte `ahead`.
    private var word: UInt64
    private var ahead: UnsafeRawPointer

    /// - Parameters:
    ///   - block: its first byte.
    ///   - count: how many entries there are.
    init(_ block: UnsafeRawPointer, count: Int) {
        lowWidth = min(PostingsLayout.widestGap, Int(block.load(as: UInt8.self)))
        lows = block + PostingsLayout.blockHead
        // Codes begin within the byte in which low bits end.
        let start = lowWidth &* count
        (word, ahead) = Self.filled(1, lows + start &>> 3)
        word &>>= UInt64(start & 7)
    }

    /// Reads entries.
    ///
    /// - Parameters:
    ///   - count: so many, which the block has.
    ///   - base: the end of the entry before.
    /// - Returns: what was not read yet.
    func read(
        _ count: Int, from base: Int, _ meanings: UnsafePointer<UInt32>, into entries: inout ReadEntries
    ) -> EntryBits {
        // Values of its own can be kept in registers.
        var (rest, word, ahead, lowBit) = (self, word, ahead, lowBit)
        let (lowWidth, lows) = (lowWidth, lows)
        let step = 1 &<< lowWidth
        var end = base
        for place in 0..<count {
            if word & ~EntryCode.mask == 0 { (word, ahead) = Self.filled(word, ahead) }
            var meaning = meanings[Int(truncatingIfNeeded: word & EntryCode.mask)]
            // Shifts look at six bits, which are the length.
            word &>>= UInt64(meaning)
            var quotient = Int(meaning &>> 8 & 15)
            if meaning & EntrySymbol.notWhole != 0 {
                (quotient, meaning, word, ahead) = Self.rest(of: meaning, word, ahead)
            }
            let bits = lows.loadUnaligned(fromByteOffset: lowBit &>> 3, as: UInt64.self).littleEndian
            let low = Int(truncatingIfNeeded: bits &>> UInt64(lowBit & 7)) & (step &- 1)
            lowBit &+= lowWidth
            let position = end &+ (quotient &* step &+ low)
            entries.positions[unchecked: place] = Int32(truncatingIfNeeded: position)
            entries.meanings[unchecked: place] = meaning
            end = position &+ 1 &+ Int(meaning &>> 24)
        }
        entries.close(count, at: end)
        (rest.word, rest.ahead, rest.lowBit) = (word, ahead, lowBit)
        return rest
    }

    /// The word with 56 bits of codes at least.
    @inline(__always)
    private static func filled(_ word: UInt64, _ ahead: UnsafeRawPointer) -> (word: UInt64, ahead: UnsafeRawPointer) {
        let held = UInt64(63 &- word.leadingZeroBitCount)
        let mark: UInt64 = 1 &<< (held | 56)
        let bits = word ^ 1 &<< held | ahead.loadUnaligned(as: UInt64.self).littleEndian &<< held
        return (bits & (mark &- 1) | mark, ahead + Int((63 &- held) &>> 3))
    }

    /// What follows a code that is not whole, and where reading goes on.
    @inline(never)
    private static func rest(
        of meaning: UInt32, _ word: UInt64, _ ahead: UnsafeRawPointer
    ) -> (quotient: Int, meaning: UInt32, word: UInt64, ahead: UnsafeRawPointer) {
        var (word, ahead) = filled(word, ahead)
        func take(_ count: Int) -> UInt32 {
            let bits = word & (1 &<< UInt64(count) &- 1)
            word &>>= UInt64(count)
            return UInt32(truncatingIfNeeded: bits)
        }
        let quotient =
            meaning & EntrySymbol.wide != 0 ? Int(take(EntrySymbol.wideBits)) : Int(meaning &>> 8 & 15)
        let shape =
            meaning & EntrySymbol.rare != 0 ? EntrySymbol.meaning(ofShape: take(EntrySymbol.rareBits)) : meaning
        return (quotient, shape, word, ahead)
    }
}

/// Some entries of a list, read together.
struct ReadEntries {
    /// At most so many.
    static let size = 16

    /// The heads, and behind them numbers that no record has.
    fileprivate(set) var positions = InlineArray<17, Int32>(repeating: .max)
    /// As `EntryCode` has them.
    fileprivate(set) var meanings = InlineArray<16, UInt32>(repeating: 0)
    private(set) var count = 0
    /// Where the last of them ends.
    var end = 0

    fileprivate mutating func close(_ count: Int, at end: Int) {
        for place in count..<Self.size { positions[unchecked: place] = .max }
        // Nothing that its tail could go on to, unless it is damaged.
        if count > 0 { meanings[unchecked: count &- 1] &= ~EntrySymbol.fills }
        (self.count, self.end) = (count, end)
    }
}
