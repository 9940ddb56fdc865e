public import ChineseText

/// What must be known of a document to look at one of its sentences without reading the others, found when it is put into a store.
public struct DocumentProfile: Hashable, Sendable {
    /// By its sentences.
    public let script: Script
    /// By article, the number of the sentence that opens it: the first that is whole or has a figure, titles and bylines passed over.
    public let openings: [Int]
    /// The numbers of the sentences that somebody says who is named in another sentence.
    public let quoted: Set<Int>

    public init(script: Script, openings: [Int], quoted: Set<Int>) {
        self.script = script
        self.openings = openings
        self.quoted = quoted
    }

    /// - Parameters:
    ///   - sentences: all of the document, in reading order.
    ///   - withFigures: the numbers of those that have figures.
    init(_ sentences: [Sentence], withFigures: Set<Int>) {
        script = Script(of: sentences.lazy.map { Array($0.quote.utf8) })
        openings = Self.openings(sentences, withFigures: withFigures)
        quoted = Quotation(sentences).spoken
    }

    private static func openings(_ sentences: [Sentence], withFigures: Set<Int>) -> [Int] {
        var openings = [Int](repeating: 0, count: (sentences.map(\.article).max() ?? -1) + 1)
        var opened = Set<Int>()
        for sentence in sentences where !opened.contains(sentence.article) {
            // Where none is, the last stands for it.
            openings[sentence.article] = sentence.number
            let isWhole = sentence.quote.unicodeScalars.last.map { $0.endsSentence } ?? false
            if isWhole || withFigures.contains(sentence.number) { opened.insert(sentence.article) }
        }
        return openings
    }

    public init(_ extracted: ExtractedDocument) {
        self.init(extracted.sentences, withFigures: Set(extracted.figures.map(\.sentence)))
    }
}
