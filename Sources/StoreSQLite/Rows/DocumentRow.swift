import Facts

extension Document {
    static let insertion: SQL = """
        INSERT INTO documents
            (path, title, organization, place, published, period, period_source, page, source, fingerprint)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    static let selection: SQL = """
        SELECT id, path, title, organization, place, published, period, period_source, page, source, fingerprint
        FROM documents
        """

    /// In the order of `insertion`.
    func values() throws -> [SQLValue] {
        [
            .text(path), .optional(title), .optional(organization), .optional(place),
            try .form(published, "日期", in: path), try .form(period, "时段", in: path),
            try .form(periodSource, "时段来源", in: path), .optional(page), .optional(source), .text(fingerprint),
        ]
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
        [
            .integer(document), .integer(number), .optional(title), .optional(byline), .optional(organization),
            .optional(place),
        ]
    }

    /// From the columns of `selection` after the first.
    init(_ row: inout Row) {
        self.init(
            title: row.optionalText(), byline: row.optionalText(), organization: row.optionalText(),
            place: row.optionalText())
    }
}
