import ChineseText
import Facts

extension Sentence {
    static let insertion: SQL = """
        INSERT INTO sentences
            (document, number, article, paragraph, section, quote, spans, first_line, last_line, sum)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    /// CROSS JOIN keeps SQLite from turning the order of the tables around: documents come in the order of their paths
    /// from one index, sentences in reading order from the other, and nothing is sorted.
    static let selection: SQL = """
        SELECT documents.path, number, article, paragraph, section, quote, spans, first_line, last_line,
            sentences.sum, documents.sum
        FROM documents CROSS JOIN sentences ON sentences.document = documents.id
        """

    /// In the order of `insertion`.
    func values(document id: Int) throws -> [SQLValue] {
        try SQLValue.summed(
            [
                .integer(number), .integer(article), .integer(paragraph), .optional(section), .text(quote),
                .form(SpanList(spans), "范围", in: document), .integer(lines.lowerBound), .integer(lines.upperBound),
            ], of: id, with: [.text(document)])
    }

    /// From the columns of `selection`.
    init(_ row: inout Row) throws {
        let document = row.text()
        let number = row.integer()
        let article = row.integer()
        let paragraph = row.integer()
        let section = row.optionalText()
        let quote = row.text()
        let spans = try row.form(SpanList.self).spans
        let (first, last) = try row.ordered()
        try row.checkSum(of: 1...8, with: [.text(document)], owner: 10)
        self.init(
            document: document, number: number, article: article, paragraph: paragraph, section: section,
            quote: quote, spans: spans, lines: first...last)
    }
}
