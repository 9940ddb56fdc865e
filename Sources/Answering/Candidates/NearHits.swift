internal import Facts
internal import Questions

/// Finds the hits of a question that are looked at closely.
///
/// Where a place is asked for, its own figures come before those of others, however well these fit: thirty reports may say the
/// same of thirty places. So do those of the years asked for: fifteen reports may say the same of fifteen years. The index leaves
/// out most of the others by itself; what it finds is checked here.
struct NearHits {
    /// How many are wanted.
    static let width = 40
    /// How many hits are looked at where most of them are of other places or times.
    private static let most = 4000

    let corpus: Corpus
    let index: any CandidateIndex
    let gate: Gate
    let query: Query
    let terms: [SearchTerm]
    let places: [AskedPlace]
    let asked: [AskedTime]
    /// What all hits must be.
    let filter: CandidateFilter

    /// What a hit turned out to be.
    private struct Verdict {
        let isPlaced: Bool
        let isOfTime: Bool
    }

    /// So many hits or fewer are looked at as they are; of more, those of the places asked for, if there are any.
    func hits() -> [CandidateHit] {
        guard index.hasHits(for: terms, filter: filter, moreThan: Self.width) else {
            return index.hits(for: terms, filter: filter, limit: Self.width)
        }
        var verdicts: [Int: Verdict] = [:]
        if !places.isEmpty {
            let placed = timedFirst(gate.nearPlaces(places, query), &verdicts) { $0.isPlaced }
            if !placed.isEmpty { return placed }
        }
        return timedFirst([], &verdicts) { _ in true }
    }

    /// Those of the times asked for, then the others.
    private func timedFirst(
        _ near: [NearPlace], _ verdicts: inout [Int: Verdict], _ isPlaced: (Verdict) -> Bool
    ) -> [CandidateHit] {
        var filter = filter
        filter.places = near
        guard !asked.isEmpty else { return first(Self.width, filter, &verdicts, isPlaced) }
        let others = filter
        filter.years = asked.compactMap(\.years)
        let timed = first(Self.width, filter, &verdicts) { isPlaced($0) && $0.isOfTime }
        return timed + first(Self.width - timed.count, others, &verdicts) { isPlaced($0) && !$0.isOfTime }
    }

    /// The best so many hits that turn out to be wanted, of those that a filter lets pass.
    private func first(
        _ count: Int, _ filter: CandidateFilter, _ verdicts: inout [Int: Verdict], _ isWanted: (Verdict) -> Bool
    ) -> [CandidateHit] {
        guard count > 0 else { return [] }
        var limit = Self.width
        while true {
            let hits = index.hits(for: terms, filter: filter, limit: limit)
            var wanted: [CandidateHit] = []
            for hit in hits where wanted.count < count {
                if isWanted(verdict(hit.record, &verdicts)) { wanted.append(hit) }
            }
            if wanted.count == count || hits.count < limit || limit >= Self.most { return wanted }
            limit = min(Self.most, limit * 4)
        }
    }

    private func verdict(_ record: Int, _ verdicts: inout [Int: Verdict]) -> Verdict {
        if let known = verdicts[record] { return known }
        let (bearings, context) = (Bearings(corpus.figures[record]), corpus.contexts[record])
        let verdict = Verdict(
            isPlaced: places.isEmpty || gate.isPlaced(bearings, context, query, places),
            isOfTime: asked.allSatisfy { $0.fits(bearings, context) })
        verdicts[record] = verdict
        return verdict
    }
}
