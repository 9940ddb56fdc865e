public import Facts

// Text columns compare byte by byte in UTF-8, which is the order of paths that `FactStore` promises.
extension SQLiteStore {
    public func documents() throws -> [Document] {
        try documents(where: "", [], articlesWhere: "")
    }

    public func fingerprints() throws -> [(path: String, fingerprint: String)] {
        try connection.prepare("SELECT path, fingerprint FROM documents ORDER BY path")
            .rows { row in (row.text(), row.text()) }
    }

    /// One document, without reading the others.
    public func document(_ path: String) throws -> Document? {
        try documents(
            where: "WHERE path = ?", [.text(path)],
            articlesWhere: "WHERE document = (SELECT id FROM documents WHERE path = ?)"
        ).first
    }

    public func text(of path: String) throws -> [UInt8]? {
        try connection.prepare("SELECT bytes FROM texts JOIN documents ON document = id WHERE path = ?")
            .rows([.text(path)]) { $0.blob() }.first
    }

    public func sentences(of path: String) throws -> [Sentence] {
        try sentences(where: "WHERE path = ?", [.text(path)])
    }

    /// The sentences of all documents, in the order of paths: one query, and so one state of the store.
    public func allSentences() throws -> [Sentence] {
        try sentences(where: "", [])
    }

    public func figures(of path: String) throws -> [Figure] {
        try figures(where: "WHERE path = ?", [.text(path)])
    }

    /// The figures of all documents, in the order of paths, of one state of the store.
    public func allFigures() throws -> [Figure] {
        try figures(where: "", [])
    }

    private func documents(where condition: SQL, _ values: [SQLValue], articlesWhere: SQL) throws -> [Document] {
        try connection.read {
            let articles = try connection.prepare(
                Document.Article.selection + articlesWhere + "ORDER BY document, number"
            ).rows(values) { row in (row.integer(), Document.Article(&row)) }
            let byDocument = Dictionary(grouping: articles, by: \.0).mapValues { $0.map(\.1) }
            return try connection.prepare(Document.selection + condition + "ORDER BY path")
                .rows(values) { row in try Document(&row, articles: byDocument) }
        }
    }

    private func sentences(where condition: SQL, _ values: [SQLValue]) throws -> [Sentence] {
        try connection.prepare(Sentence.selection + condition + "ORDER BY path, number")
            .rows(values) { row in try Sentence(&row) }
    }

    private func figures(where condition: SQL, _ values: [SQLValue]) throws -> [Figure] {
        try connection.read {
            let qualifiers = try connection.prepare(
                Figure.qualifierSelection + condition + "ORDER BY qualifiers.figure, qualifiers.number"
            ).rows(values) { row in (row.integer(), row.text()) }
            let byFigure = Dictionary(grouping: qualifiers, by: \.0).mapValues { $0.map(\.1) }
            return try connection.prepare(Figure.selection + condition + "ORDER BY path, figures.id")
                .rows(values) { row in try Figure(&row, qualifiers: byFigure) }
        }
    }
}
