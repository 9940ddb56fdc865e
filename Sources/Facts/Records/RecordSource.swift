public import Quantities

/// The records of a store by their numbers: documents in the order of their paths, sentences and figures in reading order.
///
/// A question looks at some dozens of records of perhaps a million, so that a source need not hold them in memory. It stands for one
/// state of its store: numbers do not change while it lives. Threads share it.
///
/// What cannot be read is no value that callers could go on with: a source whose file turns out to be damaged ends the work by itself.
public protocol RecordSource: Sendable {
    var sentenceCount: Int { get }
    var figureCount: Int { get }

    /// Tells one state of a store from all others, and the same state by the same text; nil where none is known.
    var state: String? { get }

    /// All documents, in the order of their paths.
    func documents() -> [Document]
    func document(_ path: String) -> HeldDocument?
    func document(ofSentence number: Int) -> HeldDocument
    func document(ofFigure number: Int) -> HeldDocument

    func sentence(_ number: Int) -> Sentence
    func figure(_ number: Int) -> Figure

    /// The numbers of the figures of a sentence.
    func figures(ofSentence number: Int) -> Range<Int>

    /// Sentences that may repeat one, itself among them: those with its key of `Telling`, in rising order; none where it has no figures.
    func sentences(tellingAs number: Int) -> [Int]

    /// The figures of a value, in rising order.
    func figures(of value: ValueRange) -> [Int]

    /// How many figures of a document have units of a class.
    func count(of unitClass: String, in document: HeldDocument) -> Int

    /// Whether there is a figure of one of these places in a year.
    func holdsFigures(of places: [String], in year: Int) -> Bool

    /// The documents that were published in a year or tell of it, in the order of their paths: those of one of some places, with
    /// articles of one or of no known place; where no place is named, all.
    func documents(ofYear year: Int, in places: [String]) -> [Document]

    /// The year of the newest document: by when it was published, where that is known of any, else by what it tells of.
    func newestYear() -> Int?

    /// The year that the newest document of a place tells of, or else was published in; also of those with articles of the place.
    func newestYear(of place: String) -> Int?

    /// The places of documents and of their articles, each once, as they come first in the order of the documents.
    func places() -> [String]

    /// The names that the documents write.
    func names() -> WrittenNames
}

/// A document with the numbers of its records.
public struct HeldDocument: Sendable {
    public let document: Document
    public let profile: DocumentProfile
    public let sentences: Range<Int>
    public let figures: Range<Int>

    public init(document: Document, profile: DocumentProfile, sentences: Range<Int>, figures: Range<Int>) {
        self.document = document
        self.profile = profile
        self.sentences = sentences
        self.figures = figures
    }

    /// The article of a number; nil where there is none.
    public func article(_ number: Int) -> Document.Article? {
        document.articles.indices.contains(number) ? document.articles[number] : nil
    }
}
