internal import Facts
internal import Glibc
internal import Quantities

extension [Candidate] {
    /// Each with the likelihood that what it says is the answer: e^(s/t) of all that say the same over that of all that pass
    /// and of the threshold, as `RankingModel` fits it.
    func withSureness(_ weights: RankingWeights) -> [Candidate] {
        let softness = Double(Swift.max(1, weights[.softness]))
        let top = Swift.max(weights[.threshold], first?.score ?? 0)
        func odds(_ score: Int) -> Double { exp(Double(score - top) / softness) }
        var all = odds(weights[.threshold])
        var said: [Saying: Double] = [:]
        for candidate in self where candidate.refusal == nil {
            all += odds(candidate.score)
            said[Saying(candidate.figure), default: 0] += odds(candidate.score)
        }
        return map { candidate in
            var candidate = candidate
            if candidate.refusal == nil {
                candidate.sureness = Swift.min(999, Int((said[Saying(candidate.figure)] ?? 0) / all * 1000))
            }
            return candidate
        }
    }

    private struct Saying: Hashable {
        let value: ValueRange
        let unitClass: String?

        init(_ figure: Figure) {
            value = figure.quantity.value
            unitClass = figure.quantity.unitClass
        }
    }
}
