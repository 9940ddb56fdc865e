/// The keys of a segment in rising order, each with where its list begins, looked up in the mapped file itself.
///
/// ```
/// dictionary  number of first scalars UInt32 · 0 UInt32 · heads · entries
/// head        first scalar UInt32 · number of its first entry UInt32
/// entry       second scalar UInt32 · frequency UInt32 · offset of the list << 4 | greatest nearness, UInt64
/// ```
struct KeyDictionary {
    struct Entry {
        let number: Int
        /// To how many records the key is near, those of deleted documents included.
        let frequency: Int
        let offset: Int
        let greatestNearness: Int
    }

    static let headSize = 8
    static let entrySize = 16
    private static let start = 8

    let count: Int
    private let bytes: UnsafeRawPointer
    private let headCount: Int
    private let entries: Int

    /// nil if the sizes do not fit.
    init?(_ part: UnsafeRawBufferPointer) {
        guard part.count >= Self.start, let base = part.baseAddress else { return nil }
        bytes = base
        headCount = Int(base.word(at: 0))
        entries = Self.start + headCount * Self.headSize
        guard entries <= part.count, (part.count - entries) % Self.entrySize == 0 else { return nil }
        count = (part.count - entries) / Self.entrySize
        // Lookups go between these; that they rise makes them end inside.
        var last = 0
        for head in 0..<headCount {
            let start = firstEntry(head)
            guard start >= last, start <= count else { return nil }
            last = start
        }
    }

    func find(_ key: UInt64) -> Entry? {
        let (first, second) = (UInt32(truncatingIfNeeded: key >> 21), UInt32(truncatingIfNeeded: key & 0x1F_FFFF))
        guard let head = search(in: 0..<headCount, first, at: { Self.start + $0 * Self.headSize }) else { return nil }
        let range = firstEntry(head)..<(head + 1 < headCount ? firstEntry(head + 1) : count)
        return search(in: range, second, at: { entries + $0 * Self.entrySize }).map(entry)
    }

    func entry(_ number: Int) -> Entry {
        let place = entries + number * Self.entrySize
        let list = bytes.loadUnaligned(fromByteOffset: place + 8, as: UInt64.self).littleEndian
        return Entry(
            number: number, frequency: Int(bytes.word(at: place + 4)), offset: Int(truncatingIfNeeded: list >> 4),
            greatestNearness: Int(list & 15))
    }

    /// All keys in rising order, with the numbers of their entries.
    func keys() -> some Sequence<UInt64> {
        (0..<headCount).lazy.flatMap { head in
            let first = bytes.word(at: Self.start + head * Self.headSize)
            let end = head + 1 < headCount ? firstEntry(head + 1) : count
            return (firstEntry(head)..<end).lazy.map {
                PairKey.pair(first, bytes.word(at: entries + $0 * Self.entrySize))
            }
        }
    }

    private func firstEntry(_ head: Int) -> Int { Int(bytes.word(at: Self.start + head * Self.headSize + 4)) }

    @inline(__always)
    private func search(in range: Range<Int>, _ scalar: UInt32, at place: (Int) -> Int) -> Int? {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high {
            let middle = (low + high) / 2
            let found = bytes.word(at: place(middle))
            if found == scalar { return middle }
            if found < scalar { low = middle + 1 } else { high = middle }
        }
        return nil
    }
}

/// Collects the keys of a segment that is being written.
struct KeyDictionaryEncoder {
    private var heads: [UInt8] = []
    private var headCount: UInt32 = 0
    private var entries: [UInt8] = []
    private var count: UInt32 = 0
    private var first: UInt32?

    /// Keys come in rising order, each once.
    mutating func add(_ key: UInt64, list offset: Int, _ summary: PostingsEncoder.Summary) {
        let scalar = UInt32(truncatingIfNeeded: key >> UInt64(PairKey.half))
        if scalar != first {
            first = scalar
            headCount += 1
            heads.append(littleEndian: scalar)
            heads.append(littleEndian: count)
        }
        entries.append(littleEndian: UInt32(truncatingIfNeeded: key) & 0x1F_FFFF)
        entries.append(littleEndian: UInt32(truncatingIfNeeded: summary.frequency))
        entries.append(littleEndian: UInt64(offset) << 4 | UInt64(summary.greatestNearness))
        count += 1
    }

    /// The bytes of the dictionary.
    var bytes: [[UInt8]] {
        var start: [UInt8] = []
        start.append(littleEndian: headCount)
        start.append(littleEndian: UInt32(0))
        return [start, heads, entries]
    }
}
