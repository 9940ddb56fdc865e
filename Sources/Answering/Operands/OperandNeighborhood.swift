internal import ChineseText
internal import Facts

/// The part of a report around a figure.
struct OperandNeighborhood {
    /// Narrow first.
    enum Width: CaseIterable {
        /// A sentence up to the next semicolon.
        case part
        case sentence
        case paragraph
        case document
    }

    let width: Width
    private let document: String
    private let article: Int
    private let sentences: ClosedRange<Int>?
    /// Where the part of the sentence lies in its quote.
    private let part: Range<Int>?

    /// Whether it lies within one sentence.
    var isOneSentence: Bool { width == .part || width == .sentence }

    init(_ figure: Figure, width: Width, corpus: Corpus) {
        self.width = width
        document = figure.document
        article = figure.article
        part = width == .part ? corpus.sentence(of: figure).map { Self.part(of: $0, around: figure.range.start) } : nil
        switch width {
        case .part, .sentence: sentences = figure.sentence...figure.sentence
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
        part = nil
    }

    func holds(_ sentence: Sentence) -> Bool {
        sentence.document == document
            && (sentences.map { $0.contains(sentence.number) } ?? (sentence.article == article))
    }

    func holds(_ figure: Figure) -> Bool {
        figure.document == document && (sentences.map { $0.contains(figure.sentence) } ?? (figure.article == article))
            && (part.map { $0.contains(figure.range.start) } ?? true)
    }

    /// From the semicolon before an offset to the one after it.
    private static func part(of sentence: Sentence, around offset: Int) -> Range<Int> {
        var start = 0
        var end = 0
        for scalar in sentence.quote.unicodeScalars {
            end += UTF8.width(scalar)
            guard scalar == "；" || scalar == ";" else { continue }
            if end > offset { return start..<end }
            start = end
        }
        return start..<max(end, offset + 1)
    }
}
