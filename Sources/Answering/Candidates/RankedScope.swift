internal import ChineseText
internal import Facts
internal import Questions

extension RecordContext {
    /// Whether a scope is what a rank is within, in the question and in the clause alike: 连续20年居全国首位 of a province.
    func ranks(in scope: String, _ query: Query) -> Bool {
        query.terms.contains { term in term.search.forms.contains { clause.holds(scope + $0) } }
    }
}
