/// Goes through the postings of one key, forward only.
///
/// It stands on a record, `position`, or past the last, where `position` is `Int.max`. A value without references, so that the
/// cursors of a question lie side by side; whoever makes one keeps the mapped file alive.
///
/// A damaged list ends early or has other records in it; it never leads out of the file (`PostingsLayout`).
struct PostingsCursor {
    private let postings: UnsafeRawPointer
    /// Where blocks may begin.
    private let limit: Int
    private let table: Int
    private let data: Int
    private let blockCount: Int
    private let entryCount: Int

    private var block = -1
    /// Entries of the block that were not read yet.
    private var left = 0
    private var palette: UnsafeRawPointer
    private var payload: UnsafeRawPointer
    private var bit = 0
    private var width = 0
    private var gapMask: UInt64 = 0
    /// Nothing where the entry before reaches up to the next one, whose gap was counted already.
    private var unfilled = UInt64.max
    private var gapWidth: UInt64 = 0
    private var codeMask: UInt64 = 0
    /// The first record after the entry it stands in; that entry's tail has `tailNearness`.
    private var end = 0
    private var tailNearness: Int32 = 0

    private(set) var position = Int.max
    private(set) var nearness: Int32 = 0

    /// - Parameters:
    ///   - postings: a segment's part of postings, with its padding.
    ///   - list: where the list lies in it, without the padding; nowhere if a key has none.
    init(postings: UnsafeRawPointer, list: Range<Int>) {
        self.postings = postings
        limit = list.upperBound
        palette = postings
        payload = postings
        let isInside = list.count >= PostingsLayout.countSize
        entryCount = isInside ? Int(postings.word(at: list.lowerBound)) : 0
        blockCount = PostingsLayout.blockCount(entries: entryCount)
        table = list.lowerBound + PostingsLayout.countSize
        data = table + (blockCount > 1 ? blockCount * PostingsLayout.tableEntrySize : 0)
        guard isInside, data < limit else {
            end = .max
            return
        }
        next()
    }

    /// How near the key is to a record at or after the last one asked for; 0 if it is not.
    @inline(__always)
    mutating func nearness(at record: Int) -> Int32 {
        if position < record { seek(record) }
        return position == record ? nearness : 0
    }

    /// Goes to the first record at or after `target`.
    mutating func seek(_ target: Int) {
        if position >= target { return }
        if end <= target {
            if left == 0 || blockEnd(block) <= target { skip(to: target) }
            while end <= target { next() }
        }
        if position < target {
            position = target
            nearness = tailNearness
        }
    }

    /// Goes to the next record.
    mutating func advance() {
        position += 1
        nearness = tailNearness
        if position >= end { next() }
    }

    /// The row of records of one nearness that begins here, as far as it lies before `limit`; the cursor goes past it.
    mutating func run(until limit: Int = .max) -> (start: Int, length: Int, nearness: Int32) {
        let last = nearness == tailNearness ? min(end, limit) : position + 1
        let run = (start: position, length: last - position, nearness: nearness)
        position = last
        nearness = tailNearness
        if position >= end { next() }
        return run
    }

    /// Adds weight × nearness to the sum of every record before `windowEnd`, and goes there. `sums` begins with the record `windowStart`,
    /// which the cursor has reached.
    mutating func add(to sums: UnsafeMutablePointer<Int32>, from windowStart: Int, until windowEnd: Int, weight: Int32)
    {
        while position < windowEnd {
            sums[position &- windowStart] &+= nearness &* weight
            let rest = min(end, windowEnd)
            var record = position &+ 1
            if record < rest {
                let each = tailNearness &* weight
                while record < rest {
                    sums[record &- windowStart] &+= each
                    record &+= 1
                }
            }
            guard end <= windowEnd else {
                position = windowEnd
                nearness = tailNearness
                return
            }
            next()
        }
    }

    /// Goes to the next entry.
    @inline(__always)
    private mutating func next() {
        if left == 0, !enter(block &+ 1) { return }
        left &-= 1
        let word = payload.loadUnaligned(fromByteOffset: bit &>> 3, as: UInt64.self).littleEndian &>> UInt64(bit & 7)
        bit &+= width
        position = end &+ Int(truncatingIfNeeded: word & gapMask & unfilled)
        let code = Int(truncatingIfNeeded: (word &>> gapWidth) & codeMask)
        let place = code &* PostingsLayout.shapeSize
        let shape = palette.loadUnaligned(fromByteOffset: place, as: UInt16.self).littleEndian
        nearness = Int32(truncatingIfNeeded: shape &>> 4 & 15)
        tailNearness = Int32(truncatingIfNeeded: shape & 15)
        end = position &+ 1 &+ Int(shape &>> 8)
        unfilled = .max
        guard shape &>> 8 == PostingsLayout.filling else { return }
        // The next gap is this tail, and none then.
        let following = payload.loadUnaligned(fromByteOffset: bit &>> 3, as: UInt64.self).littleEndian
        end = position &+ 1 &+ Int(truncatingIfNeeded: following &>> UInt64(bit & 7) & gapMask)
        unfilled = 0
    }

    private func blockEnd(_ block: Int) -> Int {
        blockCount > 1 ? Int(postings.word(at: table + block * PostingsLayout.tableEntrySize)) : .max
    }

    /// Enters the first block that reaches beyond `target`: by steps that double, then by halves, since it is mostly near.
    private mutating func skip(to target: Int) {
        var (low, step) = (block + 1, 1)
        while low + step < blockCount, blockEnd(low + step - 1) <= target {
            low += step
            step *= 2
        }
        var high = min(low + step, blockCount)
        while low < high {
            let middle = (low + high) / 2
            if blockEnd(middle) <= target { low = middle + 1 } else { high = middle }
        }
        if enter(low) { next() }
    }

    /// - Returns: whether there is such a block; if not, the cursor is at its end.
    private mutating func enter(_ number: Int) -> Bool {
        var (base, offset) = (0, 0)
        if number > 0, number < blockCount {
            base = blockEnd(number - 1)
            offset = Int(postings.word(at: table + number * PostingsLayout.tableEntrySize + 4) >> 4)
        }
        // A list that goes back is damaged.
        guard number < blockCount, data + offset < limit, base >= end else {
            (position, end, left, block) = (.max, .max, 0, blockCount)
            return false
        }
        let head = postings + (data + offset)
        let gap = min(PostingsLayout.widestGap, Int(head.load(as: UInt8.self)))
        let shapes = Int(head.load(fromByteOffset: 1, as: UInt8.self))
        let code = BitPacking.width(of: UInt32(shapes))
        palette = head + PostingsLayout.blockHead
        payload = palette + (shapes + 1) * PostingsLayout.shapeSize
        (block, bit, width, end) = (number, 0, gap + code, base)
        left = min(PostingsLayout.blockSize, entryCount - number * PostingsLayout.blockSize)
        unfilled = .max
        gapMask = 1 &<< UInt64(gap) &- 1
        gapWidth = UInt64(gap)
        codeMask = 1 &<< UInt64(code) &- 1
        return true
    }
}

extension UnsafeRawPointer {
    @inline(__always)
    func word(at offset: Int) -> UInt32 { loadUnaligned(fromByteOffset: offset, as: UInt32.self).littleEndian }
}
