internal import Facts

/// The sentences an earlier answer stands in, with those around them: 再说详细点.
enum Elaboration {
    static func of(_ earlier: Answer, _ context: AnswerContext) -> Answer? {
        let corpus = context.corpus
        guard earlier.status == .answered else { return nil }
        let own = sentences(of: earlier, corpus)
        guard !own.isEmpty else { return nil }
        var citations = CitationList(corpus)
        var parts: [String] = []
        // What the answer stood in is cited first, and told in its place between its neighbors.
        for sentence in own { _ = citations.cite(sentence) }
        for sentence in own.prefix(most) {
            let around = neighbors(of: sentence, corpus)
            parts.append(around.map { $0.quote + Wording.marks(citations.cite($0)) }.joined())
        }
        var answer = Answer(status: .answered, text: "原文是：\(parts.joined(separator: "；"))")
        answer.citations = citations.citations
        answer.values = earlier.derivation?.operands ?? earlier.values
        answer.values = answer.values.map { value in
            guard let figure = value.figure, let sentence = corpus.sentence(of: figure) else { return value }
            return AnswerValue(figure: figure, citations: citations.cite(sentence), label: sentence.quote)
        }
        answer.texts = earlier.texts
        answer.derivation = earlier.derivation
        answer.confidence = earlier.confidence
        return answer
    }

    /// More sentences than this are a report, no answer.
    private static let most = 2

    /// The sentence with the one before it and the one after it in its paragraph.
    private static func neighbors(of sentence: Sentence, _ corpus: Corpus) -> [Sentence] {
        let article = corpus.sentences(of: sentence.document).filter {
            $0.article == sentence.article && $0.paragraph == sentence.paragraph
        }
        guard let place = article.firstIndex(of: sentence) else { return [sentence] }
        return Array(article[max(0, place - 1)...min(article.count - 1, place + 1)])
    }

    static func sentences(of answer: Answer, _ corpus: Corpus) -> [Sentence] {
        answer.citations.compactMap { citation in
            corpus.sentences(of: citation.document).first { $0.spans == citation.spans }
        }
    }
}
