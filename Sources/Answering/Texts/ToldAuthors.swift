internal import Facts
internal import Questions
internal import Words

/// The sentence that says who wrote a report, where no byline does: 文章的作者李某担任市总工会主席.
struct ToldAuthors {
    let query: Query
    let context: AnswerContext

    /// The only one of the reports that the question may be about.
    var sentence: Passage? {
        let (corpus, search) = (context.corpus, context.answerer.search.passages)
        let told = search.numbers(holdingAny: marks, in: context.document).lazy.filter { number in
            isOpen(corpus.sentences[number]) && isAsked(corpus.passages[number]) && tells(corpus.sentences[number])
        }.prefix(2)
        guard let number = told.first, told.dropFirst().first == nil else { return nil }
        return Passage(
            sentence: corpus.sentences[number], context: corpus.passages[number], score: 1000, refusal: nil,
            missing: [])
    }

    /// The words for whoever wrote it.
    private var marks: [String] {
        context.answerer.search.passages.lexicon.entries(of: "persons").filter { $0.isOf("著") }.map(\.form)
    }

    private func isOpen(_ sentence: Sentence) -> Bool { context.near.map { $0.holds(sentence) } ?? true }

    /// Whether the report is of the places of the question, and of what it names.
    private func isAsked(_ passage: RecordContext) -> Bool {
        guard context.document != nil || query.saysOfWhat || !query.places.isEmpty else { return false }
        let head = [passage.own, passage.party, passage.title, passage.opening].joined(separator: "，")
        let lexicon = context.answerer.search.passages.lexicon
        return query.places.allSatisfy { place in
            lexicon.synonyms(of: place).contains { head.contains($0) }
        }
            && query.terms.allSatisfy { term in
                term.isGeneral || term.isOptional || Coverage.of(term, in: head, lexicon: lexicon) >= Coverage.missing
            }
    }

    /// Whether a name stands right behind the word for whoever wrote it.
    private func tells(_ sentence: Sentence) -> Bool {
        guard marks.contains(where: { sentence.quote.contains($0) }) else { return false }
        return Persons(text: context.answerer.search.passages.text(sentence)).author != nil
    }
}

/// The one who is said to have written it, with the office if that was asked.
struct ToldAuthorSpans: TextExtraction {
    let query: Query

    func findings(in text: PassageText, _ passage: Passage) -> [Finding] {
        let persons = Persons(text: text)
        guard let author = persons.author else { return [] }
        let office = query.asksOffice ? persons.held(after: author.name.upperBound) : nil
        let texts = ([author.name] + [office].compactMap(\.self)).map(text.wording)
        return [Finding(texts: texts, fitness: 1000, sentences: [text.sentence])]
    }
}

extension Persons {
    /// The person right behind the word for whoever wrote it: 作者.
    fileprivate var author: Person? {
        all().first { person in
            (0..<person.name.lowerBound).contains { start in
                text.words("persons", at: start, kind: "著").contains { $0.end == person.name.lowerBound }
            }
        }
    }
}
