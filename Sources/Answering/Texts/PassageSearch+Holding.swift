internal import ChineseText
internal import Facts

extension PassageSearch {
    /// The numbers of the sentences that may hold all of these texts in their own words, in the order of the corpus: none that does
    /// is missing. They are found one by one, so that whoever has enough stops.
    func numbers(holding texts: [String], in document: String?) -> AnySequence<Int> {
        let normal = texts.map { NormalForm.text($0) }
        return AnySequence { index.records(holding: normal, document: document) }
    }

    /// Those that may hold any of these texts.
    func numbers(holdingAny texts: [String], in document: String?) -> [Int] {
        Set(texts.flatMap { Array(numbers(holding: [$0], in: document)) }).sorted()
    }

    /// The numbers of the sentences of some documents, in the order of the corpus.
    func numbers(of documents: Set<String>) -> [Int] {
        documents.compactMap { corpus.source.document($0)?.sentences }.sorted { $0.lowerBound < $1.lowerBound }
            .flatMap(\.self)
    }
}
