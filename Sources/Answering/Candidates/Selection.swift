internal import ChineseText
internal import Facts
internal import Quantities
internal import Questions

/// What a query's candidates come to: one figure, one for each of several periods, or none with the reason.
enum Selection {
    /// With others that say the same.
    case figure(Candidate, confirmed: [Candidate])
    /// The same figure for several periods, newest first.
    case series([Candidate])
    /// Two reports give different values of the same thing at the same time.
    case conflict([Candidate])
    /// Two figures fit equally well.
    case ambiguous([Candidate])
    /// None passes; the nearest are named.
    case none(nearest: [Candidate])

    /// - Parameter candidates: best first, as `CandidateSearch` gives them.
    init(_ candidates: [Candidate], query: Query, weights: RankingWeights, periodAsked: Bool) {
        let passing = candidates.filter { $0.refusal == nil }
        guard let first = passing.first, first.score >= Self.threshold(passing, query, weights) else {
            self = .none(nearest: Array(candidates.prefix(2)))
            return
        }
        // 多少家 asks for 15000家 rather than for 10个项目 that fit as well; 多少个 for either.
        let fitting =
            query.unitClass == UnitClass.pieces
            ? first
            : passing.first { $0.score > first.score - weights[.margin] && $0.figure.quantity.unit == query.unit }
                ?? first
        let best = Self.headed(Self.fuller(than: fitting, passing, weights) ?? fitting, passing)
        // 98名…里，外卖员有几名: what fits best is the number the question starts from; the rest is not its part.
        if let stated = candidates.first(where: { $0.refusal == .stated }), stated.score > best.score {
            self = .none(nearest: [stated])
            return
        }
        // 几支市级队: where the numbers of teams are those of other teams, a number of something else is no answer.
        if best.figure.quantity.unit != query.unit,
            let other = candidates.first(where: {
                $0.isOfOtherGroup && $0.figure.quantity.unit == query.unit && $0.score > best.score + weights[.series]
            })
        {
            self = .none(nearest: [other])
            return
        }
        // What fits best is an aim that was not asked for, or what was added where all there is was: a lesser number of the
        // same sentence is no answer either.
        if let other = candidates.first(where: { Self.outranks($0, best, weights) }) {
            self = .none(nearest: [other])
            return
        }
        // 扩充了多少 of what was 扩充到63个: no number beside it says by how much.
        if let other = candidates.first(where: { $0.isOfOtherLevel && $0.score >= best.score }), !query.asksLevel {
            self = .none(nearest: [other])
            return
        }
        if let exact = Self.finer(than: best, passing) {
            self = .figure(exact, confirmed: [])
            return
        }
        if let plain = best.plainer(passing, query, margin: weights[.margin]) {
            self = .figure(plain, confirmed: [])
            return
        }
        if let other = Self.divided(best, candidates, query, margin: weights[.divided]) {
            self = .ambiguous([best, other])
            return
        }
        let others = passing.filter {
            // Two places that both are the one asked for (a city and its province) report one number.
            !Self.same($0.figure, best.figure, anywhere: !query.places.isEmpty)
        }
        if !periodAsked, let series = Self.series(best, others, margin: weights[.series]) {
            self = .series(series)
            return
        }
        let rival = others.first { other in
            let scopes = (best.figure.scope, other.figure.scope)
            let scoped = scopes.0 != nil && scopes.1 != nil && scopes.0 != scopes.1
            let isOfOtherUnit =
                query.unit == best.figure.quantity.unit
                && (other.figure.quantity.unitClass != best.figure.quantity.unitClass
                    || other.asksOtherMeasure(than: best))
            let isLess = best.missing.isEmpty && other.missing.count > 1 || Self.isLoose(other, beside: best)
            return !isOfOtherUnit && !isLess
                && other.score > best.score - (scoped ? weights[.series] : weights[.margin])
        }
        if let rival {
            self = Self.contradicts(best, rival) ? .conflict([best, rival]) : .ambiguous([best, rival])
            return
        }
        let confirming = passing.filter { candidate in
            candidate.number != best.number && Self.same(candidate.figure, best.figure)
                && candidate.score > best.score - weights[.series]
                && !(candidate.figure.sentence == best.figure.sentence
                    && candidate.figure.document == best.figure.document)
        }
        self = .figure(best, confirmed: Array(confirming.prefix(1)))
    }

    /// Whether a figure only says what something had not yet reached in a year that the other gives in full: 从不到70万 beside 67.7万.
    private static func isLoose(_ other: Candidate, beside best: Candidate) -> Bool {
        other.figure.qualifiers.contains(Figure.former) && !best.figure.qualifiers.contains(Figure.former)
            && other.figure.quantity.bound != nil && best.figure.quantity.bound == nil
            && other.figure.period?.year == best.figure.period?.year
    }

    /// The figure of a record that tells of all that was asked, where what fits best leaves out several words of it: 约99%的工人 of a
    /// strike, not the share of the world's gas that it threatens.
    private static func fuller(than best: Candidate, _ passing: [Candidate], _ weights: RankingWeights) -> Candidate? {
        guard best.missing.count > 1 else { return nil }
        return passing.first {
            $0.missing.isEmpty && $0.figure.document == best.figure.document
                && $0.figure.quantity.unitClass == best.figure.quantity.unitClass
                && $0.score >= weights[.threshold] && $0.score > best.score - weights[.divided]
        }
    }

    /// What the best figure must score. Less does where the record tells of all that was asked, and no other figure of the
    /// kind asked for is anywhere near it: what a report is all about stands in its title, far from its figures.
    private static func threshold(_ passing: [Candidate], _ query: Query, _ weights: RankingWeights) -> Int {
        guard let first = passing.first, first.missing.isEmpty, first.covered >= Self.all,
            let unitClass = query.unitClass,
            first.figure.quantity.unitClass == unitClass
        else { return weights[.threshold] }
        let rival = passing.dropFirst().first { $0.figure.quantity.unitClass == unitClass }
        let isAlone = rival.map { $0.score < first.score - weights[.series] } ?? true
        return weights[.threshold] - (isAlone ? weights[.alone] : 0)
    }

    /// How much of the question counts as all of it, in thousandths: a verb of one character may be said otherwise.
    private static let all = 950

    private static func outranks(_ other: Candidate, _ best: Candidate, _ weights: RankingWeights) -> Bool {
        other.figure.document == best.figure.document && other.figure.sentence == best.figure.sentence
            && other.figure.quantity.unitClass == best.figure.quantity.unitClass
            && other.features[.asked] >= best.features[.asked] && other.isOfOtherBasis
            && other.score - (other.refusal == .target ? weights[.target] : 0) > best.score + weights[.margin]
    }

    /// The figure that shares the question with the best one: each has words of it in its own words that the other has
    /// not, in one sentence and of one class of unit. 甲和乙加起来多少 asks for both, and neither alone is an answer.
    private static func divided(_ best: Candidate, _ candidates: [Candidate], _ query: Query, margin: Int) -> Candidate?
    {
        let things = Set(query.terms.indices.filter { query.terms[$0].namesThing })
        return candidates.first { other in
            other.number != best.number && other.score > best.score - margin && other.refusal != .stated
                && !other.isPart && !other.isOfOtherGroup
                && !paired(best.figure, other.figure) && !isShareOfSubject(best, other)
                && other.figure.document == best.figure.document
                && other.figure.sentence == best.figure.sentence
                && other.figure.quantity.unitClass == best.figure.quantity.unitClass
                && !things.intersection(other.own).subtracting(best.own).isEmpty
                && !things.intersection(best.own).subtracting(other.own).isEmpty
        }
    }

    /// Whether both are of one list of things that a list of numbers follows (A、B的占比分别超60%、65%): what leads in the
    /// first thing is said of all of them.
    private static func paired(_ left: Figure, _ right: Figure) -> Bool {
        left.clause == right.clause && left.own.end <= left.range.start && right.own.end <= right.range.start
    }

    /// Whether both are shares, of which the first (一线工人成为党员的占比超60%) only names for the second (获评劳模的占比超65%) what it
    /// is a share of; shares make no sum that could be asked for.
    private static func isShareOfSubject(_ best: Candidate, _ other: Candidate) -> Bool {
        best.figure.quantity.unitClass == UnitClass.share && best.covered == 1000 && other.covered <= best.covered
            && other.figure.range.end <= best.figure.range.start
            && best.features[.after] == 0 && other.features[.after] > 0
    }

    /// The figure of the same sentence that counts what was asked for, where the best one counts something else: of 12个镇、3个园区
    /// 建有食堂 the first is of 有食堂的镇.
    private static func headed(_ best: Candidate, _ passing: [Candidate]) -> Candidate {
        guard best.features[.asked] == 0 else { return best }
        return passing.first { other in
            other.features[.asked] == 1000 && other.features[.specific] == 1000 && other.covered >= best.covered
                && other.figure.document == best.figure.document && other.figure.sentence == best.figure.sentence
                && other.figure.quantity.unit == best.figure.quantity.unit && !best.figure.quantity.unit.isEmpty
        } ?? best
    }

    /// The figures that say the same of other years: of the best one's class of unit, one a year, newest first.
    private static func series(_ best: Candidate, _ others: [Candidate], margin: Int) -> [Candidate]? {
        guard let year = best.figure.period?.year else { return nil }
        var byYear = [year: best]
        for other in others where other.score > best.score - margin {
            guard
                !(other.figure.document == best.figure.document
                    && other.figure.quantity.value == best.figure.quantity.value),
                other.tellsActions == best.tellsActions, other.covered >= best.covered - 50,
                other.local >= best.local - 2 * margin,
                let held = other.figure.period?.year,
                other.figure.quantity.unitClass == best.figure.quantity.unitClass
                    || other.figure.quantity.unit.isEmpty || best.figure.quantity.unit.isEmpty
            else { continue }
            if byYear[held] == nil { byYear[held] = other }
        }
        return byYear.count > 1 ? byYear.sorted { $0.key > $1.key }.map(\.value) : nil
    }

    /// The number itself where the best one only tells what it passed: 达到618公里 beside 突破600公里.
    private static func finer(than best: Candidate, _ passing: [Candidate]) -> Candidate? {
        let rough = best.figure.quantity
        guard rough.bound == .over || rough.bound == .atLeast, let least = rough.value.single,
            let tenth = least.divided(by: ExactDecimal(10), places: 4), let most = least.plus(tenth)
        else { return nil }
        return passing.first { other in
            guard other.number != best.number, other.figure.document == best.figure.document,
                other.figure.sentence == best.figure.sentence, other.figure.quantity.bound == nil,
                let value = other.figure.quantity.value.single
            else { return false }
            return value > least && value < most && other.figure.metric == best.figure.metric
                && other.score > best.score / 2
                && (rough.unit.isEmpty || other.figure.quantity.unitClass == rough.unitClass)
                && other.covered >= best.covered && other.figure.period?.year == best.figure.period?.year
                && other.figure.scope == best.figure.scope
        }
    }

    /// How much of the question both clauses must hold before two values count as two accounts of one thing.
    private static let sameThing = 800

    private static func contradicts(_ left: Candidate, _ right: Candidate) -> Bool {
        left.figure.document != right.figure.document && left.figure.period != nil
            && left.figure.period?.year == right.figure.period?.year
            && left.figure.quantity.unitClass == right.figure.quantity.unitClass
            && left.figure.scope == right.figure.scope && left.figure.place == right.figure.place
            && min(left.local, right.local) >= sameThing
    }

    /// Whether two reports say the same of the same whole in the same words, though one of them is a part's: 全市共计发放… in
    /// the report of one of its districts.
    private static func isReported(_ left: Figure, _ right: Figure) -> Bool {
        left.scope != nil && left.scope == right.scope && left.metric == right.metric && left.text == right.text
    }

    /// The same value said twice is one answer; two places that report the same one are two.
    private static func same(_ left: Figure, _ right: Figure, anywhere: Bool = false) -> Bool {
        if !anywhere, left.document != right.document, let place = left.place, let other = right.place, place != other,
            !isReported(left, right)
        {
            return false
        }
        return left.quantity.value == right.quantity.value && left.quantity.unitClass == right.quantity.unitClass
            && (left.period == nil || right.period == nil || left.period?.year == right.period?.year)
    }
}

extension Candidate {
    /// Whether it is turned away as a level where a change was asked for, or as what was left behind.
    fileprivate var isOfOtherLevel: Bool { if case .level = refusal { true } else { false } }

    /// Whether it is turned away since it is not said of the group or the whole that was asked for.
    fileprivate var isOfOtherGroup: Bool { if case .subset = refusal { true } else { false } }

    /// Whether it counts in another measure, and something that was less asked for: 6家 beside 2000支 of 多少支雪糕.
    fileprivate func asksOtherMeasure(than best: Candidate) -> Bool {
        let (own, asked) = (figure.quantity.unit, best.figure.quantity.unit)
        return !own.isEmpty && own != asked && features[.specific] < best.features[.specific]
    }

    /// Whether it is turned away for what kind of number it is, not for what it is of.
    fileprivate var isOfOtherBasis: Bool {
        switch refusal {
        case .target: true
        case .qualified(let kind): !Figure.conditions.contains(kind)
        default: false
        }
    }
}
