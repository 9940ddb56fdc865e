internal import ChineseText
internal import Facts
internal import Questions
internal import Words

/// The numbers of those to whom something was given: 4名法警荣获… does not say how many 法警 there are.
struct Honors: Sendable {
    /// 荣获, 入选, 当选.
    private let verbs: Set<String>

    init(_ lexicon: Lexicon) {
        verbs = Set(lexicon.entries(of: "qualifiers", where: "类", is: "得名").map(\.form))
    }

    /// The verb that what a number counts is the subject of, where the question asks neither for it nor for what was given.
    func verb(_ record: Bearings, _ context: RecordContext, _ query: Query) -> String? {
        guard record.value != nil, !record.isOrdinal, let verb = record.action, verbs.contains(verb) else { return nil }
        let wording = NormalForm.text(record.wording)
        guard let number = context.clause.utf8.place(of: wording.utf8) else { return nil }
        let rest = String(decoding: context.clause.utf8.dropFirst(number.upperBound), as: UTF8.self)
        guard let place = rest.utf8.place(of: verb.utf8) else { return nil }
        let counted = String(decoding: rest.utf8.prefix(place.lowerBound), as: UTF8.self)
        let given = String(decoding: rest.utf8.dropFirst(place.upperBound), as: UTF8.self)
        // 建成80家书屋、送去图书等工作获… is told of the work.
        guard !counted.holds("、"), query.terms.contains(where: { isHeld($0, counted) }) else { return nil }
        let isAsked = query.terms.contains { term in
            term.search.forms.contains(verb) || term.sheet == "actions" && !query.asksStock
                || isHeld(term, given) && !isHeld(term, counted)
        }
        return isAsked ? nil : verb
    }

    private func isHeld(_ term: Query.Term, _ text: String) -> Bool { term.search.forms.contains { text.holds($0) } }
}
