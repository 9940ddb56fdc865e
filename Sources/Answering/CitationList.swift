internal import Facts

/// Numbers the sentences an answer rests on, each once.
struct CitationList {
    private let corpus: Corpus
    private(set) var citations: [Citation] = []

    init(_ corpus: Corpus) { self.corpus = corpus }

    /// The number of the citation for a figure's sentence.
    mutating func cite(_ figure: Figure) -> [Int] {
        guard let sentence = corpus.sentence(of: figure) else { return [] }
        let known = citations.first { $0.document == sentence.document && $0.spans == sentence.spans }
        if let known { return [known.number] }
        let citation = Citation(
            number: citations.count + 1, sentence: sentence, document: corpus.document(of: figure))
        citations.append(citation)
        return [citation.number]
    }
}
