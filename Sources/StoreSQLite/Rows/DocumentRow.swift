import Facts

extension Document {
    static let insertion: SQL = """
        INSERT INTO documents
            (path, title, organization, place, published, period, period_source, page, source, fingerprint,
             sentence_count, figure_count, sum)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    static let selection: SQL = """
        SELECT id, path, title, organization, place, published, period, period_source, page, source, fingerprint,
            sentence_count, figure_count, sum
        FROM documents
        """

    /// In the order of `insertion`.
    func values(sentences: Int, figures: Int) throws -> [SQLValue] {
        let values: [SQLValue] = try [
            .text(path), .optional(title), .optional(organization), .optional(place),
            .form(published, "日期", in: path), .form(period, "时段", in: path),
            .form(periodSource, "时段来源", in: path), .optional(page), .optional(source), .text(fingerprint),
            .integer(sentences), .integer(figures),
        ]
        var sum = RowSum()
        sum.add(values + articles.flatMap(\.texts))
        return values + [.integer(sum.value)]
    }

    /// From the columns of `selection`.
    ///
    /// - Parameter articles: those of all documents, by the number of the document's row.
    init(_ row: inout Row, articles: [Int: [Article]]) throws {
        let id = row.integer()
        let path = row.text()
        let title = row.optionalText()
        let organization = row.optionalText()
        let place = row.optionalText()
        try row.checkSum(of: 1...12, with: (articles[id] ?? []).flatMap(\.texts))
        self.init(
            path: path, title: title, organization: organization, place: place,
            published: try row.optionalForm(), period: try row.optionalForm(), periodSource: try row.optionalForm(),
            page: row.optionalText(), source: row.optionalText(), articles: articles[id] ?? [],
            fingerprint: row.text())
    }
}

extension Document.Article {
    static let insertion: SQL = """
        INSERT INTO articles (document, number, title, byline, organization, place) VALUES (?, ?, ?, ?, ?, ?)
        """

    static let selection: SQL = "SELECT document, title, byline, organization, place FROM articles"

    /// In the order of `insertion`.
    func values(document: Int, number: Int) -> [SQLValue] {
        [.integer(document), .integer(number)] + texts
    }

    fileprivate var texts: [SQLValue] {
        [.optional(title), .optional(byline), .optional(organization), .optional(place)]
    }

    /// From the columns of `selection` after the first.
    init(_ row: inout Row) {
        self.init(
            title: row.optionalText(), byline: row.optionalText(), organization: row.optionalText(),
            place: row.optionalText())
    }
}
