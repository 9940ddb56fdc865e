/// How the postings of one key lie in a segment.
///
/// A list is a row of *entries*. An entry is a record with its nearness and a *tail*: so many records right after it, all of
/// one nearness, which may be another. A word of a sentence is near to its record and less so to the next one; a word of a title
/// is as near to every record of its report: both are one entry.
///
/// ```
/// list    entry count UInt32 · table, if there is more than one block · blocks
/// table   for each block: first record after it UInt32 · offset from the first block << 4 | greatest nearness, UInt32
/// block   up to 128 entries: width of gaps, a byte · number of shapes less one, a byte
///         shapes, UInt16 each: length of the tail << 8 | nearness << 4 | nearness of the tail
///         for each entry: gap from the end of the one before | number of its shape << width of gaps, packed
/// ```
/// A tail of length `filling` goes on up to the next entry of the block, whose gap is then its length: where a title names what many
/// sentences name too, tails have all lengths, and this way one shape.
///
/// All little endian, nothing aligned. A reader may read `padding` bytes from the beginning of a block whatever stands there, so that
/// no damage can lead it out of the file.
enum PostingsLayout {
    static let blockSize = 128
    static let countSize = 4
    static let tableEntrySize = 8
    static let blockHead = 2
    static let shapeSize = 2
    static let widestGap = 32
    /// The longest tail of one entry; longer ones are several entries.
    static let longestTail = 0xFE
    static let filling = 0xFF
    /// Four bits.
    static let greatestNearness = 15
    /// The longest list: its offsets have 28 bits.
    static let longestList = 1 << 28
    /// Head, as many shapes as a byte can say, entries, and the word that the last one is read with.
    static let padding = blockHead + 256 * shapeSize + blockSize * (widestGap + 8) / 8 + 8

    static func blockCount(entries: Int) -> Int { (entries + blockSize - 1) / blockSize }
}
