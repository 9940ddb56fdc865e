internal import ChineseText
internal import Facts
internal import Quantities
internal import Questions
internal import Words

/// What a number is one of: what qualifies it, what it is a part of, what it was counted for.
extension Gate {
    /// Whether a clause tells of what was done once more, where what came together is asked for.
    func isOnceMore(_ context: RecordContext, _ query: Query) -> Bool {
        guard query.asksTotal, query.times.isEmpty, let word = again.first(where: context.clause.holds) else {
            return false
        }
        return !query.terms.contains { $0.search.text.holds(word) }
    }

    /// Whether a qualified number is asked for, by its form (多少人以下) or by a word that holds the qualifier (每万名劳动者中高技能人才).
    func asks(_ query: Query, for qualifier: String) -> Bool {
        if query.asks(for: qualifier) { return true }
        let words = lexicon.entries(of: "qualifiers").filter { $0.attribute("类") == qualifier }.map(\.form)
        return query.terms.contains { term in
            words.contains { $0.unicodeScalars.count > 1 && term.search.text.hasPrefix($0) && term.search.text != $0 }
        }
    }

    /// Whether a number of the question is the whole of which a part is asked for, and this figure is more than that:
    /// 800万元里分给一个县的 is no 9000万元.
    func isWhole(_ whole: Quantity, of value: ValueRange, _ record: Bearings, _ query: Query) -> Bool {
        guard !query.asksLevel, whole.kind == .amount, whole.unitClass != nil, whole.unitClass == record.unitClass,
            let most = whole.value.single, let least = value.single
        else { return false }
        return least > most
    }

    /// Whether the question names what a figure was counted for: 一共新增多少家 asks for what was added.
    func asks(_ query: Query, forActionOf record: Bearings) -> Bool {
        guard let action = record.action else { return false }
        let form = NormalForm.text(action)
        return query.terms.contains { $0.search.forms.contains(form) }
    }

    /// Whether a word of the question holds the very number: 集体协商十大典型 does not ask for 十大.
    func isNamed(_ wording: String, _ query: Query) -> Bool {
        query.terms.contains { $0.search.text.holds(wording) }
    }
}
