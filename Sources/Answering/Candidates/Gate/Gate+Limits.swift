internal import Facts
internal import Quantities
internal import Questions
internal import Words

extension Gate {
    /// Whether a word for the least or the most is told by a number that is such a limit: the 最低比例 is 不得低于80%.
    func isLimit(_ operation: Query.Term, _ record: Bearings) -> Bool {
        guard let bound = record.bound else { return false }
        return lexicon.entry(form: operation.search.text, sheet: "bounds")?.attribute("界").flatMap(
            Bound.init(sheetName:))
            == bound
    }
}
