internal import Facts
internal import Quantities

extension [Candidate] {
    /// Each with the likelihood that what it says is the answer: e^(s/t) of all that say the same over that of all that pass
    /// and of the threshold, with score s and softness t, as `gongwen tune` fits and calibrates it.
    func withSureness(_ weights: RankingWeights) -> [Candidate] {
        let top = Swift.max(weights[.threshold], first?.score ?? 0)
        func odds(_ score: Int) -> Int { Likelihood.odds(below: top - score, softness: weights[.softness]) }
        var all = odds(weights[.threshold])
        var said: [Saying: Int] = [:]
        for candidate in self where candidate.refusal == nil {
            all += odds(candidate.score)
            said[Saying(candidate.figure), default: 0] += odds(candidate.score)
        }
        return map { candidate in
            var candidate = candidate
            if candidate.refusal == nil {
                candidate.sureness = Swift.min(999, 1000 * (said[Saying(candidate.figure)] ?? 0) / Swift.max(1, all))
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

/// The exponential function in whole numbers, within half a per cent.
enum Likelihood {
    /// What odds are at the top score.
    private static let one = 1 << 40

    /// 2⁴⁰·e^(−distance/softness).
    static func odds(below distance: Int, softness: Int) -> Int {
        // e^−x = 2^−(1.4427 x): whole powers are shifts, and a parabola meets 2^−f at 0, ½ and 1.
        let exponent = Swift.max(0, distance) * 1443 / Swift.max(1, softness)
        let (whole, part) = (exponent / 1000, exponent % 1000)
        guard whole < 40 else { return 0 }
        let fraction = 1_000_000 - 672 * part + part * part * 172 / 1000
        return (one >> whole) / 1_000_000 * fraction
    }
}
