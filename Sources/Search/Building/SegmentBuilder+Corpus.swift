public import Facts
internal import Quantities

extension SegmentBuilder {
    /// Adds the figures of a corpus, under the numbers that they have in it.
    ///
    /// - Throws: `SegmentProblem` where no file can be written.
    public mutating func add(figuresOf corpus: Corpus) throws {
        try add(corpus.documents.map(\.path), of: corpus.figures.map(\.document)) { number in
            let figure = corpus.figures[number]
            return (
                corpus.contexts[number].nearTexts,
                RecordColumns(
                    unitClass: figure.quantity.unitClass, period: figure.period.map(RecordColumns.days),
                    places: [figure.place].compactMap(\.self))
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

extension RecordColumns {
    /// The first and the last day of a period as integers that rise with time: 2022年 is 20220101...20221231.
    static func days(_ period: Period) -> ClosedRange<Int32> {
        func day(_ date: CalendarDate, month: Int, day: Int) -> Int32 {
            Int32(clamping: date.year * 10000 + (date.month ?? month) * 100 + (date.day ?? day))
        }
        let (first, last) = (day(period.start, month: 1, day: 1), day(period.end, month: 12, day: 31))
        return min(first, last)...max(first, last)
    }
}
