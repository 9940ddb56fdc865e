public import ChineseText
public import Quantities

/// One ingested file.
public struct Document: Hashable, Sendable {
    /// Path relative to the ingested folder, with `/` between folders; what citations name.
    public let path: String
    public let title: String?
    public let organization: String?
    public let place: String?
    /// As precise as it is known: `2022`, `2022-10`, `2022-10-31`.
    public let published: CalendarDate?
    public let period: Period?
    public let periodSource: PeriodSource?
    public let page: String?
    /// The original that the document restates, if it says so.
    public let source: String?
    public let articles: [Article]
    /// What it was read from and with: bytes, metadata, grammar and extractor.
    public let fingerprint: String

    public init(
        path: String, title: String?, organization: String?, place: String?, published: CalendarDate?,
        period: Period?, periodSource: PeriodSource?, page: String?, source: String?, articles: [Article],
        fingerprint: String
    ) {
        self.path = path
        self.title = title
        self.organization = organization
        self.place = place
        self.published = published
        self.period = period
        self.periodSource = periodSource
        self.page = page
        self.source = source
        self.articles = articles
        self.fingerprint = fingerprint
    }

    /// One report inside the document. Its number is its place in `articles`.
    public struct Article: Hashable, Sendable {
        public let title: String?
        public let byline: String?
        public let organization: String?
        public let place: String?

        public init(title: String?, byline: String?, organization: String?, place: String?) {
            self.title = title
            self.byline = byline
            self.organization = organization
            self.place = place
        }
    }
}

/// A sentence of a report: what citations quote.
public struct Sentence: Hashable, Sendable {
    public let document: String
    /// Its place in the document, from 0.
    public let number: Int
    public let article: Int
    public let paragraph: Int
    public let section: String?
    /// The wording with page breaks mended. Deleting white space from the bytes of `spans`, joined, gives the same
    /// as deleting it from this.
    public let quote: String
    public let spans: [ByteSpan]
    public let lines: ClosedRange<Int>

    public init(
        document: String, number: Int, article: Int, paragraph: Int, section: String?, quote: String,
        spans: [ByteSpan], lines: ClosedRange<Int>
    ) {
        self.document = document
        self.number = number
        self.article = article
        self.paragraph = paragraph
        self.section = section
        self.quote = quote
        self.spans = spans
        self.lines = lines
    }
}
