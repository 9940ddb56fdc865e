public import ChineseText

/// What a store holds, loaded for answering: figures with the texts around them in normal form.
public struct Corpus: Sendable {
    public let documents: [Document]
    public let sentences: [Sentence]
    public let figures: [Figure]
    /// Words around each figure, by its number.
    public let contexts: RecordContexts
    /// Words around each sentence, by its number, for questions whose answer is a text.
    public let passages: RecordContexts
    private let reprints: Reprints
    private let sentenceStart: [String: Int]
    private let documentNumber: [String: Int]
    /// The documents in traditional characters.
    private let traditional: Set<String>

    public init(_ store: any FactStore) throws {
        let documents = try store.documents()
        var sentences: [Sentence] = []
        var figures: [Figure] = []
        var starts: [String: Int] = [:]
        var traditional: Set<String> = []
        for document in documents {
            starts[document.path] = sentences.count
            let told = try store.sentences(of: document.path)
            if Script(of: told.lazy.map { Array($0.quote.utf8) }) == .traditional { traditional.insert(document.path) }
            sentences += told
            figures += try store.figures(of: document.path)
        }
        self.documents = documents
        self.sentences = sentences
        self.figures = figures
        self.traditional = traditional
        sentenceStart = starts
        documentNumber = Dictionary(
            documents.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
        reprints = Reprints(
            sentences: sentences, figures: figures, documents: documentNumber.mapValues { documents[$0] },
            start: starts,
            traditional: traditional)
        let shelf = ContextShelf(
            documents: documentNumber.mapValues { documents[$0] }, traditional: traditional, sentences: sentences,
            figures: figures, starts: starts)
        contexts = RecordContexts(shelf, .figures)
        passages = RecordContexts(shelf, .sentences)
    }

    public func document(of figure: Figure) -> Document? { document(figure.document) }

    public func document(_ path: String) -> Document? { documentNumber[path].map { documents[$0] } }

    /// The script of a document, by its sentences.
    public func script(of document: String) -> Script { traditional.contains(document) ? .traditional : .simplified }

    /// The article a sentence belongs to.
    public func article(of sentence: Sentence) -> Document.Article? {
        document(sentence.document).flatMap { document in
            document.articles.indices.contains(sentence.article) ? document.articles[sentence.article] : nil
        }
    }

    public func sentence(of figure: Figure) -> Sentence? {
        sentenceStart[figure.document].map { sentences[$0 + figure.sentence] }
    }

    /// What a figure tells, whichever report prints it.
    public struct Fact: Hashable, Sendable {
        /// The first sentence that tells it.
        let sentence: Int
        /// Which of the sentence's figures it is.
        let place: Int
    }

    /// The fact that a figure tells, by the figure's number; reprints of a report tell the same ones.
    public func fact(of number: Int) -> Fact {
        let figure = figures[number]
        var first = number
        while first > 0, figures[first - 1].document == figure.document, figures[first - 1].sentence == figure.sentence
        {
            first -= 1
        }
        let sentence = (sentenceStart[figure.document] ?? 0) + figure.sentence
        return Fact(sentence: reprints.group(of: sentence).first ?? sentence, place: number - first)
    }

    /// The sentences of other reports that reprint this one, in the order of the corpus.
    public func reprints(of sentence: Sentence) -> [Sentence] {
        let own = (sentenceStart[sentence.document] ?? 0) + sentence.number
        return reprints.group(of: own).filter { $0 != own }.map { sentences[$0] }
    }

    /// The numbers of the sentences in a figure's paragraph.
    public func paragraph(of figure: Figure) -> ClosedRange<Int> {
        guard let own = sentence(of: figure) else { return figure.sentence...figure.sentence }
        let sentences = sentences(of: figure.document).filter { $0.paragraph == own.paragraph }
        return (sentences.first?.number ?? own.number)...(sentences.last?.number ?? own.number)
    }

    /// The sentences of a document in reading order.
    public func sentences(of document: String) -> [Sentence] {
        guard let start = sentenceStart[document] else { return [] }
        return Array(sentences[start...].prefix { $0.document == document })
    }
}
