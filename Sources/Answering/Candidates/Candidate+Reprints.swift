internal import Facts

extension [Candidate] {
    /// Without the figures that another candidate repeats: one report in two files is one fact.
    ///
    /// Of those that say the same, the first in the corpus stays, so that figures of one report stay together, unless it
    /// is turned away or fits worse by `margin`.
    func withoutReprints(_ corpus: Corpus, margin: Int) -> [Candidate] {
        var kept: [Corpus.Fact: Candidate] = [:]
        for candidate in self {
            let fact = corpus.fact(of: candidate.number)
            guard let held = kept[fact] else {
                kept[fact] = candidate
                continue
            }
            let isEqual = (held.refusal == nil) == (candidate.refusal == nil) && held.score - candidate.score <= margin
            if isEqual, candidate.number < held.number { kept[fact] = candidate }
        }
        return filter { kept[corpus.fact(of: $0.number)]?.number == $0.number }
    }
}
