/// Stretches of records that a key is equally near to, as they come, made into the bytes of a list.
///
/// Used for one list after the other, so that memory is kept.
struct PostingsEncoder {
    struct Size {
        let entries: Int
        /// How many records the key is near to.
        let records: Int
        let greatestNearness: UInt8
    }

    private var blocks: [UInt8] = []
    private var table: [UInt32] = []
    /// The entries of the block that is not full yet.
    private var gaps = [UInt32](repeating: 0, count: PostingsLayout.blockSize)
    private var shapes = [UInt16](repeating: 0, count: PostingsLayout.blockSize)
    private var held = 0
    /// The shapes of the block, each once, in the order in which they come.
    private var palette: [UInt16] = []
    /// By shape, its place in a palette, maybe of an earlier block.
    private var codes = [UInt8](repeating: 0, count: 1 << 16)
    private var packed = [UInt64](repeating: 0, count: PostingsLayout.blockSize)
    private var entryCount = 0
    private var frequency = 0
    private var greatest: UInt8 = 0
    /// The first record after the last entry that was closed.
    private var reached = 0

    /// The entry that may still grow.
    private var head = -1
    private var tail = 0
    private var nearness: UInt8 = 0
    private var tailNearness: UInt8 = 0

    /// Adds `length` records from `start` on, behind all that were added before.
    mutating func add(start: Int, length: Int, nearness near: UInt8) {
        frequency += length
        greatest = max(greatest, near)
        if head >= 0, start == head + 1 + tail, tail == 0 || tailNearness == near,
            tail + length <= PostingsLayout.longestTail
        {
            tailNearness = near
            tail += length
            return
        }
        if head >= 0 { close() }
        var (start, length) = (start, length)
        while length > PostingsLayout.longestTail + 1 {
            (head, tail, nearness, tailNearness) = (start, PostingsLayout.longestTail, near, near)
            close()
            start += PostingsLayout.longestTail + 1
            length -= PostingsLayout.longestTail + 1
        }
        (head, tail, nearness, tailNearness) = (start, length - 1, near, length > 1 ? near : 0)
    }

    private mutating func close() {
        gaps[held] = UInt32(truncatingIfNeeded: head - reached)
        shapes[held] = UInt16(truncatingIfNeeded: tail << 8) | UInt16(nearness << 4 | tailNearness)
        held += 1
        entryCount += 1
        reached = head + 1 + tail
        head = -1
        if held == PostingsLayout.blockSize { flush() }
    }

    private mutating func flush() {
        let offset = blocks.count
        fillGaps()
        palette.removeAll(keepingCapacity: true)
        let width = BitPacking.width(of: gaps[..<held].reduce(0, |))
        for entry in 0..<held { packed[entry] = UInt64(gaps[entry]) | UInt64(code(of: shapes[entry])) << UInt64(width) }
        blocks.append(UInt8(truncatingIfNeeded: width))
        blocks.append(UInt8(truncatingIfNeeded: palette.count - 1))
        for shape in palette { blocks.append(littleEndian: shape) }
        let codeWidth = BitPacking.width(of: UInt32(palette.count - 1))
        packed.withUnsafeBufferPointer { all in
            BitPacking.append(UnsafeBufferPointer(rebasing: all[..<held]), width: width + codeWidth, to: &blocks)
        }
        let nearest = palette.reduce(0) { max($0, $1 >> 4 & 15, $1 & 15) }
        table.append(UInt32(truncatingIfNeeded: reached))
        table.append(UInt32(truncatingIfNeeded: offset << 4 | Int(nearest)))
        held = 0
    }

    /// Turns tails up to the next entry into ones that say so.
    private mutating func fillGaps() {
        for entry in 0..<(held - 1) where shapes[entry] >> 8 > 1 && gaps[entry + 1] == 0 {
            gaps[entry + 1] = UInt32(shapes[entry] >> 8)
            shapes[entry] = UInt16(PostingsLayout.filling << 8) | shapes[entry] & 0xFF
        }
    }

    /// The place of a shape in the palette, which takes it in if it is new.
    private mutating func code(of shape: UInt16) -> UInt8 {
        let known = codes[Int(shape)]
        if known < palette.count, palette[Int(known)] == shape { return known }
        let code = UInt8(truncatingIfNeeded: palette.count)
        codes[Int(shape)] = code
        palette.append(shape)
        return code
    }

    /// Appends the list's bytes, none if there were no records, and begins the next one.
    mutating func finish(to bytes: inout [UInt8]) -> Size {
        if head >= 0 { close() }
        if held > 0 { flush() }
        defer { reset() }
        let size = Size(entries: entryCount, records: frequency, greatestNearness: greatest)
        guard entryCount > 0 else { return size }
        bytes.append(littleEndian: UInt32(truncatingIfNeeded: entryCount))
        if table.count > 2 { for word in table { bytes.append(littleEndian: word) } }
        bytes += blocks
        return size
    }

    private mutating func reset() {
        blocks.removeAll(keepingCapacity: true)
        table.removeAll(keepingCapacity: true)
        (entryCount, frequency, greatest, reached, head) = (0, 0, 0, 0, -1)
    }
}

extension [UInt8] {
    mutating func append<Number: FixedWidthInteger>(littleEndian number: Number) {
        Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
    }
}
