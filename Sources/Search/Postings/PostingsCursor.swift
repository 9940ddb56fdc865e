/// Goes through the postings of one key, forward only.
///
/// It stands on a record, `position`, or past the last, where `position` is `Int.max`. A value without references, so that the
/// cursors of a question lie side by side; whoever makes one keeps the mapped file alive.
///
/// A damaged list ends early or has other records in it; it never leads out of the file (`PostingsLayout`).
struct PostingsCursor {
    private let postings: UnsafeRawPointer
    private let meanings: UnsafePointer<UInt32>
    /// Where blocks may begin.
    private let limit: Int
    private let table: Int
    private let data: Int
    private let blockCount: Int
    private let entryCount: Int

    private var block = -1
    /// Entries of the block that were not read yet.
    private var left = 0
    private var bits: EntryBits
    /// Those read last, and in which of them it stands.
    private var entries = ReadEntries()
    private var place = 0
    /// The first record after the entry it stands in.
    private var end = 0
    /// That of the entry; in its tail with the tail's nearness for its own.
    private var meaning: UInt32 = 0

    private(set) var position = Int.max

    var nearness: Int32 { Int32(truncatingIfNeeded: meaning &>> 20 & 15) }
    private var tailNearness: Int32 { Int32(truncatingIfNeeded: meaning &>> 16 & 15) }

    /// - Parameters:
    ///   - postings: a segment's part of postings, with its padding.
    ///   - list: where the list lies in it, without the padding; nowhere if a key has none.
    ///   - code: what it was written in, to be kept as long as the cursor.
    init(postings: UnsafeRawPointer, list: Range<Int>, code: EntryCode) {
        self.postings = postings
        meanings = code.meanings
        limit = list.upperBound
        bits = EntryBits(postings, count: 0)
        let (count, size) = list.isEmpty ? (0, 0) : Self.count(postings + list.lowerBound)
        entryCount = count
        blockCount = PostingsLayout.blockCount(entries: entryCount)
        table = list.lowerBound + size
        data = table + (blockCount > 1 ? blockCount * PostingsLayout.tableEntrySize : 0)
        guard data < limit else {
            end = .max
            return
        }
        read()
    }

    /// The number of entries, and how many bytes it takes.
    private static func count(_ start: UnsafeRawPointer) -> (count: Int, size: Int) {
        var (count, size) = (0, 0)
        while size < PostingsLayout.countSize {
            let byte = Int(start.load(fromByteOffset: size, as: UInt8.self))
            count |= (byte & 127) << (7 * size)
            size += 1
            if byte < 128 { break }
        }
        return (count, size)
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
            if entries.end <= target { readOn(to: target) }
            guard end < .max else { return }
            pass(to: target)
        }
        if position < target {
            position = target
            enterTail()
        }
    }

    /// Goes to the first of the entries read that reaches beyond `target`, as the last of them does.
    private mutating func pass(to target: Int) {
        // No condition, since each could go either way: the signs of differences, several at a time.
        let beyond = Int32(truncatingIfNeeded: target) &+ 1
        var heads: Int32 = 0
        for place in 0..<ReadEntries.size { heads &-= (entries.positions[unchecked: place] &- beyond) &>> 31 }
        let last = max(0, Int(heads) &- 1)
        let reached = entry(last).end
        stand(on: min(last &+ (reached <= target ? 1 : 0), entries.count &- 1))
    }

    /// Reads entries until the last of them reaches beyond `target`.
    private mutating func readOn(to target: Int) {
        if left == 0 || blockEnd(block) <= target { skip(to: target) }
        while entries.end <= target, end < .max { read() }
    }

    /// Goes to the next record.
    mutating func advance() {
        position += 1
        enterTail()
        if position >= end { next() }
    }

    /// The row of records of one nearness that begins here, as far as it lies before `limit`; the cursor goes past it.
    mutating func run(until limit: Int = .max) -> (start: Int, length: Int, nearness: Int32) {
        let last = nearness == tailNearness ? min(end, limit) : position + 1
        let run = (start: position, length: last - position, nearness: nearness)
        position = last
        enterTail()
        if position >= end { next() }
        return run
    }

    /// Adds weight × nearness to the sum of every record before `windowEnd`, and goes there. `sums` begins with the record `windowStart`,
    /// which the cursor has reached.
    mutating func add(to sums: UnsafeMutablePointer<Int32>, from windowStart: Int, until windowEnd: Int, weight: Int32)
    {
        while position < windowEnd {
            addRead(to: sums, from: windowStart, until: windowEnd, weight: weight)
            guard end <= windowEnd else { return }
            if position >= end { next() }
        }
    }

    /// The same for the entry it stands in and those read that begin before `windowEnd`.
    private mutating func addRead(
        to sums: UnsafeMutablePointer<Int32>, from windowStart: Int, until windowEnd: Int, weight: Int32
    ) {
        let count = entries.count
        var (place, position, end, meaning) = (place, position, end, meaning)
        while true {
            sums[position &- windowStart] &+= Int32(truncatingIfNeeded: meaning &>> 20 & 15) &* weight
            position &+= 1
            let rest = min(end, windowEnd)
            if position < rest {
                let each = Int32(truncatingIfNeeded: meaning &>> 16 & 15) &* weight
                // Mostly one.
                sums[position &- windowStart] &+= each
                position &+= 1
                while position < rest {
                    sums[position &- windowStart] &+= each
                    position &+= 1
                }
            }
            guard end < windowEnd, place &+ 1 < count else { break }
            place &+= 1
            (position, end, meaning) = entry(place)
            guard position < windowEnd else { break }
        }
        (self.place, self.position, self.end, self.meaning) = (place, position, end, meaning)
        if position > Int(entries.positions[unchecked: place]) { enterTail() }
    }

    /// Goes to the next entry.
    @inline(__always)
    private mutating func next() {
        if place &+ 1 < entries.count { stand(on: place &+ 1) } else { read() }
    }

    @inline(__always)
    private mutating func stand(on place: Int) {
        self.place = place
        (position, end, meaning) = entry(place)
    }

    @inline(__always)
    private mutating func entry(_ place: Int) -> (position: Int, end: Int, meaning: UInt32) {
        let (position, meaning) = (Int(entries.positions[unchecked: place]), entries.meanings[unchecked: place])
        let filled = Int(entries.positions[unchecked: place &+ 1])
        let end = meaning & EntrySymbol.fills != 0 ? filled : position &+ 1 &+ Int(meaning &>> 24)
        return (position, end, meaning)
    }

    /// From here on records are near as the tail says.
    @inline(__always)
    private mutating func enterTail() { meaning = meaning & 0xFF0F_FFFF | (meaning & 0xF_0000) << 4 }

    /// Reads the next entries, and stands on the first of them.
    private mutating func read() {
        if left == 0, !enter(block &+ 1) { return }
        let count = min(left, ReadEntries.size)
        left &-= count
        bits = bits.read(count, from: entries.end, meanings, into: &entries)
        // No record has such a number.
        guard entries.end <= Int(Int32.max) else { return finish() }
        stand(on: 0)
    }

    private mutating func finish() {
        (position, end, left, block) = (.max, .max, 0, blockCount)
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
        if enter(low) { read() }
    }

    /// - Returns: whether there is such a block; if not, the cursor is at its end.
    private mutating func enter(_ number: Int) -> Bool {
        var (base, offset) = (0, 0)
        if number > 0, number < blockCount {
            base = blockEnd(number - 1)
            offset = Int(postings.word(at: table + number * PostingsLayout.tableEntrySize + 4))
        }
        // A list that goes back is damaged.
        guard number < blockCount, data + offset < limit, base >= entries.end else {
            finish()
            return false
        }
        left = min(PostingsLayout.blockSize, entryCount - number * PostingsLayout.blockSize)
        bits = EntryBits(postings + (data + offset), count: left)
        (block, entries.end) = (number, base)
        return true
    }
}

extension UnsafeRawPointer {
    @inline(__always)
    func word(at offset: Int) -> UInt32 { loadUnaligned(fromByteOffset: offset, as: UInt32.self).littleEndian }
}
