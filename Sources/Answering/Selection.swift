internal import Facts
internal import Quantities
internal import Questions

/// What a query's candidates come to: one figure, one for each of several periods, or none with the reason.
enum Selection {
    /// With others that say the same.
    case figure(Candidate, confirmed: [Candidate])
    /// The same figure for several periods, newest first.
    case series([Candidate])
    /// Two figures fit equally well.
    case ambiguous([Candidate])
    /// None passes; the nearest are named.
    case none(nearest: [Candidate])

    /// How far behind a second sentence with the same value may be and still be cited beside the first.
    private static let confirmingMargin = 150

    /// - Parameter candidates: best first, as `CandidateSearch` gives them.
    init(_ candidates: [Candidate], weights: RankingWeights, periodAsked: Bool) {
        let passing = candidates.filter { $0.refusal == nil }
        guard let best = passing.first, best.score >= weights[.threshold] else {
            self = .none(nearest: Array(candidates.prefix(2)))
            return
        }
        // 98名…里，外卖员有几名: what fits best is the number the question starts from; the rest is not its part.
        if let stated = candidates.first(where: { $0.refusal == .stated }), stated.score > best.score {
            self = .none(nearest: [stated])
            return
        }
        let value = best.figure.quantity
        let rivals = passing.dropFirst().filter { rival in
            rival.score > best.score - weights[.margin] && !Self.same(rival.figure, best.figure)
        }
        guard let rival = rivals.first else {
            let confirming = passing.dropFirst().filter { candidate in
                Self.same(candidate.figure, best.figure) && candidate.score > best.score - Self.confirmingMargin
                    && candidate.figure.sentence != best.figure.sentence
            }
            self = .figure(best, confirmed: Array(confirming.prefix(1)))
            return
        }
        let periods = Set(([best] + rivals).map { $0.figure.period?.year })
        let alike = rivals.allSatisfy { $0.figure.quantity.unitClass == value.unitClass }
        if !periodAsked, alike, periods.count == rivals.count + 1, !periods.contains(nil) {
            self = .series(([best] + rivals).sorted { ($1.figure.period?.year ?? 0) < ($0.figure.period?.year ?? 0) })
        } else {
            self = .ambiguous([best, rival])
        }
    }

    /// The same value said twice is one answer.
    private static func same(_ left: Figure, _ right: Figure) -> Bool {
        left.quantity.value == right.quantity.value && left.quantity.unitClass == right.quantity.unitClass
            && (left.period == nil || right.period == nil || left.period?.year == right.period?.year)
    }
}
