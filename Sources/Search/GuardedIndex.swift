public import Facts
internal import Synchronization

/// An index over files that may turn out to be damaged while they are read: from then on another one answers, and the question at
/// which it was noticed is asked again there.
public final class GuardedIndex: CandidateIndex {
    private let index: SegmentIndex
    private let makeOther: @Sendable (SegmentProblem) -> any CandidateIndex
    private let other = Mutex<(any CandidateIndex)?>(nil)

    /// - Parameter other: makes the index that answers instead, once; it is given the damage, to tell the user.
    public init(_ index: SegmentIndex, orElse other: @escaping @Sendable (SegmentProblem) -> any CandidateIndex) {
        (self.index, makeOther) = (index, other)
    }

    public func rarity(of term: SearchTerm) -> Int { checked { $0.rarity(of: term) } }

    public func hits(for terms: [SearchTerm], filter: CandidateFilter, limit: Int) -> [CandidateHit] {
        checked { $0.hits(for: terms, filter: filter, limit: limit) }
    }

    private func checked<Result>(_ ask: (any CandidateIndex) -> Result) -> Result {
        let found = ask(index)
        guard let fault = index.fault else { return found }
        return ask(
            other.withLock { other in
                let made = other ?? makeOther(fault)
                other = made
                return made
            })
    }
}
