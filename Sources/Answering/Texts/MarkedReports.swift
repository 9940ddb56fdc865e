internal import ChineseText
internal import Facts
internal import Questions
internal import Words

/// The reports of a column, or those that say they were taken from somewhere, by their titles, authors or unions:
/// 【基层风采】的三篇是谁写的, 哪些文章的来源是《云河日报》.
struct MarkedReports {
    /// More reports than this are no answer to read.
    private static let most = 8

    let query: Query
    let context: AnswerContext

    private typealias Found = (mark: Sentence, article: Document.Article)

    func answer() -> Answer {
        let found = found()
        guard !found.isEmpty, found.count <= Self.most, query.operandCount.map({ $0 == found.count }) ?? true else {
            return Refusing.withoutText(query, nil)
        }
        var citations = CitationList(context.corpus)
        var answer = Answer(status: .answered, text: "")
        var parts: [String] = []
        for one in found {
            guard let said = said(of: one) else { return Refusing.withoutText(query, nil) }
            if !answer.texts.contains(said.text) { answer.texts.append(said.text) }
            let marks = [one.mark, said.sentence].compactMap { $0 }.flatMap { citations.cite($0) }
            parts.append(said.text + Wording.marks(marks))
        }
        answer.text = parts.joined(separator: "、") + "。"
        answer.citations = citations.citations
        answer.confidence = 800
        return answer
    }

    /// The line that marks a report as one asked for, one an article.
    private func found() -> [Found] {
        guard let name = query.names.first else { return [] }
        let origins = context.answerer.search.passages.lexicon.entries(of: "layout")
            .filter { $0.attribute("类") == "文末" }.map { NormalForm.text($0.form) }
        var found: [Found] = []
        for number in context.answerer.search.passages.numbers(holding: [name], in: context.document) {
            let sentence = context.corpus.sentences[number]
            guard sentence.quote.contains(name), found.count <= Self.most else { continue }
            let line = NormalForm.text(sentence.quote)
            let isMark =
                query.asksColumn
                ? line.hasPrefix("【") && line.hasSuffix("】") && Self.bare(line) == name
                : origins.contains { line.hasPrefix($0) && line.unicodeScalars.count < Self.longestOrigin }
            let isKnown = found.contains {
                $0.mark.document == sentence.document && $0.mark.article == sentence.article
            }
            guard isMark, !isKnown, let article = context.corpus.article(of: sentence) else { continue }
            found.append((sentence, article))
        }
        return found
    }

    private static let longestOrigin = 30

    private static func bare(_ line: String) -> String { line.filter { $0 != "【" && $0 != "】" } }

    /// Its author, its union or its title, with the sentence that tells it.
    private func said(of found: Found) -> (text: String, sentence: Sentence?)? {
        let own = context.corpus.sentences(of: found.mark.document).filter { $0.article == found.mark.article }
        func telling(_ text: String) -> Sentence? { own.first { $0.quote.contains(text) } }
        if query.asksAuthor {
            // 滨江市总工会主席 周明: the name stands last.
            return found.article.byline.flatMap { byline in
                byline.split(whereSeparator: \.isWhitespace).last.map { (String($0), telling(byline)) }
            }
        }
        let party = [found.article.organization, found.article.place].compactMap { $0 }
            .first { telling($0) != nil }
        if query.asksReports { return party.map { ($0, telling($0)) } }
        return (found.article.title ?? party).map { ($0, telling($0)) }
    }
}
