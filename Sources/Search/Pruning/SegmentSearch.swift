internal import Facts

/// Goes through one segment for the best hits of a question, a window of records at a time.
///
/// In a window the essential keys are gone through and summed up by record; records that cannot come over the bar are dropped, the
/// other keys are looked up for the rest, one key after the other, and what remains is weighed exactly.
struct SegmentSearch {
    private let plan: QuestionPlan
    private let filter: SegmentFilter
    private var near: NearConditions
    /// The records of a window that may be, unless all may.
    private var bits = WindowBits()
    private var isOpen = true
    private let part: SegmentIndex.Part
    private let cursors: KeyCursors
    /// Further ones for the keys of terms with several forms, for weighing exactly, and where these were when the window began.
    private let exactCursors: KeyCursors
    private let windowCursors: KeyCursors
    private let window = WindowSums()
    private var keys: EssentialKeys
    /// What an impact must be above.
    private var bar = -1
    private var survivors: [Survivor] = []
    /// By key, its place among those of terms with several forms; −1 for others.
    private var chosen: [Int] = []
    /// The places of those that this segment does not have.
    private let absent: [Int]
    /// By row and that place, how near the key is.
    private let nearness = NearnessRows()

    private struct Survivor {
        let record: Int
        var sum: Int
        /// Where its row in `nearness` begins.
        var row = 0
    }

    /// How many records are weighed at a time: the bar may rise with each of them.
    private static let batch = 64
    private var batch: [Survivor] = []

    /// - Parameter compatible: by a class of units asked for, the classes that may answer it.
    init(
        _ plan: QuestionPlan, _ part: SegmentIndex.Part, _ filter: CandidateFilter, compatible: [String: Set<String>]
    ) {
        (self.plan, self.part) = (plan, part)
        self.filter = SegmentFilter(filter, part, compatible: compatible)
        near = NearConditions(filter, documents: self.filter.documents, of: part.segment)
        let entries = plan.keys.map { part.segment.keys.find($0.key) }
        cursors = KeyCursors(entries.map(part.segment.cursor))
        let exact = plan.choices.keys.map { part.segment.cursor(entries[$0]) }
        (exactCursors, windowCursors) = (KeyCursors(exact), KeyCursors(exact))
        let greatest = entries.map { Int32($0?.greatestNearness ?? 0) }
        absent = plan.choices.keys.indices.filter { greatest[plan.choices.keys[$0]] == 0 }
        chosen = [Int](repeating: -1, count: plan.keys.count)
        for (place, key) in plan.choices.keys.enumerated() { chosen[key] = place }
        keys = EssentialKeys(
            plan,
            greatest: zip(plan.keys, greatest).map { $0.rarity * $1 })
    }

    /// Adds what is found to the best hits.
    mutating func run(into hits: inout TopHits) {
        var start = filter.records.lowerBound
        while let records = nextWindow(from: start, hits) {
            find(in: records)
            lookUpOthers()
            weigh(into: &hits)
            start = records.upperBound
        }
    }

    /// How many records are found, as far as so many.
    mutating func count(upTo most: Int) -> Int {
        var (start, found) = (filter.records.lowerBound, 0)
        let hits = TopHits(limit: most)
        while found < most, let records = nextWindow(from: start, hits) {
            find(in: records)
            found += survivors.count
            start = records.upperBound
        }
        return min(found, most)
    }

    /// Sums the essential keys up for the records of a window that may be, and keeps those that may come over the bar.
    private mutating func find(in records: Range<Int>) {
        survivors.removeAll(keepingCapacity: true)
        isOpen = near.isEmpty && !filter.isSelective
        guard !isOpen else { return sumUp(records, from: records.lowerBound) }
        bits = near.bits(of: records)
        filter.restrict(&bits, in: records)
        for (places, count) in bits.stretches {
            let stretch = (records.lowerBound + places.lowerBound)..<(records.lowerBound + places.upperBound)
            if count * Self.dense < places.count {
                lookUpEssential(stretch, from: records.lowerBound)
            } else {
                sumUp(stretch, from: records.lowerBound)
            }
        }
    }

    /// Where fewer than one in so many records may be, keys are looked up for these and not gone through.
    private static let dense = 4

    /// - Parameter start: the first record of the window.
    private mutating func sumUp(_ records: Range<Int>, from start: Int) {
        for key in keys.essential {
            cursors[key].pointee.seek(records.lowerBound)
            cursors[key].pointee.add(
                to: window.sums, from: start, until: records.upperBound, weight: plan.keys[key].weight)
        }
        let places = (records.lowerBound - start)..<(records.upperBound - start)
        window.takeAbove(Int32(clamping: bar - keys.bound), in: places) { place, sum in
            guard isOpen || bits.contains(place), filter.accepts(start + place) else { return }
            survivors.append(Survivor(record: start + place, sum: Int(sum)))
        }
    }

    /// - Parameter start: the first record of the window.
    private mutating func lookUpEssential(_ records: Range<Int>, from start: Int) {
        let (bits, first) = (bits, survivors.count)
        bits.visit((records.lowerBound - start)..<(records.upperBound - start)) { place in
            if filter.accepts(start + place) { survivors.append(Survivor(record: start + place, sum: 0)) }
        }
        let needed = bar - keys.bound
        let kept = survivors.withUnsafeMutableBufferPointer { survivors in
            for key in keys.essential where survivors.count > first {
                let (cursor, weight) = (cursors[key], Int(plan.keys[key].weight))
                for index in first..<survivors.count {
                    survivors[index].sum &+= Int(cursor.pointee.nearness(at: survivors[index].record)) &* weight
                }
            }
            var kept = first
            for survivor in survivors[first...] where survivor.sum > needed {
                survivors[kept] = survivor
                kept &+= 1
            }
            return kept
        }
        survivors.removeLast(survivors.count - kept)
    }

    /// The window that begins with the first record that an essential key is near to; nil where no record can come over the bar.
    private mutating func nextWindow(from start: Int, _ hits: TopHits) -> Range<Int>? {
        guard start < filter.records.upperBound else { return nil }
        // Of equal impacts the lower record wins, and all that come now are higher than those of this segment.
        let bar = hits.isFull && part.least(from: start) < hits.worstRecord ? hits.worstImpact - 1 : hits.worstImpact
        if bar != self.bar {
            self.bar = bar
            keys.part(bar: bar)
        }
        let open = near.isEmpty ? start : near.next(from: start)
        guard open < filter.records.upperBound else { return nil }
        var first = Int.max
        for key in keys.essential {
            cursors[key].pointee.seek(open)
            first = min(first, cursors[key].pointee.position)
            if first == open { break }
        }
        guard first < filter.records.upperBound else { return nil }
        return first..<min(first + WindowSums.size, filter.records.upperBound)
    }

    private mutating func lookUpOthers() {
        let width = plan.choices.keys.count
        for index in survivors.indices { survivors[index].row = index * width }
        let nearness = nearness.rows(holding: survivors.count * width)
        for (place, other) in keys.others.enumerated().reversed() where !survivors.isEmpty {
            let needed = bar - (place > 0 ? keys.others[place - 1].bound : 0)
            let (weight, chosen) = (Int(plan.keys[other.key].weight), chosen[other.key])
            let cursor = cursors[other.key]
            let kept = survivors.withUnsafeMutableBufferPointer { survivors in
                var kept = 0
                for index in survivors.indices {
                    var survivor = survivors[index]
                    let near = cursor.pointee.nearness(at: survivor.record)
                    if chosen >= 0 { nearness[survivor.row &+ chosen] = near }
                    survivor.sum &+= Int(near) &* weight
                    survivors[kept] = survivor
                    kept &+= survivor.sum > needed ? 1 : 0
                }
                return kept
            }
            survivors.removeLast(survivors.count - kept)
        }
    }

    private mutating func weigh(into hits: inout TopHits) {
        guard !plan.choices.isEmpty else {
            for survivor in survivors where survivor.sum >= hits.worstImpact {
                hits.add(record: part.number(of: survivor.record), impact: survivor.sum)
            }
            return
        }
        // As long as the bar is low a window has many that may come over it: those with the greatest sums go first and lift it.
        let many = max(2 * hits.limit, 2 * Self.batch)
        guard survivors.count > many else { return weigh(sums: 0..<Int.max, into: &hits) }
        let least = leastOfGreatest(hits.limit)
        windowCursors.copy(exactCursors)
        weigh(sums: least..<Int.max, into: &hits)
        exactCursors.copy(windowCursors)
        weigh(sums: 0..<least, into: &hits)
    }

    /// What so many of the sums, or somewhat more, are not below.
    private func leastOfGreatest(_ count: Int) -> Int {
        let greatest = survivors.reduce(0) { max($0, $1.sum) }
        let shift = max(0, Int.bitWidth - greatest.leadingZeroBitCount - 10)
        var counts = [Int](repeating: 0, count: greatest >> shift + 1)
        for survivor in survivors { counts[survivor.sum >> shift] += 1 }
        var (found, bucket) = (0, counts.count)
        while found < count, bucket > 0 {
            bucket -= 1
            found += counts[bucket]
        }
        return bucket << shift
    }

    private mutating func weigh(sums: Range<Int>, into hits: inout TopHits) {
        var next = 0
        while next < survivors.count {
            batch.removeAll(keepingCapacity: true)
            while next < survivors.count, batch.count < Self.batch {
                let survivor = survivors[next]
                if survivor.sum >= hits.worstImpact, sums.contains(survivor.sum) { batch.append(survivor) }
                next += 1
            }
            weighBatch(into: &hits)
        }
    }

    /// By the best form of each term, not by all of them together. Keys that were summed up are looked up first, one after the other
    /// for all records; how near the others are is known.
    private mutating func weighBatch(into hits: inout TopHits) {
        let nearness = nearness.rows(holding: 0)
        for key in keys.essential where chosen[key] >= 0 {
            let (place, cursor) = (chosen[key], exactCursors[chosen[key]])
            for survivor in batch {
                nearness[survivor.row &+ place] = cursor.pointee.nearness(at: survivor.record)
            }
        }
        for survivor in batch {
            for place in absent { nearness[survivor.row &+ place] = 0 }
            // What a file that is damaged says of a record may differ from one reading to the next.
            let impact = max(0, survivor.sum - plan.choices.excess(nearness + survivor.row))
            hits.add(record: part.number(of: survivor.record), impact: impact)
        }
    }
}

/// Memory that is kept from one window to the next.
private final class NearnessRows {
    private var memory = UnsafeMutableBufferPointer<Int32>.allocate(capacity: 1024)

    deinit { memory.deallocate() }

    /// - Returns: where the rows begin, of which there is room for so many numbers; those that were there before may be gone if there was
    ///   less.
    func rows(holding count: Int) -> UnsafeMutablePointer<Int32> {
        if memory.count < count {
            memory.deallocate()
            memory = .allocate(capacity: count)
        }
        guard let first = memory.baseAddress else { preconditionFailure("memory was allocated for it") }
        return first
    }
}
