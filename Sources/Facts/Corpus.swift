internal import ChineseText
internal import Quantities

/// What a store holds, loaded for answering: figures with the texts around them in normal form.
public struct Corpus: Sendable {
    public let documents: [Document]
    public let sentences: [Sentence]
    public let figures: [Figure]
    /// Words around each figure, by its number.
    public let contexts: [FigureContext]
    private let sentenceStart: [String: Int]
    private let documentNumber: [String: Int]

    public init(_ store: any FactStore) throws {
        let documents = try store.documents()
        var sentences: [Sentence] = []
        var figures: [Figure] = []
        var starts: [String: Int] = [:]
        for document in documents {
            starts[document.path] = sentences.count
            sentences += try store.sentences(of: document.path)
            figures += try store.figures(of: document.path)
        }
        self.documents = documents
        self.sentences = sentences
        self.figures = figures
        sentenceStart = starts
        documentNumber = Dictionary(
            documents.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
        var builder = FigureContext.Builder(documents: documentNumber.mapValues { documents[$0] }, sentences: sentences)
        let kinds = Dictionary(grouping: figures, by: FigureContext.Kind.init).mapValues(\.count)
        contexts = figures.map { figure in
            builder.context(
                of: figure, sentence: (starts[figure.document] ?? 0) + figure.sentence,
                isSole: kinds[FigureContext.Kind(figure)] == 1)
        }
    }

    public func document(of figure: Figure) -> Document? { documentNumber[figure.document].map { documents[$0] } }

    public func sentence(of figure: Figure) -> Sentence? {
        sentenceStart[figure.document].map { sentences[$0 + figure.sentence] }
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

/// The texts that tell what a figure is of, nearest first, in normal form without blanks.
public struct FigureContext: Hashable, Sendable {
    /// What the figure rules found it to be a figure of.
    public let metric: String
    /// No further than the next figure or the end of the clause.
    public let own: String
    public let clause: String
    /// The clauses before it up to the last ；.
    public let lead: String
    /// The rest of the sentence before the clause and after it.
    public let before: String
    public let after: String
    /// The sentence before, if it belongs to the same paragraph.
    public let previous: String
    public let section: String
    public let title: String
    /// Organization, place and byline of the report.
    public let party: String
    /// The first sentence of the report, which says who and where.
    public let opening: String
    /// Whether no other figure of its sentence has its class of unit.
    public let isSoleOfItsKind: Bool
    /// The place of the report, which a figure has unless its own sentence names another.
    public let reportPlace: String?

    /// The figures of one class of unit in one sentence.
    struct Kind: Hashable {
        let document: String
        let sentence: Int
        let unitClass: String?

        init(_ figure: Figure) {
            document = figure.document
            sentence = figure.sentence
            unitClass = figure.quantity.unitClass
        }
    }

    struct Builder {
        let documents: [String: Document]
        let sentences: [Sentence]
        private var normals: [Int: String] = [:]
        private var openings: [String: Int] = [:]

        init(documents: [String: Document], sentences: [Sentence]) {
            self.documents = documents
            self.sentences = sentences
        }

        mutating func context(of figure: Figure, sentence number: Int, isSole: Bool) -> FigureContext {
            let sentence = sentences[number]
            let quote = Array(sentence.quote.utf8)
            let first = firstPiece(of: number)
            let lead = (first..<number).map { normalQuote($0) }.joined()
            let document = documents[figure.document]
            let article = document.flatMap {
                $0.articles.indices.contains(figure.article) ? $0.articles[figure.article] : nil
            }
            let title = [document?.title, article?.title].compactMap { $0 }.joined(separator: "。")
            let party = [figure.organization, figure.place, article?.byline].compactMap { $0 }.joined(separator: "。")
            let metric = [figure.metric, figure.action, figure.beneficiary].compactMap { $0 }.joined(separator: "。")
            return FigureContext(
                metric: Self.normal(metric), own: Self.normal(quote[figure.own.range]),
                clause: Self.normal(quote[figure.clause.range]),
                lead: Self.normal(quote[..<figure.clause.start]),
                before: lead + Self.normal(quote[..<figure.clause.start]),
                after: Self.normal(quote[figure.clause.end...]),
                previous: follows(first) ? normalQuote(first - 1) : "", section: Self.normal(sentence.section ?? ""),
                title: Self.normal(title), party: Self.normal(party), opening: normalQuote(opening(of: number)),
                isSoleOfItsKind: isSole, reportPlace: article?.place)
        }

        /// The first sentence of the article that is long enough to be one.
        private mutating func opening(of number: Int) -> Int {
            let sentence = sentences[number]
            let key = "\(sentence.document)#\(sentence.article)"
            if let known = openings[key] { return known }
            var first = number
            while first > 0, sentences[first - 1].document == sentence.document,
                sentences[first - 1].article == sentence.article
            {
                first -= 1
            }
            var opening = first
            while opening < number, sentences[opening].quote.unicodeScalars.last.map({ !$0.endsSentence }) ?? true {
                opening += 1
            }
            openings[key] = opening
            return opening
        }

        /// Whether a sentence goes on in the paragraph of the one before it.
        private func follows(_ number: Int) -> Bool {
            guard number > 0 else { return false }
            let (previous, sentence) = (sentences[number - 1], sentences[number])
            return previous.document == sentence.document && previous.paragraph == sentence.paragraph
        }

        /// Where a long sentence that was cut at ； begins.
        private func firstPiece(of number: Int) -> Int {
            var first = number
            while follows(first), first > number - 4, let last = sentences[first - 1].quote.unicodeScalars.last,
                last.endsClause, !last.endsSentence
            {
                first -= 1
            }
            return first
        }

        private mutating func normalQuote(_ number: Int) -> String {
            if let known = normals[number] { return known }
            let text = Self.normal(sentences[number].quote)
            normals[number] = text
            return text
        }

        private static func normal(_ bytes: ArraySlice<UInt8>) -> String {
            normal(String(decoding: bytes, as: UTF8.self))
        }

        private static func normal(_ text: String) -> String { NormalForm.of(text, blanks: .dropped).text }
    }
}
