internal import Facts
internal import Quantities
internal import Questions
internal import Words

/// The reports that speak of something, or that somebody signed: 哪篇报道写到职工夜校, 记者李某署名的是哪几篇.
struct MentioningReports {
    /// More reports than this are no answer to read.
    private static let most = 6

    let query: Query
    let context: AnswerContext

    func answer() -> Answer {
        let found = query.asksAuthor ? signed() : mentioning()
        guard !found.isEmpty, found.count <= Self.most, query.operandCount.map({ $0 == found.count }) ?? true else {
            return Refusing.withoutText(query, nil)
        }
        var citations = CitationList(context.corpus)
        var answer = Answer(status: .answered, text: "")
        let parts = found.map { sentence -> String in
            let numbers = citations.cite(sentence)
            let title = numbers.first.flatMap { citations.citations[$0 - 1].title } ?? sentence.document
            let year = query.particulars.asksReportYears ? year(of: sentence).map(String.init) : nil
            if !answer.texts.contains(year ?? title) { answer.texts.append(year ?? title) }
            return "\(year.map { $0 + "年" } ?? "")《\(title)》\(Wording.marks(numbers))"
        }
        answer.text = parts.joined(separator: "、") + "。"
        answer.citations = citations.citations
        answer.confidence = 800
        return answer
    }

    /// The signed sentences that hold the name, one an article.
    private func signed() -> [Sentence] {
        guard let name = query.names.first else { return [] }
        let signed = Signatures(query: query, context: context).all(holding: name)
        return firstOfEachArticle(signed.map(\.sentence))
    }

    /// A sentence that holds everything the question names, one an article.
    private func mentioning() -> [Sentence] {
        let lexicon = context.answerer.search.passages.lexicon
        let things = query.terms.filter { !$0.isGeneral && !$0.isOptional && !$0.isSlight }
        guard !query.names.isEmpty || query.saysOfWhat else { return [] }
        let passages = context.answerer.search.passages.passages(query, document: context.document)
        let telling = passages.filter { passage in
            passage.refusal == nil && query.names.allSatisfy { passage.context.own.contains($0) }
                && things.contains { Coverage.of($0, in: passage.context.own, lexicon: lexicon) == 1000 }
                && things.allSatisfy { holds($0, passage, lexicon) }
        }
        return firstOfEachArticle(telling.map(\.sentence))
    }

    private func isOpen(_ sentence: Sentence) -> Bool { context.document.map { $0 == sentence.document } ?? true }

    /// Whether a sentence holds a word; a common noun may stand above it, and any word where it has the very name that is asked for.
    private func holds(_ term: Query.Term, _ passage: Passage, _ lexicon: Lexicon) -> Bool {
        let over = [passage.context.section, passage.context.title, passage.context.previous]
        let fields = [passage.context.own] + (term.sheet == "synonyms" || !query.names.isEmpty ? over : [])
        return fields.contains { Coverage.of(term, in: $0, lexicon: lexicon) == 1000 }
    }

    /// The year whose report a sentence stands in.
    private func year(of sentence: Sentence) -> Int? {
        guard let document = context.corpus.document(sentence.document) else { return nil }
        let search = context.answerer.search
        return [document.published?.year, document.period?.year].compactMap(\.self).first {
            search.documents(ofYear: $0, query.places).contains(sentence.document)
        }
    }

    private func firstOfEachArticle(_ sentences: [Sentence]) -> [Sentence] {
        var found: [Sentence] = []
        for sentence in sentences
        where !found.contains(where: { $0.document == sentence.document && $0.article == sentence.article }) {
            found.append(sentence)
        }
        return found
    }
}
