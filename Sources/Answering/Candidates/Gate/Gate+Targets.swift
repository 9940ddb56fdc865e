internal import Facts
internal import Questions
internal import Words

extension Gate {
    /// Whether the question speaks of aims: 目标, 计划, 力争.
    func asksForTarget(_ query: Query) -> Bool {
        query.asksTarget
            || query.terms.contains { term in
                lexicon.entry(form: term.search.text, sheet: "actions")?.attribute("口径") == "目标"
            }
    }

    /// Whether a word of aims (目标) is told by the figure's basis, whatever word its report has for it (达到…以上).
    func isTarget(_ term: Query.Term, _ record: Bearings) -> Bool {
        record.isTarget && lexicon.entry(form: term.search.text, sheet: "actions")?.attribute("口径") == "目标"
    }
}
