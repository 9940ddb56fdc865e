/// Goes through one segment for the best hits of a question, a window of records at a time.
///
/// In a window the essential keys are gone through and summed up by record; records that cannot come over the bar are dropped, the
/// other keys are looked up for the rest, one key after the other, and what remains is weighed exactly.
struct SegmentSearch {
    /// Records of a window: their sums fit into the nearest cache.
    static let window = 4096

    private let plan: QuestionPlan
    private let filter: SegmentFilter
    private let part: SegmentIndex.Part
    private var cursors: [PostingsCursor?]
    /// For weighing exactly, as sums over all forms are only a bound.
    private var exactCursors: [PostingsCursor?]
    private var keys: EssentialKeys
    private var bar = -1

    init(_ plan: QuestionPlan, _ part: SegmentIndex.Part, _ filter: SegmentFilter) {
        (self.plan, self.part, self.filter) = (plan, part, filter)
        let entries = plan.keys.map { part.segment.keys.find($0.key) }
        cursors = entries.map { $0.flatMap(part.segment.cursor) }
        exactCursors = plan.isAdditive ? [] : cursors
        keys = EssentialKeys(
            plan,
            greatest: zip(plan.keys, entries).map { key, entry in key.rarity * Int32(entry?.greatestNearness ?? 0) })
    }

    /// Adds what is found to the best hits.
    mutating func run(into hits: inout TopHits) {
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: Self.window) { sums in
            guard let sums = sums.baseAddress else { return }
            sums.initialize(repeating: 0, count: Self.window)
            var survivors: [Survivor] = []
            var start = filter.records.lowerBound
            while let window = nextWindow(from: start, hits) {
                survivors.removeAll(keepingCapacity: true)
                sum(window, into: sums)
                collect(window, sums, into: &survivors)
                lookUpOthers(&survivors)
                weigh(survivors, into: &hits)
                start = window.upperBound
            }
        }
    }

    private struct Survivor {
        let record: Int
        var sum: Int
    }

    /// The window that begins with the first record that an essential key is near to.
    private mutating func nextWindow(from start: Int, _ hits: TopHits) -> Range<Int>? {
        guard start < filter.records.upperBound else { return nil }
        // Of equal impacts the lower record wins, and all that come now are higher than those of this segment.
        let bar = hits.isFull && part.least(from: start) < hits.worstRecord ? hits.worstImpact - 1 : hits.worstImpact
        if bar != self.bar {
            self.bar = bar
            keys.part(bar: bar)
        }
        var first = Int.max
        for key in keys.essential {
            cursors[key]?.seek(start)
            first = min(first, cursors[key]?.position ?? .max)
        }
        guard first < filter.records.upperBound else { return nil }
        return first..<min(first + Self.window, filter.records.upperBound)
    }

    private mutating func sum(_ window: Range<Int>, into sums: UnsafeMutablePointer<Int32>) {
        for key in keys.essential {
            cursors[key]?.add(
                to: sums, from: window.lowerBound, until: window.upperBound, weight: plan.keys[key].weight)
        }
    }

    /// The records that may come over the bar; clears the sums.
    private func collect(_ window: Range<Int>, _ sums: UnsafeMutablePointer<Int32>, into survivors: inout [Survivor]) {
        let least = Int32(clamping: bar - keys.bound)
        let stride = 16
        for chunk in Swift.stride(from: 0, to: Self.window, by: stride) {
            // The sign of any that is greater.
            var sign: Int32 = 0
            for index in chunk..<(chunk &+ stride) { sign |= least &- sums[index] }
            guard sign < 0 else { continue }
            for index in chunk..<(chunk + stride) where sums[index] > least && filter.accepts(window.lowerBound + index)
            {
                survivors.append(Survivor(record: window.lowerBound + index, sum: Int(sums[index])))
            }
        }
        sums.update(repeating: 0, count: Self.window)
    }

    private mutating func lookUpOthers(_ survivors: inout [Survivor]) {
        for (place, other) in keys.others.enumerated().reversed() {
            let rest = place > 0 ? keys.others[place - 1].bound : 0
            let weight = Int(plan.keys[other.key].weight)
            var kept = 0
            for survivor in survivors {
                var survivor = survivor
                cursors[other.key]?.seek(survivor.record)
                if let cursor = cursors[other.key], cursor.position == survivor.record {
                    survivor.sum += Int(cursor.nearness) * weight
                }
                guard survivor.sum + rest > bar else { continue }
                survivors[kept] = survivor
                kept += 1
            }
            survivors.removeLast(survivors.count - kept)
        }
    }

    private mutating func weigh(_ survivors: [Survivor], into hits: inout TopHits) {
        for survivor in survivors where survivor.sum >= hits.worstImpact {
            let impact = plan.isAdditive ? survivor.sum : exactImpact(survivor.record)
            hits.add(record: part.number(of: survivor.record), impact: impact)
        }
    }

    private mutating func exactImpact(_ record: Int) -> Int {
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: plan.keys.count) { worth in
            guard let worth = worth.baseAddress else { return 0 }
            for key in plan.keys.indices {
                exactCursors[key]?.seek(record)
                let nearness = exactCursors[key].map { $0.position == record ? $0.nearness : 0 } ?? 0
                (worth + key).initialize(to: nearness * plan.keys[key].rarity)
            }
            return plan.impact(worth)
        }
    }
}
