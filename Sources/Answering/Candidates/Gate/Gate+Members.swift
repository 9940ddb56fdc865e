internal import ChineseText
internal import Facts
internal import Quantities
internal import Questions
internal import Words

extension Gate {
    /// The one group asked for where the report counts it together with others: 货车司机、快递员等4.1万名 tells nothing of
    /// 快递员 alone. A question that names two of them means the lot.
    func loneMember(_ query: Query, _ context: RecordContext) -> String? {
        let groups = query.terms.filter { isSpecific($0, sheet: "people") }
        guard groups.count == 1, let group = groups.first, query.terms.count(where: { $0.sheet == "people" }) == 1
        else {
            return nil
        }
        let named = [context.clause, context.before].first { text in group.search.forms.contains { text.holds($0) } }
        let text = Scalars(named ?? "")
        let occurrences = lexicon.occurrences(of: "people", in: text)
            .filter { group.search.forms.contains(NormalForm.text($0.entry.form)) }
        guard !occurrences.isEmpty else { return nil }
        let listed = occurrences.allSatisfy { occurrence in
            let before = String(decoding: text.bytes[..<occurrence.range.lowerBound], as: UTF8.self)
            let after = String(decoding: text.bytes[occurrence.range.upperBound...], as: UTF8.self)
            // 6名船工、: what ends a clause stands beside what has a number of its own.
            return joints.contains { before.hasSuffix($0) || after.hasPrefix($0) && after != $0 }
        }
        return listed ? group.search.text : nil
    }

    /// Whether a question asks for all the persons of a kind in a place, by no deed: 全县困难职工总共多少人.
    func asksEverybody(_ query: Query) -> Bool {
        query.asksTotal && query.unitClass == UnitClass.persons
            && query.scopes.contains { lexicon.entry(form: $0, sheet: "scopes")?.attribute("整体") != nil }
            && !query.terms.contains { $0.sheet == "actions" || $0.sheet == "predicates" }
    }

    /// Whether a verb tells what there is (共有), or may go unsaid (覆盖).
    func tellsStock(_ action: String) -> Bool {
        let entry = lexicon.entry(form: action, sheet: "actions")
        return entry?.attribute("口径") == "存量" || entry?.attribute("泛称") != nil
    }
}
