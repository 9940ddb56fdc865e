internal import Facts
internal import Quantities
internal import Questions

/// The difference of one figure between two years, from the two figures themselves and in the open.
struct DifferenceOperation: Operation {
    static let name = Query.Operation.difference

    func answer(_ query: Query, _ context: AnswerContext) -> Answer {
        guard let pair = query.pair else { return Refusing.notFound(query, nearest: [], context) }
        let reference = context.answerer.search.reference
        let first = pair.minuend.resolved(against: reference)
        // 比上年 counts from the year it is compared with.
        let second = pair.subtrahend.resolved(against: first)
        var operands: [Candidate] = []
        for period in [first, second] {
            switch context.selection(query, times: [Query.Time(.absolute(period))]) {
            case .figure(let candidate, _): operands.append(candidate)
            case .series(let candidates), .conflict(let candidates), .ambiguous(let candidates):
                return Refusing.ambiguous(candidates, context)
            case .none(let nearest): return Refusing.notFound(query, nearest: nearest, context)
            }
        }
        return difference(operands[0], operands[1], years: [first, second].map(\.chinese), query, context)
    }

    private func difference(
        _ left: Candidate, _ right: Candidate, years: [String], _ query: Query, _ context: AnswerContext
    ) -> Answer {
        let figures = [left.figure, right.figure]
        guard let first = figures[0].quantity.value.single, let second = figures[1].quantity.value.single,
            Set(figures.compactMap(\.quantity.unitClass)).count <= 1,
            context.comparable(figures[0].quantity, figures[1].quantity)
        else { return Refusing.notFound(query, nearest: [left, right], context) }
        // What is said is how much more or less, so the larger comes first in the sum.
        let fell = first < second
        let (more, less) = fell ? (figures[1], figures[0]) : (figures[0], figures[1])
        guard let result = (fell ? second.minus(first) : first.minus(second)) else {
            return Refusing.notFound(query, nearest: [left, right], context)
        }
        var citations = CitationList(context.corpus)
        let labels = fell ? [years[1], years[0]] : years
        let operands = zip([more, less], labels).map {
            AnswerValue(figure: $0, citations: citations.cite($0), label: $1)
        }
        let derivation = AnswerDerivation(
            operation: .difference, formula: "\(max(first, second)) − \(min(first, second)) = \(result)",
            operands: operands)
        let value = AnswerValue(
            computed: result, unit: Self.unit(more, less),
            bound: Bound.sum(more.quantity.bound, less.quantity.bound?.negated),
            citations: operands.flatMap(\.citations))
        var answer = Answer(
            status: .answered,
            text: text(value, derivation, years: years, verb: fell ? "少" : "多", [more, less], context))
        answer.values = [value]
        answer.derivation = derivation
        answer.citations = citations.citations
        answer.confidence = min(999, left.score, right.score)
        return answer
    }

    /// 近240万 leaves its unit unsaid; shares differ by points.
    private static func unit(_ more: Figure, _ less: Figure) -> String {
        if more.quantity.unitClass == UnitClass.share { return UnitClass.points }
        return more.quantity.unit.isEmpty ? less.quantity.unit : more.quantity.unit
    }

    private func text(
        _ value: AnswerValue, _ derivation: AnswerDerivation, years: [String], verb: String, _ figures: [Figure],
        _ context: AnswerContext
    ) -> String {
        let statements = zip(figures, derivation.operands).map {
            Wording.statement($0, in: context.corpus) + Wording.marks($1.citations)
        }
        let alike = figures[0].basis == figures[1].basis && figures[0].scope == figures[1].scope
        let warning = alike ? "" : "（两个数口径不同，请核对原文）"
        return "\(years.joined(separator: "比"))\(verb)\(Wording.bound(value.bound))\(value.value)\(value.unit)"
            + "（\(derivation.formula)）\(warning)：" + statements.joined(separator: "；") + "。"
    }
}
