internal import ChineseText
internal import Facts
internal import Reports

/// Collects the sentences of a document.
struct DocumentBuilder {
    private let path: String
    private let wording: ReportWording
    private var bytes: [UInt8] { wording.read }
    private let lines: LineIndex
    private var paragraph = 0
    private(set) var sentences: [Sentence] = []

    init(path: String, wording: ReportWording) {
        self.path = path
        self.wording = wording
        lines = LineIndex(wording.read)
    }

    /// Adds who signed an article, and when and where it was given. Such lines are cited where a question asks for an
    /// author, an office or a day, and hold no figures.
    mutating func addHead(of article: Article, number: Int) {
        if let column = article.column { _ = append(column, 0..<column.count, section: nil, article: number) }
        if let byline = article.byline { _ = append(byline, 0..<byline.count, section: nil, article: number) }
        if let dateline = article.dateline {
            // The day alone does not say of what.
            var line = article.paragraphs.first { $0.kind == .title }?.text ?? MappedText()
            line.append(dateline, 0..<dateline.count)
            _ = append(line, 0..<line.count, section: nil, article: number)
        }
        paragraph += 1
    }

    /// Adds where an article says it was taken from.
    mutating func addFoot(of article: Article, number: Int) {
        guard let origin = article.origin else { return }
        _ = append(origin, 0..<origin.count, section: nil, article: number)
        paragraph += 1
    }

    /// A sentence with its text, and what it was made of where it is of a table.
    typealias Added = (Sentence, MappedText, TableRecord?)

    /// Adds the sentences of an article's paragraph and returns them; a row of a table in plain text is one sentence.
    mutating func add(_ place: Int, of article: Article, number: Int, tables: TableFigures) -> [Added] {
        let part = article.paragraphs[place]
        if case .table(let table) = part.kind {
            let around = TableSurroundings(of: place, in: article.paragraphs, isNote: tables.isNote)
            return tables.records(of: table, in: bytes, around: around, section: part.section)
                .flatMap { add($0, section: part.section, article: number) }
        }
        defer { paragraph += 1 }
        let ranges =
            part.kind == .row ? [0..<part.text.count] : SentenceBoundaries.sentences(of: Scalars(part.text.bytes))
        return ranges.compactMap { append(part.text, $0, section: part.section, article: number) }.map { ($0, $1, nil) }
    }

    /// Adds what a table tells of one number or in one row. Each is a paragraph of its own: what stands in the rows
    /// around a number says nothing of it.
    private mutating func add(_ record: TableRecord, section: String?, article: Int) -> [Added] {
        defer { paragraph += 1 }
        let text = record.text(bytes)
        let ranges = record.isProse ? SentenceBoundaries.sentences(of: Scalars(text.bytes)) : [0..<text.count]
        return ranges.compactMap { append(text, $0, section: section, article: article) }
            .map { ($0, $1, record.isProse ? nil : record) }
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
            document: path, number: sentences.count, article: article, paragraph: paragraph,
            section: section.map(wording.original),
            quote: wording.original(text).text, spans: spans, lines: touched)
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
