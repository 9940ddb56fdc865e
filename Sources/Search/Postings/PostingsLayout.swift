/// How the postings of one key lie in a segment.
///
/// A list is a row of *entries*. An entry is a record with its nearness and a *tail*: so many records right after it, all of
/// one nearness, which may be another. A word of a sentence is near to its record and less so to the next one; a word of a title
/// is as near to every record of its report: both are one entry. Nearness, tail and its nearness together are the entry's *shape*.
///
/// ```
/// list    entry count, 7 bits a byte, the lowest first, bit 7 where more follow · table, if there is more than one block · blocks
/// table   for each block: first record after it UInt32 · offset from the first block UInt32
/// block   up to 128 entries: width of the low bits of gaps, a byte
///         then bits, lowest first: for each entry the low bits of its gap from the end of the one before
///         for each entry code of its shape and of the quotient, what is left of its gap (EntryCode)
///             · the quotient, 26 bits, where it is great · the shape, where it is rare:
///               length of the tail << 8 | nearness << 4 | nearness of the tail, 16 bits
/// ```
/// A tail of length `filling` goes on up to the next entry, whose gap is then its length: where a title names what many sentences
/// name too, tails have all lengths, and this way one shape. Both are among the same `ReadEntries.size` entries of the block.
///
/// All little endian, nothing aligned. A reader may read `padding` bytes from the beginning of a block whatever stands there, so that
/// no damage can lead it out of the file.
enum PostingsLayout {
    static let blockSize = 128
    /// The longest entry count.
    static let countSize = 5
    static let tableEntrySize = 8
    static let blockHead = 1
    static let widestGap = 26
    /// The longest tail of one entry; longer ones are several entries.
    static let longestTail = 0xFE
    static let filling = 0xFF
    /// Four bits.
    static let greatestNearness = 15
    /// The longest list: its offsets have 32 bits.
    static let longestList = 1 << 32
    /// Count, head, low bits, codes with all that may follow them, and the words that the last ones are read with.
    static let padding =
        countSize + blockHead + blockSize * widestGap / 8
        + blockSize * (EntryCode.longest + EntrySymbol.wideBits + EntrySymbol.rareBits) / 8 + 32

    static func blockCount(entries: Int) -> Int { (entries + blockSize - 1) / blockSize }
}
