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
    /// Nothing while entries are only counted.
    private var writer: EntryWriter?
    private(set) var counts = EntryCounts()
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

    /// - Parameter code: nil to count what entries there are, which codes are made of, instead of writing them.
    init(_ code: EntryCode?) { writer = code.map(EntryWriter.init) }

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
        fillGaps()
        let width = lowWidth()
        defer { held = 0 }
        guard writer != nil else {
            for entry in 0..<held { counts.add(shape: shapes[entry], quotient: Int(gaps[entry] >> UInt32(width))) }
            return
        }
        table.append(UInt32(truncatingIfNeeded: reached))
        table.append(UInt32(truncatingIfNeeded: blocks.count))
        gaps.withUnsafeBufferPointer { gaps in
            shapes.withUnsafeBufferPointer { shapes in
                writer?.append(
                    gaps: UnsafeBufferPointer(rebasing: gaps[..<held]),
                    shapes: UnsafeBufferPointer(rebasing: shapes[..<held]), width: width, to: &blocks)
            }
        }
    }

    /// How many bits of the gaps are written as they are: so many that the rest takes the fewest if each gap's is written as that many
    /// bits and one.
    private func lowWidth() -> Int {
        let mean = gaps[..<held].reduce(0) { $0 + UInt64($1) } / UInt64(held)
        let middle = UInt64.bitWidth - mean.leadingZeroBitCount
        var (best, least) = (0, UInt64.max)
        for width in max(0, middle - 2)...middle {
            let bits = gaps[..<held].reduce(UInt64(width * held)) { $0 + UInt64($1 >> UInt32(width)) }
            if bits < least { (best, least) = (width, bits) }
        }
        return min(best, PostingsLayout.widestGap)
    }

    /// Turns tails up to the next entry that is read with them into ones that say so.
    private mutating func fillGaps() {
        for entry in 0..<(held - 1)
        where shapes[entry] >> 8 > 1 && gaps[entry + 1] == 0 && (entry + 1) % ReadEntries.size != 0 {
            gaps[entry + 1] = UInt32(shapes[entry] >> 8)
            shapes[entry] = UInt16(PostingsLayout.filling << 8) | shapes[entry] & 0xFF
        }
    }

    /// Appends the list's bytes, none if there were no records, and begins the next one.
    mutating func finish(to bytes: inout [UInt8]) -> Size {
        if head >= 0 { close() }
        if held > 0 { flush() }
        defer { reset() }
        let size = Size(entries: entryCount, records: frequency, greatestNearness: greatest)
        guard entryCount > 0 else { return size }
        var rest = entryCount
        while rest > 127 {
            bytes.append(UInt8(rest & 127 | 128))
            rest >>= 7
        }
        bytes.append(UInt8(rest))
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
