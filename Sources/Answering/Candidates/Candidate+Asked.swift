internal import Facts
internal import Quantities
internal import Questions

extension [Candidate] {
    /// Without those beside which another figure is just what was asked: of the unit asked for, or of all that came together
    /// where the total is asked for.
    func asAsked(by query: Query) -> [Candidate] {
        guard let best = first(where: { $0.refusal == nil }) else { return self }
        if let unit = query.unit, best.isOfOtherClass(query), contains(where: { $0.isOfUnit(unit, beside: best) }) {
            return filter { $0.refusal != nil || !$0.isOfOtherClass(query) || !$0.stands(beside: best) }
        }
        guard query.asksTotal, query.times.allSatisfy({ $0.expression == .present }), best.figure.basis != .cumulative,
            let whole = first(where: { $0.isWhole(of: best, query) })
        else { return self }
        return filter {
            $0.refusal != nil || $0.figure.document != whole.figure.document || $0.figure.basis == .cumulative
        }
    }
}

extension Candidate {
    /// Whether its unit is of no class that was asked for, and is not the one asked for; 减少36万 may be of persons.
    fileprivate func isOfOtherClass(_ query: Query) -> Bool {
        guard let own = figure.quantity.unitClass, figure.quantity.unit != query.unit, own != query.unitClass else {
            return false
        }
        // 几个职工之家 asks for 46家 as well.
        return query.unitClass != UnitClass.pieces || own == UnitClass.persons || !UnitClass.counts.contains(own)
    }

    fileprivate func isOfUnit(_ unit: String, beside other: Candidate) -> Bool {
        refusal == nil && figure.quantity.unit == unit && stands(beside: other) && covered >= other.covered
    }

    fileprivate func stands(beside other: Candidate) -> Bool {
        figure.document == other.figure.document && figure.sentence == other.figure.sentence
    }

    /// Whether it is what came together of the same: 累计达5000名 beside 资助300名.
    fileprivate func isWhole(of part: Candidate, _ query: Query) -> Bool {
        guard refusal == nil, figure.basis == .cumulative, figure.document == part.figure.document,
            figure.quantity.unitClass == part.figure.quantity.unitClass, covered >= part.covered,
            let all = figure.quantity.value.single, let some = part.figure.quantity.value.single, all > some
        else { return false }
        return part.own.filter { query.terms[$0].namesThing && query.terms[$0].search.isWord }.isSubset(of: own)
    }
}
