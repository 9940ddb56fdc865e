internal import ChineseText
public import Facts
public import Parsing
public import Quantities
public import Reports
public import Words

/// Turns a report into the records that are stored: sentences, and figures with what they mean.
public struct DocumentExtractor: Sendable {
    /// Counts the changes of extraction that make stored figures stale.
    public static let version = 12

    private let lexicon: Lexicon
    private let layout: Layout
    private let figures: FigureExtractor
    private let tables: TableFigures
    private let inference: MetadataInference

    public init(lexicon: Lexicon, recognizer: Recognizer, lattices: LatticeBuilder, matcher: FigureMatcher) {
        self.lexicon = lexicon
        layout = Layout(lexicon: lexicon)
        figures = FigureExtractor(lexicon: lexicon, recognizer: recognizer, lattices: lattices, matcher: matcher)
        tables = TableFigures(lexicon: lexicon, recognizer: recognizer)
        inference = MetadataInference(lexicon: lexicon, recognizer: recognizer)
    }

    /// - Parameters:
    ///   - metadata: what a manifest says; front matter fills its gaps, the text the rest.
    ///   - fingerprint: what to remember of the state the document was read in.
    public func extract(
        _ report: ReadReport, path: String, metadata: Metadata, fingerprint: String
    ) -> ExtractedDocument {
        let articles = layout.articles(of: report)
        let known = inference.named(metadata.filled(from: report.frontMatter), path: path)
        let period = inference.period(known: known, articles: articles)
        var document = DocumentBuilder(path: path, bytes: report.bytes)
        var records: [Document.Article] = []
        var found: [Figure] = []
        for (number, article) in articles.enumerated() {
            let record = inference.article(article, known: known)
            records.append(record)
            let setting = FigureExtractor.Setting(
                article: number, organization: record.organization, place: record.place, period: period?.period,
                periodSource: period?.source,
                reference: period?.period ?? known.published.flatMap(CalendarDate.init).map { Period(year: $0.year) })
            for (sentence, source, cell) in document.add(article, number: number, tables: tables) {
                if let cell {
                    found += [tables.figure(cell, of: sentence, setting: setting)].compactMap { $0 }
                } else {
                    found += figures.figures(of: sentence, source: source, setting: setting)
                }
            }
        }
        let record = Document(
            path: path,
            title: metadata.title ?? report.frontMatter.title ?? records.lazy.compactMap(\.title).first ?? known.title,
            organization: known.organization ?? Self.only(records.compactMap(\.organization)),
            place: inference.canonicalPlace(known.place) ?? Self.only(records.compactMap(\.place)),
            published: known.published.flatMap(CalendarDate.init), period: period?.period,
            periodSource: period?.source, page: known.page, source: known.source, articles: records,
            fingerprint: fingerprint)
        return ExtractedDocument(
            document: record, text: report.bytes, sentences: document.sentences, figures: found)
    }

    /// The value that all articles share, if they do.
    private static func only(_ values: [String]) -> String? {
        Set(values).count == 1 ? values.first : nil
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

    /// Adds an article's sentences and returns them with their texts, and those of tables with what they were made of.
    mutating func add(
        _ article: Article, number: Int, tables: TableFigures
    ) -> [(Sentence, MappedText, TableRecord?)] {
        var added: [(Sentence, MappedText, TableRecord?)] = []
        // A byline is cited where a question asks for an author or an office, and holds no figures.
        if let byline = article.byline { _ = append(byline, 0..<byline.count, section: nil, article: number) }
        paragraph += 1
        for (place, part) in article.paragraphs.enumerated() {
            if case .table(let table) = part.kind {
                let before = article.paragraphs[max(0, place - 3)..<place]
                for record in tables.records(of: table, in: bytes, before: Array(before), section: part.section) {
                    added += add(record, section: part.section, article: number)
                }
                continue
            }
            for range in SentenceBoundaries.sentences(of: Scalars(part.text.bytes)) {
                guard let (sentence, text) = append(part.text, range, section: part.section, article: number) else {
                    continue
                }
                added.append((sentence, text, nil))
            }
            paragraph += 1
        }
        return added
    }

    /// Adds what a table tells of one number or in one row. Each is a paragraph of its own: what stands in the rows
    /// around a number says nothing of it.
    private mutating func add(
        _ record: TableRecord, section: String?, article: Int
    ) -> [(Sentence, MappedText, TableRecord?)] {
        defer { paragraph += 1 }
        let text = record.text(bytes)
        let ranges = record.isProse ? SentenceBoundaries.sentences(of: Scalars(text.bytes)) : [0..<text.count]
        return ranges.compactMap { range in
            append(text, range, section: section, article: article).map { ($0.0, $0.1, record.isProse ? nil : record) }
        }
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
        // Between a heading and a number of a table may lie the whole document: nothing is decoded in vain.
        var decoder = UTF8()
        var rest = bytes[range].makeIterator()
        while case .scalarValue(let scalar) = decoder.decode(&rest) {
            if !scalar.isBlank { return false }
        }
        return true
    }
}
