/// Stretches of records that may lie over one another, as fields give them, made into stretches beside one another, each with the
/// greatest nearness there: what a key's postings are.
///
/// Complexity: linear in the stretches, as long as few lie over one another (a field each).
struct NearestStretches {
    private var open: [(end: Int, nearness: UInt8)] = []
    private var reached = 0

    /// Stretches come by rising start; what lies before this one is given to `postings`.
    mutating func add(start: Int, length: Int, nearness: UInt8, to postings: inout KeyLists) {
        if !open.isEmpty { settle(until: start, to: &postings) }
        if open.isEmpty { reached = start }
        open.append((start + length, nearness))
    }

    /// Gives out the rest, and is ready for another key.
    mutating func finish(to postings: inout KeyLists) {
        settle(until: .max, to: &postings)
        reached = 0
    }

    private mutating func settle(until limit: Int, to postings: inout KeyLists) {
        while reached < limit, let first = open.first {
            var (end, nearest) = (min(first.end, limit), first.nearness)
            for other in open.dropFirst() {
                end = min(end, other.end)
                nearest = max(nearest, other.nearness)
            }
            postings.add(start: reached, length: end - reached, nearness: nearest)
            reached = end
            open.removeAll { $0.end <= end }
        }
    }
}
