internal import ChineseText
internal import Facts
internal import Words

/// Tells a whole from its parts: of 4项竞赛，其中一类竞赛1项 the one is a part of the four, and together they are no five.
enum PartsOfWhole {
    /// Whether no figure is said to be a part of another.
    static func areApart(_ candidates: [Candidate], _ context: AnswerContext) -> Bool {
        let corpus = context.corpus
        let marks = context.answerer.search.passages.lexicon.entries(of: "enumerations").filter { $0.isOf("分") }.map(
            \.form)
        return candidates.allSatisfy { part in
            guard let sentence = corpus.sentence(of: part.figure) else { return true }
            let quote = Array(sentence.quote.utf8)
            return !candidates.contains { whole in
                guard whole.figure.document == part.figure.document, whole.figure.sentence == part.figure.sentence,
                    whole.figure.range.end < part.figure.range.start
                else { return false }
                let between = String(decoding: quote[whole.figure.range.end..<part.figure.range.start], as: UTF8.self)
                return marks.contains { between.contains($0) }
            }
        }
    }
}
