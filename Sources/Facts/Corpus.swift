public import ChineseText

/// What a store holds, as answering looks at it: records by their numbers, with the texts around them in normal form.
public struct Corpus: Sendable {
    /// Where the records come from.
    public let source: any RecordSource
    public let sentences: RecordList<Sentence>
    public let figures: RecordList<Figure>
    /// Words around each figure, by its number.
    public let contexts: RecordContexts
    /// Words around each sentence, by its number, for questions whose answer is a text.
    public let passages: RecordContexts
    private let reprints: Reprints

    public init(_ source: any RecordSource) {
        self.source = source
        sentences = RecordList(count: source.sentenceCount) { source.sentence($0) }
        figures = RecordList(count: source.figureCount) { source.figure($0) }
        let shelf = ContextShelf(source)
        contexts = RecordContexts(shelf, .figures)
        passages = RecordContexts(shelf, .sentences)
        reprints = Reprints(source)
    }

    /// Loads all that a store holds.
    public init(_ store: any FactStore) throws { self.init(try LoadedRecords(store)) }

    /// All documents, in the order of their paths.
    public var documents: [Document] { source.documents() }

    public func document(of figure: Figure) -> Document? { document(figure.document) }

    public func document(_ path: String) -> Document? { source.document(path)?.document }

    /// The script of a document, by its sentences.
    public func script(of document: String) -> Script { source.document(document)?.profile.script ?? .simplified }

    /// The article a sentence belongs to.
    public func article(of sentence: Sentence) -> Document.Article? {
        source.document(sentence.document)?.article(sentence.article)
    }

    public func sentence(of figure: Figure) -> Sentence? { number(of: figure).map { sentences[$0] } }

    private func number(of figure: Figure) -> Int? {
        source.document(figure.document).map { $0.sentences.lowerBound + figure.sentence }
    }

    /// The number of a sentence among all.
    private func number(of sentence: Sentence) -> Int? {
        source.document(sentence.document).map { $0.sentences.lowerBound + sentence.number }
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
        let sentence = self.number(of: figures[number]) ?? 0
        return Fact(
            sentence: reprints.group(of: sentence).first ?? sentence,
            place: number - source.figures(ofSentence: sentence).lowerBound)
    }

    /// The sentences of other reports that reprint this one, in the order of the corpus.
    public func reprints(of sentence: Sentence) -> [Sentence] {
        guard let own = number(of: sentence) else { return [] }
        return reprints.group(of: own).filter { $0 != own }.map { sentences[$0] }
    }

    /// The other figures of a figure's sentence, in reading order.
    public func figures(beside number: Int) -> [Figure] {
        guard let sentence = self.number(of: figures[number]) else { return [] }
        return source.figures(ofSentence: sentence).filter { $0 != number }.map { figures[$0] }
    }

    /// The figures of a sentence in reading order.
    public func figures(of sentence: Sentence) -> [Figure] {
        number(of: sentence).map { source.figures(ofSentence: $0).map { figures[$0] } } ?? []
    }

    /// The numbers of the sentences in a figure's paragraph.
    public func paragraph(of figure: Figure) -> ClosedRange<Int> {
        guard let document = source.document(figure.document) else { return figure.sentence...figure.sentence }
        let own = document.sentences.lowerBound + figure.sentence
        let paragraph = sentences[own].paragraph
        var (first, last) = (own, own)
        while first > document.sentences.lowerBound, sentences[first - 1].paragraph == paragraph { first -= 1 }
        while last + 1 < document.sentences.upperBound, sentences[last + 1].paragraph == paragraph { last += 1 }
        return first - document.sentences.lowerBound...last - document.sentences.lowerBound
    }

    /// The sentences of a document in reading order.
    public func sentences(of document: String) -> [Sentence] {
        source.document(document).map { $0.sentences.map { sentences[$0] } } ?? []
    }

    /// A sentence and those after it in its article.
    public func sentences(from sentence: Sentence, limit: Int) -> [Sentence] {
        around(sentence) { $0..<Swift.max($0, Swift.min($0 + limit, $1.upperBound)) }
    }

    /// The sentences before one in its article, the nearest first.
    public func sentences(before sentence: Sentence, limit: Int) -> [Sentence] {
        around(sentence) { Swift.max($1.lowerBound, $0 - limit)..<$0 }.reversed()
    }

    /// - Parameter range: by the sentence's number and those of its document, which ones; of them, those of its article.
    private func around(_ sentence: Sentence, _ range: (Int, Range<Int>) -> Range<Int>) -> [Sentence] {
        guard let document = source.document(sentence.document) else { return [] }
        let own = document.sentences.lowerBound + sentence.number
        return range(own, document.sentences).map { sentences[$0] }.filter { $0.article == sentence.article }
    }
}
