internal import ChineseText
internal import Facts
internal import Quantities
internal import Questions

/// What an operation works with.
struct AnswerContext {
    let answerer: Answerer
    let document: String?
    /// Where the figure must stand, if the question goes on about what stands there.
    var near: OperandNeighborhood?

    var corpus: Corpus { answerer.search.corpus }

    /// Whether two numbers are of one measure: 18个月 is not compared with 2年, nor 5成 with 60%.
    func comparable(_ left: Quantity, _ right: Quantity) -> Bool {
        guard let unitClass = left.unitClass, answerer.search.measured.contains(unitClass) else { return true }
        return left.unit == right.unit || right.unit.isEmpty
    }

    /// Whether a figure can be set against a number: 520万职工 does not say whether 200万人次 were reached.
    func measures(_ figure: Quantity, as number: Quantity) -> Bool {
        comparable(figure, number) && !(number.unitClass == UnitClass.visits && figure.unitClass == UnitClass.persons)
    }

    /// Whether a number is said of each of several things (书屋、驿站各12家), so that it is that of more than one operand.
    func isOfEach(_ candidate: Candidate) -> Bool {
        let clause = corpus.contexts[candidate.number].clause
        let wording = NormalForm.text(candidate.figure.text)
        return answerer.search.distributives.contains { clause.holds($0 + wording) }
    }

    /// The scope that is a part of its place (市本级); nil for the whole, said (全市) or not.
    func part(_ scope: String?) -> String? { scope.flatMap { answerer.search.wholeScopes.contains($0) ? nil : $0 } }

    func candidates(_ query: Query) -> [Candidate] {
        let candidates = answerer.search.candidates(query, document: document)
        let found = candidates.filter { fits($0.figure, query) }
        let held = (near.map { near in found.filter { near.holds($0.figure) } } ?? found)
            .filter { candidate in
                query.terms.indices.allSatisfy { !query.terms[$0].isVerbatim || candidate.own.contains($0) }
            }
        return held.withoutReprints(corpus, margin: answerer.weights[.margin]).asAsked(by: query)
    }

    /// Whether a figure is an aim where one is asked for, and done where that is: 拟安排900万元 is no 实际支出.
    private func fits(_ figure: Figure, _ query: Query) -> Bool {
        guard query.asksAim || query.asksActual else { return true }
        let isPlanned = figure.action.map { answerer.search.plans.contains($0) } ?? false
        return query.asksAim ? isPlanned || figure.basis == .target : !isPlanned
    }

    /// Whether a report states the result itself, with the word for it (增长 of 增长12%).
    func states(_ query: Query, by word: Query.Term?) -> Bool {
        // 1200多万 has no unit, and is no share for all that it has a 多.
        guard let candidate = selection(query).single,
            query.unitClass != UnitClass.share || candidate.figure.quantity.unitClass == UnitClass.share
        else { return false }
        return word != nil ? candidate.missing.isEmpty : true
    }

    func selection(_ query: Query) -> Selection { selection(candidates(query), of: query) }

    func selection(_ candidates: [Candidate], of query: Query) -> Selection {
        let asked = query.times.contains { $0.expression != .present }
        let weights = answerer.weights
        let first = Selection(candidates, query: query, weights: weights, periodAsked: asked)
        switch first {
        case .ambiguous, .conflict: break
        case .figure, .series, .none: return first
        }
        let exact = candidates.exactest(
            for: query, margin: weights[.margin], lexicon: answerer.search.passages.lexicon)
        guard exact.count < candidates.count else { return first }
        return Selection(exact, query: query, weights: weights, periodAsked: asked)
    }
}
