internal import Facts
internal import Questions
internal import Words

/// A text found in a sentence, and how well it fits what was asked, in thousandths.
struct Finding {
    let texts: [String]
    let fitness: Int
    /// The sentences the texts stand in.
    var sentences: [Sentence]
    /// The characters of its texts.
    var length: Int { texts.reduce(0) { $0 + $1.unicodeScalars.count } }
    /// How the texts are told, where a row of them is not enough.
    var told: String?
    /// A time that was reckoned from the report's own date.
    struct Reckoning {
        /// As the report words it: 去年.
        let said: String
        let formula: String
    }
    var reckoned: Reckoning?
    /// What the report leaves open, in a sentence without its full stop.
    var note: String?
}

/// Finds the spans that a question of one form asks for.
protocol TextExtraction {
    /// What the sentence offers, in any order; empty where it has no such span.
    func findings(in text: PassageText, _ passage: Passage) -> [Finding]
}

/// Picks the text that answers, or says why none does.
struct TextReply {
    /// How many sentences are read closely.
    private static let width = 24

    let query: Query
    let context: AnswerContext

    /// What the sentences offer that may answer, best sentence first, with its score; and the nearest sentence of all.
    func findings(
        _ extraction: any TextExtraction, among passages: [Passage]? = nil
    ) -> (found: [(finding: Finding, score: Int)], nearest: Passage?) {
        let search = context.answerer.search.passages
        let found = passages ?? search.passages(query, document: context.document)
        let weights = context.answerer.weights
        let threshold = weights[.textThreshold]
        let least = context.document == nil ? threshold : PassageSearch.within(threshold)
        let open = found.filter { passage in
            (context.near.map { $0.holds(passage.sentence) } ?? true) && passage.refusal == nil
                && passage.score >= least && isAbout(passage.context)
        }.prefix(Self.width)
        let scored = open.flatMap { passage in
            extraction.findings(in: search.text(passage.sentence, query), passage).map { finding in
                (finding: finding, score: passage.score + finding.fitness * weights[.fitness] / 1000)
            }
        }
        return (scored, found.first)
    }

    func answer(_ extraction: any TextExtraction, among passages: [Passage]? = nil) -> Answer {
        let weights = context.answerer.weights
        let (scored, nearest) = findings(extraction, among: passages)
        let best = scored.enumerated().max {
            ($0.element.score, $1.offset) < ($1.element.score, $0.offset)
        }?.element
        guard let best, !best.finding.texts.isEmpty else { return Refusing.withoutText(query, nearest) }
        if isOverlooked(nearest, best.score) { return Refusing.withoutText(query, nearest) }
        let rival = scored.contains { other in
            other.score > best.score - weights[.textMargin] && !isSame(other.finding.texts, best.finding.texts)
        }
        guard !rival else { return Refusing.withoutText(query, nil) }
        // Another sentence that says the same is cited too.
        let confirming = scored.first { other in
            other.finding.texts == best.finding.texts && other.finding.sentences != best.finding.sentences
        }
        var finding = fuller(best.finding, scored.map(\.finding))
        finding.sentences += confirming?.finding.sentences ?? []
        return answer(finding, score: best.score)
    }

    /// Whether the sentence that tells of all that was asked offers no list, and the one that was found is far from it: the skills a
    /// contest names are no list of its events.
    private func isOverlooked(_ nearest: Passage?, _ score: Int) -> Bool {
        guard query.operation == .list, let nearest, nearest.refusal == nil, nearest.missing.isEmpty else {
            return false
        }
        return score < nearest.score - Self.far
    }

    /// How far behind the best sentence a list may be found.
    private static let far = 100

    /// Whether two sentences say the same, one of them perhaps less of it: 1937年 and 1937年12月.
    private func isSame(_ texts: [String], _ others: [String]) -> Bool {
        if Set(texts) == Set(others) { return true }
        guard query.operation == .when, let text = texts.first, let other = others.first, texts.count == 1,
            others.count == 1
        else {
            return false
        }
        return text.hasPrefix(other) || other.hasPrefix(text) || text.hasSuffix(other) || other.hasSuffix(text)
    }

    /// A date that another sentence tells with its year: 1941年12月7日 for 12月7日.
    private func fuller(_ finding: Finding, _ others: [Finding]) -> Finding {
        guard query.operation == .when, finding.note != nil, let text = finding.texts.first else { return finding }
        return others.first { $0.note == nil && $0.texts.first.map { $0 != text && $0.hasSuffix(text) } ?? false }
            ?? finding
    }

    /// Several texts, each with its own sentences.
    func answer(_ findings: [Finding]) -> Answer {
        var citations = CitationList(context.corpus)
        let parts = findings.map { finding in
            (finding.told ?? finding.texts.joined(separator: "、"))
                + Wording.marks(finding.sentences.flatMap { citations.cite($0) })
        }
        var answer = Answer(status: .answered, text: "\(parts.joined(separator: "；"))。")
        if parts.count == 1, let only = findings.first {
            answer.text =
                "\(only.told ?? only.texts.joined(separator: "、"))。\(Wording.marks(citations.citations.map(\.number)))"
        }
        answer.texts = findings.flatMap(\.texts)
        answer.citations = citations.citations
        answer.confidence = 900
        return answer
    }

    /// Whether every name in quotation marks stands in the sentence, beside it or over it.
    private func isAbout(_ context: RecordContext) -> Bool {
        let texts = [context.own, context.before, context.previous, context.section, context.title]
        guard query.names.allSatisfy({ name in texts.contains { $0.contains(name) } }) else { return false }
        return query.terms.allSatisfy { $0.sheet != "organizations" || $0.isGeneral || isOf($0, context) }
    }

    /// Whether an organization is named, or the report is of the place in its name: 南京市总 in a report of 南京市.
    private func isOf(_ organization: Query.Term, _ context: RecordContext) -> Bool {
        let texts = [
            context.own, context.before, context.previous, context.section, context.title, context.party,
            context.opening,
        ]
        if texts.contains(where: { text in organization.search.forms.contains { text.contains($0) } }) { return true }
        let lexicon = self.context.answerer.search.passages.lexicon
        let place = lexicon.entry(form: organization.search.text, sheet: "organizations")?.attribute("地方")
        let canonical = place.flatMap { lexicon.entry(form: $0, sheet: "places")?.canonical }
        // 市总工会 is the union of whatever city the report is of.
        return canonical == nil || canonical == context.reportPlace
    }

    private func answer(_ finding: Finding, score: Int) -> Answer {
        var citations = CitationList(context.corpus)
        for sentence in finding.sentences { _ = citations.cite(sentence) }
        let numbers = citations.citations.map(\.number)
        let told = finding.told ?? finding.texts.joined(separator: "、")
        let note = finding.note.map { "\($0)。" } ?? ""
        var answer = Answer(status: .answered, text: "\(told)。\(Wording.marks(numbers))\(note)")
        answer.texts = finding.texts
        answer.citations = citations.citations
        answer.confidence = min(999, score)
        if let reckoned = finding.reckoned {
            answer.text += "（\(reckoned.formula)）"
            answer.derivation = AnswerDerivation(
                operation: .convert, formula: reckoned.formula,
                operands: [AnswerValue(item: reckoned.said, citations: numbers)])
        }
        return answer
    }
}
