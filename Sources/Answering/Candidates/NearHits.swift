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
    /// How many more are asked for at once: some of the best mostly turn out to be of another place or time, and searching for so many
    /// costs less than searching twice.
    private static let spare = 24
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

    /// What hits must turn out to be.
    private struct Wanted {
        /// Whether they must be of the places asked for.
        var isPlaced = false
        /// Whether they must be of the times asked for or must not; nil for any.
        var isOfTime: Bool?
    }

    /// What hits turned out to be, by the number of the record.
    private struct Verdicts {
        var isPlaced: [Int: Bool] = [:]
        var isOfTime: [Int: Bool] = [:]
    }

    /// So many hits or fewer are looked at as they are; of more, those of the places asked for, if there are any.
    func hits() -> [CandidateHit] {
        guard index.hasHits(for: terms, filter: filter, moreThan: Self.width) else {
            return index.hits(for: terms, filter: filter, limit: Self.width)
        }
        var verdicts = Verdicts()
        if !places.isEmpty {
            let placed = timedFirst(gate.nearPlaces(places, query), Wanted(isPlaced: true), &verdicts)
            if !placed.isEmpty { return placed }
        }
        return timedFirst([], Wanted(), &verdicts)
    }

    /// Those of the times asked for, then the others.
    private func timedFirst(_ near: [NearPlace], _ wanted: Wanted, _ verdicts: inout Verdicts) -> [CandidateHit] {
        var filter = filter
        filter.places = near
        guard !asked.isEmpty else { return first(Self.width, wanted, filter, &verdicts) }
        let others = filter
        filter.years = asked.compactMap(\.years)
        var wanted = wanted
        wanted.isOfTime = true
        let timed = first(Self.width, wanted, filter, &verdicts)
        wanted.isOfTime = false
        return timed + first(Self.width - timed.count, wanted, others, &verdicts)
    }

    /// The best so many hits that turn out to be wanted, of those that a filter lets pass.
    private func first(
        _ count: Int, _ wanted: Wanted, _ filter: CandidateFilter, _ verdicts: inout Verdicts
    ) -> [CandidateHit] {
        guard count > 0 else { return [] }
        var limit = Self.width + Self.spare
        while true {
            let hits = index.hits(for: terms, filter: filter, limit: limit)
            var found: [CandidateHit] = []
            for hit in hits where found.count < count {
                if isWanted(hit.record, wanted, &verdicts) { found.append(hit) }
            }
            if found.count == count || hits.count < limit || limit >= Self.most { return found }
            limit = min(Self.most, limit * 4)
        }
    }

    /// The time first: it takes nothing but the record itself.
    private func isWanted(_ record: Int, _ wanted: Wanted, _ verdicts: inout Verdicts) -> Bool {
        if let isOfTime = wanted.isOfTime, self.isOfTime(record, &verdicts) != isOfTime { return false }
        return !wanted.isPlaced || isPlaced(record, &verdicts)
    }

    private func isOfTime(_ record: Int, _ verdicts: inout Verdicts) -> Bool {
        if let known = verdicts.isOfTime[record] { return known }
        let bearings = Bearings(corpus.figures[record])
        let isOfTime = asked.allSatisfy { $0.fits(bearings, corpus.contexts[record]) }
        verdicts.isOfTime[record] = isOfTime
        return isOfTime
    }

    private func isPlaced(_ record: Int, _ verdicts: inout Verdicts) -> Bool {
        if let known = verdicts.isPlaced[record] { return known }
        let isPlaced = gate.isPlaced(Bearings(corpus.figures[record]), corpus.contexts[record], query, places)
        verdicts.isPlaced[record] = isPlaced
        return isPlaced
    }
}
