/// Makes the lists of keys that come in rising order.
///
/// A character alone is near to the records that the pairs are near to which begin with it, and to texts that end with it. Its own list
/// holds only what the pairs do not say; the rest is taken from theirs when it is asked for, once (`Segment.cursor`). Where that
/// would take long, the list is whole. Half of all postings are saved by it.
struct KeyLists {
    /// What the dictionary says of a list.
    struct Summary {
        /// How many records the key is near to.
        var frequency = 0
        var greatestNearness: UInt8 = 0
        var isDerived = false
    }

    /// The entries that are gone through to derive a list, at most: for half of them it takes 12 ms, once in a process.
    static let mostDerived = 1 << 19

    private var encoder: PostingsEncoder
    private let character: NearestRecords
    /// Entries of the pairs that begin with the character.
    private var pairEntries = 0
    private var isSingle = false
    private let mostDerived: Int

    /// - Parameter code: nil to count what entries there are.
    init(records: Int, code: EntryCode?, mostDerived: Int = Self.mostDerived) {
        encoder = PostingsEncoder(code)
        character = NearestRecords(records: records)
        self.mostDerived = mostDerived
    }

    /// Of the lists so far.
    var counts: EntryCounts { encoder.counts }

    mutating func begin(_ key: UInt64) { isSingle = PairKey.second(key) == PairKey.nothing }

    /// Adds `length` records from `start` on, behind all that were added before.
    mutating func add(start: Int, length: Int, nearness: UInt8) {
        guard isSingle else {
            encoder.add(start: start, length: length, nearness: nearness)
            character.raise(start: start, length: length, to: nearness)
            return
        }
        character.raise(start: start, length: length, to: nearness) { start, length in
            encoder.add(start: start, length: length, nearness: nearness)
        }
    }

    /// Appends the list's bytes, none if it has no records of its own; nil if the key has none at all.
    mutating func finish(to bytes: inout [UInt8]) -> Summary? {
        guard isSingle else {
            let size = encoder.finish(to: &bytes)
            pairEntries += size.entries
            guard size.records > 0 else { return nil }
            return Summary(frequency: size.records, greatestNearness: size.greatestNearness)
        }
        let start = bytes.count
        let own = encoder.finish(to: &bytes)
        var summary = Summary(isDerived: pairEntries > 0)
        let isWhole = pairEntries + own.entries > mostDerived
        character.empty { start, length, nearness in
            summary.frequency += length
            summary.greatestNearness = max(summary.greatestNearness, nearness)
            if isWhole { encoder.add(start: start, length: length, nearness: nearness) }
        }
        if isWhole {
            bytes.removeSubrange(start...)
            _ = encoder.finish(to: &bytes)
            summary.isDerived = false
        }
        pairEntries = 0
        return summary.frequency > 0 ? summary : nil
    }
}
