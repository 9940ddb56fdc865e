internal import Facts
internal import Quantities
internal import Questions

/// The figures that earlier turns were answered with.
struct EarlierFigures {
    private let candidates: [Candidate]

    init(_ turns: [Conversation.Turn]) {
        candidates = turns.flatMap(\.answer.selected)
    }

    private static func isLike(_ wanted: String?, _ held: String?) -> Bool {
        guard let wanted, let held, wanted != held else { return true }
        return UnitClass.counts.isSuperset(of: [wanted, held])
    }

    /// The last `count` different figures of one class of unit, in the order they were told.
    func last(_ count: Int, like unitClass: String?) -> [Candidate]? {
        var found: [Candidate] = []
        for candidate in candidates.reversed() {
            let wanted = unitClass ?? found.first?.figure.quantity.unitClass
            guard Self.isLike(wanted, candidate.figure.quantity.unitClass),
                !found.contains(where: { $0.number == candidate.number })
            else { continue }
            found.insert(candidate, at: 0)
            if found.count == count { return found }
        }
        return nil
    }
}
