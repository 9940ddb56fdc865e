internal import ChineseText
internal import Facts
internal import Quantities
internal import Questions

/// An operand that says how many kinds of a thing it means (两种保险): the figures of a sentence that are of such a thing, if
/// they are as many.
struct CountedKinds {
    let query: Query
    let context: AnswerContext

    /// More kinds than this are no part of a sum that one could check.
    private static let most = 6

    /// The query with an operand for each of the kinds; nil where no operand counts kinds that a sentence tells.
    var expanded: Query? {
        let complete = query.completeOperands
        var operands: [Query] = []
        for (operand, full) in zip(query.operands, complete) {
            if let count = count(of: operand), let kinds = kinds(operand, full, count) {
                operands += kinds
            } else {
                operands.append(operand)
            }
        }
        guard operands.count > query.operands.count else { return nil }
        return query.with(operands: operands)
    }

    /// How many kinds an operand names, where it counts them by another measure than what is asked for: 两种 where 份 is asked for.
    private func count(of operand: Query) -> Int? {
        guard let known = operand.known.first, let count = known.value.single?.integer, (2...Self.most).contains(count),
            let unit = query.unit, known.unit != unit
        else { return nil }
        return count
    }

    /// An operand for each figure beside the best one whose metric ends as the thing is called.
    private func kinds(_ operand: Query, _ full: Query, _ count: Int) -> [Query]? {
        guard let place = full.terms.lastIndex(where: { operand.terms.contains($0) && $0.namesThing }) else {
            return nil
        }
        let head = full.terms[place]
        let passing = context.candidates(full.uncounted(inUnitOf: query)).filter {
            $0.refusal == nil && isOf(head, $0.figure)
        }
        guard let best = passing.first else { return nil }
        let near = passing.filter {
            $0.figure.document == best.figure.document && $0.figure.sentence == best.figure.sentence
                && $0.figure.quantity.unit == best.figure.quantity.unit
        }.sorted { $0.figure.range.start < $1.figure.range.start }
        guard near.count == count, Set(near.map(\.figure.metric)).count == count else { return nil }
        return near.map { candidate in
            operand.uncounted(inUnitOf: query).kind(of: head, named: candidate.figure.metric)
        }
    }

    private func isOf(_ head: Query.Term, _ figure: Figure) -> Bool {
        let metric = NormalForm.text(figure.metric)
        return head.search.forms.contains { metric.hasSuffix($0) && metric != $0 }
    }
}
