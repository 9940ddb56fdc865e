internal import Facts
internal import Quantities

extension [Candidate] {
    /// Without the figures that another candidate repeats: one report in two files is one fact.
    ///
    /// Of those that say the same, the first in the corpus stays, so that figures of one report stay together, unless it
    /// is turned away or fits worse by `margin`.
    func withoutReprints(_ corpus: Corpus, margin: Int) -> [Candidate] {
        // Reprints give the same numbers: the sentences of others need not be looked up.
        let shared = Dictionary(grouping: self, by: \.statedNumber).filter { $0.value.count > 1 }
        let facts = Dictionary(
            uniqueKeysWithValues: shared.values.joined().map { ($0.number, corpus.fact(of: $0.number)) })
        var kept: [Corpus.Fact: Candidate] = [:]
        for candidate in self {
            guard let fact = facts[candidate.number] else { continue }
            guard let held = kept[fact] else {
                kept[fact] = candidate
                continue
            }
            let isEqual = (held.refusal == nil) == (candidate.refusal == nil) && held.score - candidate.score <= margin
            if isEqual, candidate.number < held.number { kept[fact] = candidate }
        }
        return filter { candidate in facts[candidate.number].map { kept[$0]?.number == candidate.number } ?? true }
    }
}

/// A number as it stands in a report.
private struct StatedNumber: Hashable {
    let value: ValueRange
    let unit: String
}

extension Candidate {
    fileprivate var statedNumber: StatedNumber {
        StatedNumber(value: figure.quantity.value, unit: figure.quantity.unit)
    }
}
