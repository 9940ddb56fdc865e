internal import Facts

/// The part of a report around a figure.
struct OperandNeighborhood {
    /// Narrow first.
    enum Width: CaseIterable {
        case sentence
        case paragraph
        case document
    }

    let width: Width
    private let document: String
    private let article: Int
    private let sentences: ClosedRange<Int>?

    init(_ figure: Figure, width: Width, corpus: Corpus) {
        self.width = width
        document = figure.document
        article = figure.article
        switch width {
        case .sentence: sentences = figure.sentence...figure.sentence
        case .paragraph: sentences = corpus.paragraph(of: figure)
        case .document: sentences = nil
        }
    }

    /// The sentence, or the article that it stands in.
    init(_ sentence: Sentence, isWhole: Bool) {
        width = isWhole ? .document : .sentence
        document = sentence.document
        article = sentence.article
        sentences = isWhole ? nil : sentence.number...sentence.number
    }

    func holds(_ sentence: Sentence) -> Bool {
        sentence.document == document
            && (sentences.map { $0.contains(sentence.number) } ?? (sentence.article == article))
    }

    func holds(_ figure: Figure) -> Bool {
        figure.document == document && (sentences.map { $0.contains(figure.sentence) } ?? (figure.article == article))
    }
}
