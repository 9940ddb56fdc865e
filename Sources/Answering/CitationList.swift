internal import Facts

/// Numbers the sentences an answer rests on, each once.
struct CitationList {
    private let corpus: Corpus
    private(set) var citations: [Citation] = []

    init(_ corpus: Corpus) { self.corpus = corpus }

    /// More reprints than this tell a reader nothing more.
    private static let reprints = 3

    /// The numbers of the citations for a figure: its sentence, and the same one in other reports.
    mutating func cite(_ figure: Figure) -> [Int] {
        guard let sentence = corpus.sentence(of: figure) else { return [] }
        return ([sentence] + corpus.reprints(of: sentence).prefix(Self.reprints)).flatMap { cite($0) }
    }

    /// The number of the citation for a sentence.
    mutating func cite(_ sentence: Sentence) -> [Int] {
        let known = citations.first { $0.document == sentence.document && $0.spans == sentence.spans }
        if let known { return [known.number] }
        let citation = Citation(
            number: citations.count + 1, sentence: sentence, document: corpus.document(sentence.document))
        citations.append(citation)
        return [citation.number]
    }
}
