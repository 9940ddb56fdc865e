internal import ChineseText
public import Facts
public import Parsing
public import Quantities
public import Reports
public import Words

/// Turns a report into the records that are stored: sentences, and figures with what they mean.
public struct DocumentExtractor: Sendable {
    /// Counts the changes of extraction that make stored figures stale.
    public static let version = 13

    private let lexicon: Lexicon
    private let recognizer: Recognizer
    private let layout: Layout
    private let figures: FigureExtractor
    private let inference: MetadataInference

    public init(lexicon: Lexicon, recognizer: Recognizer, lattices: LatticeBuilder, matcher: FigureMatcher) {
        self.lexicon = lexicon
        self.recognizer = recognizer
        layout = Layout(lexicon: lexicon)
        figures = FigureExtractor(lexicon: lexicon, recognizer: recognizer, lattices: lattices, matcher: matcher)
        inference = MetadataInference(lexicon: lexicon, recognizer: recognizer)
    }

    /// - Parameters:
    ///   - metadata: what a manifest says; front matter fills its gaps, the text the rest.
    ///   - fingerprint: what to remember of the state the document was read in.
    public func extract(
        _ report: ReadReport, path: String, metadata: Metadata, fingerprint: String
    ) -> ExtractedDocument {
        let page = layout.page(of: report)
        let told = inference.setting(metadata.filled(from: report.frontMatter), path: path, page: page)
        let known = told.known
        // A newspaper page tells of several years at once.
        let periods = page.articles.map { inference.period(told, articles: [$0]) }
        let period = periods.first.flatMap { first in periods.allSatisfy { $0?.period == first?.period } ? first : nil }
        var document = DocumentBuilder(path: path, bytes: report.bytes)
        var records: [Document.Article] = []
        var found: [Figure] = []
        for (number, article) in page.articles.enumerated() {
            let record = inference.article(article, told)
            let period = periods[number]
            var sections = SectionTimes(lexicon: lexicon, recognizer: recognizer, delivered: told.delivered)
            records.append(record)
            document.addHead(of: article, number: number)
            for paragraph in article.paragraphs {
                let section = sections.time(of: paragraph)
                let setting = FigureExtractor.Setting(
                    article: number, organization: record.organization, place: record.place,
                    period: section.map(\.period) ?? period?.period,
                    periodSource: section.map { $0.period == nil ? nil : $0.isNamed ? .inherited : .inferred }
                        ?? period?.source,
                    reference: reference(told, period?.period))
                for (sentence, source) in document.add(paragraph, article: number) {
                    let figures = figures.figures(of: sentence, source: source, setting: setting)
                    found += figures.map { sections.corrected($0, in: sentence, of: section) }
                }
            }
        }
        let record = Document(
            path: path,
            title: metadata.title ?? report.frontMatter.title ?? records.lazy.compactMap(\.title).first ?? known.title,
            organization: known.organization ?? Self.shared(records.map(\.organization)),
            place: inference.canonicalPlace(known.place) ?? Self.shared(records.map(\.place)),
            published: known.published.flatMap(CalendarDate.init), period: period?.period,
            periodSource: period?.source, page: known.page, source: known.source, articles: records,
            fingerprint: fingerprint)
        return ExtractedDocument(
            document: record, text: report.bytes, sentences: document.sentences, figures: found)
    }

    /// What 今年 is: in a report to an assembly the year it was delivered in, else its period or the year it appeared.
    private func reference(_ told: MetadataInference.Setting, _ period: Period?) -> Period? {
        if let delivered = told.delivered, told.known.period == nil { return Period(year: delivered.year) }
        return period ?? told.known.published.flatMap(CalendarDate.init).map { Period(year: $0.year) }
    }

    /// The value that all articles share, if they do.
    private static func shared(_ values: [String?]) -> String? {
        values.first.flatMap { first in values.allSatisfy { $0 == first } ? first : nil }
    }
}

/// Collects the sentences of a document.
struct DocumentBuilder {
    private let path: String
    private let bytes: [UInt8]
    private let lines: LineIndex
    private var paragraph = 0
    private(set) var sentences: [Sentence] = []

    init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
        lines = LineIndex(bytes)
    }

    /// Adds who signed an article, and when and where it was given. Such lines are cited where a question asks for an
    /// author, an office or a day, and hold no figures.
    mutating func addHead(of article: Article, number: Int) {
        if let byline = article.byline { _ = append(byline, 0..<byline.count, section: nil, article: number) }
        if let dateline = article.dateline {
            // The day alone does not say of what.
            var line = article.paragraphs.first { $0.kind == .title }?.text ?? MappedText()
            line.append(dateline, 0..<dateline.count)
            _ = append(line, 0..<line.count, section: nil, article: number)
        }
        paragraph += 1
    }

    /// Adds a paragraph's sentences and returns them with their texts; a row of a table is one sentence.
    mutating func add(_ part: Article.Paragraph, article: Int) -> [(Sentence, MappedText)] {
        defer { paragraph += 1 }
        let ranges =
            part.kind == .row ? [0..<part.text.count] : SentenceBoundaries.sentences(of: Scalars(part.text.bytes))
        return ranges.compactMap { append(part.text, $0, section: part.section, article: article) }
    }

    /// Adds one sentence of a paragraph and returns it with its text.
    private mutating func append(
        _ paragraphText: MappedText, _ range: Range<Int>, section: String?, article: Int
    ) -> (Sentence, MappedText)? {
        var text = MappedText()
        text.append(paragraphText, range)
        let spans = bridged(text.map.spans(of: 0..<text.count))
        guard let touched = lines.lines(of: spans) else { return nil }
        let sentence = Sentence(
            document: path, number: sentences.count, article: article, paragraph: paragraph, section: section,
            quote: text.text, spans: spans, lines: touched)
        sentences.append(sentence)
        return (sentence, text)
    }

    /// Spans with nothing but white space between them are one span.
    private func bridged(_ spans: [ByteSpan]) -> [ByteSpan] {
        var result: [ByteSpan] = []
        for span in spans {
            if let last = result.last, last.end <= span.start, isBlank(last.end..<span.start) {
                result[result.count - 1] = ByteSpan(last.start, span.end)
            } else {
                result.append(span)
            }
        }
        return result
    }

    private func isBlank(_ range: Range<Int>) -> Bool {
        // Whatever lies between may be a whole article: nothing is decoded beyond the first character.
        var rest = bytes[range].makeIterator()
        var decoder = UTF8()
        while case .scalarValue(let scalar) = decoder.decode(&rest) {
            guard scalar.isBlank else { return false }
        }
        return true
    }
}
