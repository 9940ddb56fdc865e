internal import ChineseText
public import Facts
public import Parsing
public import Quantities
public import Reports
public import Words

/// Turns a report into the records that are stored: sentences, and figures with what they mean.
public struct DocumentExtractor: Sendable {
    /// Counts the changes of extraction that make stored figures stale.
    public static let version = 18

    private let lexicon: Lexicon
    private let recognizer: Recognizer
    private let layout: Layout
    private let figures: FigureExtractor
    private let tables: TableFigures
    private let inference: MetadataInference
    private let datelines: Datelines

    public init(lexicon: Lexicon, recognizer: Recognizer, lattices: LatticeBuilder, matcher: FigureMatcher) {
        self.lexicon = lexicon
        self.recognizer = recognizer
        layout = Layout(lexicon: lexicon)
        figures = FigureExtractor(
            lexicon: lexicon, recognizer: recognizer, lattices: lattices, matcher: matcher,
            compounds: CompoundMetrics(lexicon: lexicon))
        tables = TableFigures(lexicon: lexicon, recognizer: recognizer)
        datelines = Datelines(lexicon: lexicon)
        inference = MetadataInference(lexicon: lexicon, recognizer: recognizer)
    }

    /// - Parameters:
    ///   - metadata: what a manifest says; front matter fills its gaps, the text the rest.
    ///   - fingerprint: what to remember of the state the document was read in.
    public func extract(
        _ report: ReadReport, path: String, metadata: Metadata, fingerprint: String
    ) -> ExtractedDocument {
        let wording = ReportWording(report.bytes)
        let page = layout.page(of: wording.isSimplified ? report : report.with(bytes: wording.read))
        let given = metadata.filled(from: report.frontMatter)
        let told = inference.setting(wording.simplified(given), path: path, page: page)
        let known = told.known
        // A newspaper page tells of several years at once.
        let periods = page.articles.map { inference.period(told, $0, isOnly: page.articles.count == 1) }
        let period = periods.first.flatMap { first in periods.allSatisfy { $0?.period == first?.period } ? first : nil }
        var document = DocumentBuilder(path: path, wording: wording)
        var records: [Document.Article] = []
        var found: [Figure] = []
        for (number, article) in page.articles.enumerated() {
            let record = inference.article(article, told).with(wording.original)
            let period = periods[number]
            var sections = SectionTimes(lexicon: lexicon, recognizer: recognizer, delivered: told.delivered)
            records.append(record)
            document.addHead(of: article, number: number)
            for (place, paragraph) in article.paragraphs.enumerated() {
                let heading = sections.time(of: paragraph) ?? inference.outlook(told, period?.period)
                for (sentence, source, cell) in document.add(place, of: article, number: number, tables: tables) {
                    let section = sections.time(of: sentence, in: heading, under: paragraph.headings)
                    let setting = setting(of: record, number, section, period, told)
                    let figures =
                        cell.map { [tables.figure($0, of: sentence, setting: setting)].compactMap { $0 } }
                        ?? figures.figures(of: sentence, source: source, setting: setting)
                    let read = wording.isSimplified ? sentence : sentence.with(quote: source.text)
                    found += figures.map { figure in
                        let figure = sections.corrected(figure, in: read, of: section, beside: figures)
                        return datelines.placed(figure, in: read, of: record.place)
                    }
                }
            }
            document.addFoot(of: article, number: number)
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
            document: record, text: report.bytes, sentences: document.sentences, figures: found,
            reading: KeptReading(report, given: metadata).bytes)
    }

    /// What is said of all figures of a sentence: by its article, and by the section it stands in.
    private func setting(
        of record: Document.Article, _ number: Int, _ section: SectionTime?,
        _ period: (period: Period, source: PeriodSource)?, _ told: MetadataInference.Setting
    ) -> FigureExtractor.Setting {
        FigureExtractor.Setting(
            article: number, organization: record.organization, place: record.place,
            period: section.map(\.period) ?? period?.period,
            periodSource: section.map { $0.period == nil ? nil : $0.isNamed ? .inherited : .inferred }
                ?? period?.source,
            reference: reference(told, period?.period), delivered: told.isReport ? told.delivered : nil)
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
