public import ChineseText
public import Quantities

/// Where an answer's figure stands: a sentence of a report, with its place in the text as read.
public struct Citation: Hashable, Sendable {
    /// As the answer numbers it, from 1.
    public let number: Int
    public let document: String
    public let title: String?
    public let section: String?
    public let organization: String?
    public let place: String?
    public let published: CalendarDate?
    public let period: Period?
    public let page: String?
    public let source: String?
    public let lines: ClosedRange<Int>
    public let spans: [ByteSpan]
    public let quote: String

    public init(number: Int, sentence: Sentence, document: Document?) {
        let article = document.flatMap {
            $0.articles.indices.contains(sentence.article) ? $0.articles[sentence.article] : nil
        }
        self.number = number
        self.document = sentence.document
        title = article?.title ?? document?.title
        section = sentence.section
        organization = article?.organization ?? document?.organization
        place = article?.place ?? document?.place
        published = document?.published
        period = document?.period
        page = document?.page
        source = document?.source
        lines = sentence.lines
        spans = sentence.spans
        quote = sentence.quote
    }

    /// The same citation in a longer list.
    public func renumbered(_ number: Int) -> Citation { Citation(self, number: number) }

    private init(_ other: Citation, number: Int) {
        self.number = number
        document = other.document
        title = other.title
        section = other.section
        organization = other.organization
        place = other.place
        published = other.published
        period = other.period
        page = other.page
        source = other.source
        lines = other.lines
        spans = other.spans
        quote = other.quote
    }
}
