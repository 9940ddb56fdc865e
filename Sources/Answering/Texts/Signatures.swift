internal import ChineseText
internal import Facts
internal import Questions
internal import Words

/// Who signed which report: its byline, or a sentence of it that says so (报道署名李某、王某).
struct Signatures {
    /// Signed sentences are short.
    private static let longest = 60

    let query: Query
    let context: AnswerContext

    /// The signed sentences that hold a name, each with all names that it holds.
    func all(holding name: String) -> [(sentence: Sentence, names: [String])] {
        let near = context.answerer.search.passages.numbers(holding: [name], in: context.document)
        return signed(Array(near)).filter { $0.sentence.quote.contains(name) }
    }

    private func signed(_ numbers: [Int]) -> [(sentence: Sentence, names: [String])] {
        numbers.map { context.corpus.sentences[$0] }.compactMap { sentence in
            guard isAsked(sentence), sentence.quote.unicodeScalars.count <= Self.longest else { return nil }
            let isByline = context.corpus.article(of: sentence)?.byline == sentence.quote
            guard isByline || isMarked(sentence.quote) else { return nil }
            let text = context.answerer.search.passages.text(sentence)
            let reader = Persons(text: text)
            let persons = reader.all()
            guard isByline || persons.first.map(reader.signs) ?? false else { return nil }
            return (sentence, persons.map { text.wording($0.name) })
        }
    }

    private func isMarked(_ quote: String) -> Bool {
        context.answerer.search.passages.lexicon.entries(of: "persons").contains {
            $0.isOf("署名") && quote.holds($0.form)
        }
    }

    /// Whether a sentence is of the document, place and year asked for.
    private func isAsked(_ sentence: Sentence) -> Bool {
        guard context.document.map({ $0 == sentence.document }) ?? true else { return false }
        let place = context.corpus.article(of: sentence)?.place ?? context.corpus.document(sentence.document)?.place
        return query.places.allSatisfy { $0 == place || sentence.quote.contains($0) }
    }

    /// Who signed in every one of the years that the question names.
    func common() -> Answer {
        let years = query.yearsAsked(context)
        let search = context.answerer.search
        let each = years.map { year in
            signed(search.passages.numbers(of: search.documents(ofYear: year, query.places)))
        }
        guard years.count > 1, each.allSatisfy({ !$0.isEmpty }) else { return Refusing.withoutText(query, nil) }
        let names = each[0].flatMap(\.names).filter { name in
            each.allSatisfy { year in year.contains { $0.names.contains(name) } }
        }
        guard let first = names.first else { return Refusing.withoutText(query, nil) }
        let told = names.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        let sentences = each.flatMap { year in year.filter { $0.names.contains(first) }.map(\.sentence) }
        let finding = Finding(texts: told, fitness: 1000, sentences: sentences)
        return TextReply(query: query, context: context).answer([finding])
    }
}
