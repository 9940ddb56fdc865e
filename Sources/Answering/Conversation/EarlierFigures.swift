internal import Facts
internal import Quantities
internal import Questions

/// The figures that earlier turns were answered with.
struct EarlierFigures {
    private let turns: [Conversation.Turn]

    init(_ turns: [Conversation.Turn]) { self.turns = turns }

    private var candidates: [Candidate] { turns.flatMap(\.answer.selected) }

    /// The places that were spoken of, the last first, each once.
    var places: [String] {
        turns.reversed().flatMap { turn in
            (turn.query?.places ?? []) + turn.answer.selected.compactMap(\.figure.place)
        }.reduce(into: []) { known, place in
            if !known.contains(place) { known.append(place) }
        }
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

    /// All figures of one class that a run of questions which go on with one another was answered with: 哪项最多.
    func run(like unitClass: String?) -> [Candidate]? {
        let start = turns.lastIndex { !$0.inherits && !$0.answer.selected.isEmpty } ?? 0
        let count = Set(
            turns[start...].flatMap(\.answer.selected).filter {
                Self.isLike(unitClass ?? candidates.last?.figure.quantity.unitClass, $0.figure.quantity.unitClass)
            }.map(\.number)
        ).count
        return count > 1 ? last(count, like: unitClass) : nil
    }

    /// The last two figures of one thing, that of the later year first, for how much it has grown.
    func grown() -> [Candidate]? {
        guard
            let pair = pair(
                of: turns.last?.answer.selected.count == 2 ? turns.last?.answer.selected : last(2, like: nil))
        else { return nil }
        let years = pair.map { $0.figure.period?.year ?? 0 }
        return years[0] > years[1] ? pair : pair.reversed()
    }

    private func pair(of candidates: [Candidate]?) -> [Candidate]? {
        guard let candidates, candidates.count == 2, isOfOneThing(candidates) else { return nil }
        return candidates
    }

    /// The last two figures, for how much the one is above the other.
    ///
    /// 差多少 may be of any two. 增加了多少 is of one thing only, which the later question took from the earlier one.
    func pair(_ query: Query) -> [Candidate]? {
        // Points are the distance of two shares.
        let unitClass = query.unitClass == UnitClass.points ? UnitClass.share : query.unitClass
        guard let pair = last(2, like: unitClass) else { return nil }
        return query.change == nil || isOfOneThing(pair) ? pair : nil
    }

    private func isOfOneThing(_ pair: [Candidate]) -> Bool {
        let owners = pair.map { candidate in
            turns.lastIndex { $0.answer.selected.contains { $0.number == candidate.number } }
        }
        guard let first = owners[0], let second = owners[1] else { return false }
        return first == second || turns[second].inherits || sharesThing(turns[first], turns[second])
    }

    private func sharesThing(_ left: Conversation.Turn, _ right: Conversation.Turn) -> Bool {
        let things = Set(left.query?.terms.filter(\.namesThing) ?? [])
        return !things.isDisjoint(with: right.query?.terms.filter(\.namesThing) ?? [])
    }

    /// The last figure and the one before it that is of the place or the year which alone an operand names: 是滨海的几倍.
    func pair(naming operand: Query) -> [Candidate]? {
        guard operand.terms.isEmpty, !(operand.places.isEmpty && operand.times.isEmpty), let last = candidates.last
        else { return nil }
        let earlier = turns.dropLast().reversed().compactMap { turn -> Candidate? in
            guard let query = turn.query, turn.answer.selected.count == 1, let candidate = turn.answer.selected.first,
                last.figure.quantity.unitClass == candidate.figure.quantity.unitClass
            else { return nil }
            let held = Set(query.places + [candidate.figure.place].compactMap(\.self))
            let isThere = operand.places.allSatisfy(held.contains)
            let isThen = operand.times.allSatisfy { time in
                query.times.contains { $0.expression == time.expression }
            }
            return isThere && isThen && candidate.number != last.number ? candidate : nil
        }.first
        return earlier.map { [last, $0] }
    }
}
