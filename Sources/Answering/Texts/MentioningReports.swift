internal import Facts
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
            if !answer.texts.contains(title) { answer.texts.append(title) }
            return "《\(title)》\(Wording.marks(numbers))"
        }
        answer.text = parts.joined(separator: "、") + "。"
        answer.citations = citations.citations
        answer.confidence = 800
        return answer
    }

    /// The bylines that hold the name, one an article.
    private func signed() -> [Sentence] {
        guard let name = query.names.first else { return [] }
        return firstOfEachArticle(
            context.corpus.sentences.filter { sentence in
                sentence.quote.contains(name) && context.corpus.article(of: sentence)?.byline == sentence.quote
                    && isOpen(sentence)
            })
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
                && things.allSatisfy { thing in
                    texts(of: thing, passage.context).contains { Coverage.of(thing, in: $0, lexicon: lexicon) == 1000 }
                }
        }
        return firstOfEachArticle(telling.map(\.sentence))
    }

    /// Where a word must stand: what has a name of its own in the sentence, a common noun also above it.
    private func texts(of thing: Query.Term, _ context: RecordContext) -> [String] {
        guard thing.sheet == "synonyms" else { return [context.own] }
        return [context.own, context.previous, context.section, context.title]
    }

    private func isOpen(_ sentence: Sentence) -> Bool { context.document.map { $0 == sentence.document } ?? true }

    private func firstOfEachArticle(_ sentences: [Sentence]) -> [Sentence] {
        var found: [Sentence] = []
        for sentence in sentences
        where !found.contains(where: { $0.document == sentence.document && $0.article == sentence.article }) {
            found.append(sentence)
        }
        return found
    }
}
