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
        let (a, b) = (left.figure, right.figure)
        let classes = Set([a, b].compactMap(\.quantity.unitClass))
        guard classes.count <= 1, let minuend = a.quantity.value.single,
            let subtrahend = b.quantity.value.single, let result = minuend.minus(subtrahend)
        else { return Refusing.notFound(query, nearest: [left, right], context) }
        var citations = CitationList(context.corpus)
        let operands = zip([a, b], years).map {
            AnswerValue(figure: $0, citations: citations.cite($0), label: $1)
        }
        let signed = Bound.sum(a.quantity.bound, b.quantity.bound?.negated)
        // What is said is how much more or less, without the sign.
        let bound = result.isNegative ? signed?.negated : signed
        // 近240万 leaves its unit unsaid.
        let unit = a.quantity.unit.isEmpty ? b.quantity.unit : a.quantity.unit
        let formula = "\(minuend) − \(subtrahend) = \(result)"
        var answer = Answer(
            status: .answered, text: text(a, b, result, bound, formula: formula, operands, context))
        answer.values = [
            AnswerValue(
                computed: result.magnitude, unit: unit, bound: bound, citations: operands.flatMap(\.citations))
        ]
        answer.derivation = AnswerDerivation(operation: .difference, formula: formula, operands: operands)
        answer.citations = citations.citations
        answer.confidence = min(999, left.score, right.score)
        return answer
    }

    private func text(
        _ a: Figure, _ b: Figure, _ result: ExactDecimal, _ bound: Bound?, formula: String,
        _ operands: [AnswerValue], _ context: AnswerContext
    ) -> String {
        let verb = result.isNegative ? "少" : "多"
        let statements = zip([a, b], operands).map {
            Wording.statement($0, in: context.corpus) + Wording.marks($1.citations)
        }
        let warning = a.basis == b.basis && a.scope == b.scope ? "" : "（两个数口径不同，请核对原文）"
        let years = operands.map { $0.label ?? "" }.joined(separator: "比")
        return
            "\(years)\(verb)\(Wording.bound(bound))\(result.magnitude)\(a.quantity.unit.isEmpty ? b.quantity.unit : a.quantity.unit)（\(formula)）\(warning)："
            + statements.joined(separator: "；") + "。"
    }
}
