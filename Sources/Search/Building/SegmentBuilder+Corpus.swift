public import Facts

extension SegmentBuilder {
    /// Adds the figures of a corpus, under the numbers that they have in it.
    ///
    /// - Throws: `SegmentProblem` where no file can be written.
    public mutating func add(figuresOf corpus: Corpus) throws {
        try add(corpus.documents.map(\.path), of: corpus.figures.map(\.document)) { number in
            let context = corpus.contexts[number]
            return (
                context.nearTexts, RecordColumns(corpus.figures[number], reportPlace: context.reportPlace)
            )
        }
    }

    /// Adds the sentences of a corpus, under the numbers that they have in it.
    ///
    /// - Throws: `SegmentProblem` where no file can be written.
    public mutating func add(sentencesOf corpus: Corpus) throws {
        try add(corpus.documents.map(\.path), of: corpus.sentences.map(\.document)) { number in
            (corpus.passages[number].nearTexts, RecordColumns())
        }
    }

    /// - Parameter owners: by record, its document; records stand in the order of the documents.
    private mutating func add(
        _ documents: [String], of owners: [String], _ record: (Int) -> (texts: [NearText], columns: RecordColumns)
    ) throws {
        var number = 0
        for document in documents {
            try begin(document: document)
            while number < owners.count, owners[number] == document {
                let (texts, columns) = record(number)
                add(texts, columns)
                number += 1
            }
        }
    }
}
