internal import ChineseText
internal import Facts
internal import Quantities
internal import Questions

extension Candidate {
    /// The one of two figures of a sentence that is of the thing itself, where the other is of a kind of it that the question does
    /// not name: 船舶产量 for 造了多少艘船舶, not 电动船舶产量. Nil where there is no such pair.
    func plainer(_ passing: [Candidate], _ query: Query, margin: Int) -> Candidate? {
        let rivals = passing.filter { $0.number != number && $0.score > score - margin }
        guard rivals.count == 1, let other = rivals.first, figure.document == other.figure.document,
            figure.sentence == other.figure.sentence,
            query.unitClass == UnitClass.pieces || figure.quantity.unitClass == other.figure.quantity.unitClass
        else { return nil }
        let (plain, kind) =
            figure.metric.utf8.count < other.figure.metric.utf8.count ? (self, other) : (other, self)
        guard !plain.figure.metric.isEmpty, plain.figure.metric != kind.figure.metric,
            kind.figure.metric.hasSuffix(plain.figure.metric), plain.own.isSuperset(of: kind.own)
        else { return nil }
        let modifier = NormalForm.of(
            String(kind.figure.metric.dropLast(plain.figure.metric.count)), blanks: .dropped
        ).text
        return query.terms.contains { $0.search.forms.contains(where: modifier.holds) } ? nil : plain
    }
}
