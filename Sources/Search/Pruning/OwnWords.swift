/// Goes through one segment for the records whose own words hold all of some keys, one record after the other.
struct OwnWords {
    /// How near a record's own words are.
    static let nearness: Int32 = 8

    private let part: SegmentIndex.Part
    /// The rarest key leads.
    private var cursors: [PostingsCursor]
    private var reached: Int
    private let end: Int

    /// - Parameter records: those to look at.
    init(_ keys: Set<UInt64>, _ part: SegmentIndex.Part, in records: Range<Int>) {
        self.part = part
        let entries = keys.map { part.segment.keys.find($0) }
        let isHeld = entries.allSatisfy { $0 != nil }
        cursors = entries.compactMap(\.self).sorted { ($0.frequency, $0.number) < ($1.frequency, $1.number) }
            .map(part.segment.cursor)
        (reached, end) = isHeld ? (records.lowerBound, records.upperBound) : (0, 0)
    }

    /// The number in the whole of the next record.
    mutating func next() -> Int? {
        while let record = nextRecord() {
            if !part.isDeleted(record) { return part.number(of: record) }
        }
        return nil
    }

    private mutating func nextRecord() -> Int? {
        var (record, agreed, place) = (reached, 0, 0)
        while record < end, agreed < cursors.count {
            let found = cursors[place].firstOwn(from: record)
            agreed = found == record ? agreed + 1 : 1
            record = found
            place = place + 1 < cursors.count ? place + 1 : 0
        }
        guard record < end else {
            reached = end
            return nil
        }
        reached = record + 1
        return record
    }
}

extension PostingsCursor {
    /// The first record at or after `record` whose own words hold the key; `Int.max` if none does.
    fileprivate mutating func firstOwn(from record: Int) -> Int {
        seek(record)
        while position < .max, nearness < OwnWords.nearness { _ = run() }
        return position
    }
}

/// The same over several segments, by the numbers that records have in the whole.
struct OwnWordsOfAll: IteratorProtocol {
    private var parts: [(words: OwnWords, next: Int?)]

    init(_ parts: [OwnWords]) {
        self.parts = parts.map { words in
            var words = words
            let next = words.next()
            return (words, next)
        }
    }

    mutating func next() -> Int? {
        var first: (place: Int, number: Int)?
        for (place, part) in parts.enumerated() {
            guard let number = part.next, number < first?.number ?? .max else { continue }
            first = (place, number)
        }
        guard let first else { return nil }
        parts[first.place].next = parts[first.place].words.next()
        return first.number
    }
}
