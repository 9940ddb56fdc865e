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

    public func hasHits(for terms: [SearchTerm], filter: CandidateFilter, moreThan count: Int) -> Bool {
        checked { $0.hasHits(for: terms, filter: filter, moreThan: count) }
    }

    public func records(holding texts: [String], document: String?) -> AnyIterator<Int> {
        var found = index.records(holding: texts, document: document)
        var (last, isWhole) = (-1, true)
        return AnyIterator {
            let next = found.next()
            if isWhole, let fault = self.index.fault {
                // Records have the same numbers there.
                isWhole = false
                found = self.otherIndex(fault).records(holding: texts, document: document)
                while let next = found.next() {
                    guard next > last else { continue }
                    last = next
                    return next
                }
                return nil
            }
            last = next ?? last
            return next
        }
    }

    private func checked<Result>(_ ask: (any CandidateIndex) -> Result) -> Result {
        let found = ask(index)
        guard let fault = index.fault else { return found }
        return ask(otherIndex(fault))
    }

    private func otherIndex(_ fault: SegmentProblem) -> any CandidateIndex {
        other.withLock { other in
            let made = other ?? makeOther(fault)
            other = made
            return made
        }
    }
}
