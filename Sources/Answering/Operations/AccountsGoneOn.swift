internal import ChineseText
internal import Facts
internal import Questions
internal import Words

/// Figures whose next sentence goes on with what they are of (培训投入60万元。这项活动由此发放券…) and tells the words that were
/// asked for and that their own sentence lacks.
struct AccountsGoneOn {
    /// The one of each report whose clause tells most, best first.
    let found: [Candidate]

    init(_ query: Query, _ context: AnswerContext) {
        let marks = context.answerer.search.passages.lexicon.entries(of: "sections").filter { $0.isOf("回指") }.map(
            \.form)
        var best: [String: Candidate] = [:]
        for candidate in context.candidates(query) where candidate.refusal == .uncovered && !candidate.missing.isEmpty {
            guard candidate.local >= Self.least, Self.tellsDeed(candidate, query, context),
                Self.isGoneOn(candidate, query, context, marks)
            else { continue }
            let document = candidate.figure.document
            if best[document].map({ $0.local < candidate.local }) ?? true { best[document] = candidate }
        }
        found = best.values.sorted { ($1.score, $0.number) < ($0.score, $1.number) }
    }

    /// How much of the question the clause itself must hold, in thousandths.
    private static let least = 300

    /// Whether its clause tells a deed that was asked for: what was brought about is not what was spent.
    private static func tellsDeed(_ candidate: Candidate, _ query: Query, _ context: AnswerContext) -> Bool {
        let clause = context.corpus.contexts[candidate.number].clause
        let deeds = query.terms.filter { $0.sheet == "actions" }
        return deeds.isEmpty || deeds.contains { $0.search.forms.contains { clause.holds($0) } }
    }

    private static func isGoneOn(
        _ candidate: Candidate, _ query: Query, _ context: AnswerContext, _ marks: [String]
    ) -> Bool {
        guard let own = context.corpus.sentence(of: candidate.figure),
            let next = context.corpus.sentences(from: own, limit: 2).dropFirst().first,
            next.paragraph == own.paragraph
        else { return false }
        let told = NormalForm.text(next.quote)
        guard marks.contains(where: told.hasPrefix) else { return false }
        return candidate.missing.allSatisfy { word in
            query.terms.contains { term in
                term.search.text == word && term.search.forms.contains { told.holds($0) }
            }
        }
    }
}
