public import Facts

// Text columns compare byte by byte in UTF-8, which is the order of paths that `FactStore` promises.
extension SQLiteStore {
    public func documents() throws -> [Document] {
        try documents(where: "", [], articlesWhere: "")
    }

    public func fingerprints() throws -> [(path: String, fingerprint: String)] {
        let found = try connection.prepare("SELECT path, fingerprint FROM documents ORDER BY path")
            .rows { row in (path: row.text(), fingerprint: row.text()) }
        try checkOrder(found.map(\.path))
        return found
    }

    /// How many documents were read by another reader than this, which stands behind the colon of a fingerprint.
    public func count(readOtherwiseThan reader: String) throws -> Int {
        // Two ranges of an index, mostly empty ones.
        let sql: SQL = """
            SELECT (SELECT count(*) FROM documents WHERE substr(fingerprint, instr(fingerprint, ':') + 1) < ?1)
                + (SELECT count(*) FROM documents WHERE substr(fingerprint, instr(fingerprint, ':') + 1) > ?1)
            """
        return try connection.prepare(sql).rows([.text(reader)]) { $0.integer() }.first ?? 0
    }

    /// One document, without reading the others.
    public func document(_ path: String) throws -> Document? {
        try documents(
            where: "WHERE path = ?", [.text(path)],
            articlesWhere: "WHERE document = (SELECT id FROM documents WHERE path = ?)"
        ).first
    }

    public func text(of path: String) throws -> [UInt8]? { try read(path)?.text }

    /// What was found under a path; where it is nothing, the documents are gone through without the index of their paths, which may be
    /// damaged by itself.
    private func present<Found>(_ found: Found, isNone: Bool, _ path: String) throws -> Found {
        guard isNone else { return found }
        let sql: SQL = """
            SELECT (SELECT count(*) FROM documents NOT INDEXED WHERE path = ?1)
                - (SELECT count(*) FROM documents WHERE path = ?1)
            """
        guard try connection.prepare(sql).rows([.text(path)], { $0.integer() }) == [0] else {
            throw StoreProblem.damaged(file: connection.file, detail: "报告按路径找不到")
        }
        return found
    }

    public func reading(of path: String) throws -> [UInt8]? { try read(path)?.reading }

    /// What was read of a document: its text, and what its reader found besides.
    private func read(_ path: String) throws -> (text: [UInt8], reading: [UInt8])? {
        let sql: SQL = """
            SELECT bytes, reading, texts.sum, documents.sum FROM texts JOIN documents ON document = id WHERE path = ?
            """
        let found = try connection.prepare(sql).rows([.text(path)]) { row in
            let read = (text: row.blob(), reading: row.blob())
            try row.checkSum(of: 0...1, with: [.text(path)], owner: 3)
            return read
        }.first
        // Every document has a text.
        let documents: SQL = "SELECT count(*) FROM documents NOT INDEXED WHERE path = ?"
        if found == nil, try connection.prepare(documents).rows([.text(path)], { $0.integer() }) != [0] {
            throw StoreProblem.damaged(file: connection.file, detail: "有一份报告的正文不在了")
        }
        return found
    }

    public func sentences(of path: String) throws -> [Sentence] {
        let found = try sentences(where: "WHERE path = ?", [.text(path)])
        return try present(found, isNone: found.isEmpty, path)
    }

    /// The sentences of all documents, in the order of paths: one query, and so one state of the store.
    public func allSentences() throws -> [Sentence] {
        try sentences(where: "", [])
    }

    public func figures(of path: String) throws -> [Figure] {
        let found = try figures(where: "WHERE path = ?", [.text(path)])
        return try present(found, isNone: found.isEmpty, path)
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
            let documents = try connection.prepare(Document.selection + condition + "ORDER BY path")
                .rows(values) { row in try Document(&row, articles: byDocument) }
            // The rows came by an index, which may be damaged by itself.
            let all: SQL = "SELECT count(*) FROM documents NOT INDEXED"
            try check(documents.count, against: all + condition, values, "报告少了")
            try checkOrder(documents.map(\.path))
            return documents
        }
    }

    /// A damaged index may give one row for another: then a path comes twice.
    private func checkOrder(_ paths: [String]) throws {
        guard zip(paths, paths.dropFirst()).allSatisfy({ $0.utf8.lexicographicallyPrecedes($1.utf8) }) else {
            throw StoreProblem.damaged(file: connection.file, detail: "报告的次序不对")
        }
    }

    /// A damaged page may lose rows without a word.
    ///
    /// - Parameter count: gives the number that should be found; none for documents of version 1.
    private func check(_ found: Int, against count: SQL, _ values: [SQLValue], _ detail: String) throws {
        let expected = try connection.prepare(count).rows(values) { $0.optionalInteger() }
        guard expected.allSatisfy({ $0 == nil || $0 == found }) else {
            throw StoreProblem.damaged(file: connection.file, detail: detail)
        }
    }

    private func sentences(where condition: SQL, _ values: [SQLValue]) throws -> [Sentence] {
        try connection.read {
            let sentences = try connection.prepare(Sentence.selection + condition + "ORDER BY path, number")
                .rows(values) { row in try Sentence(&row) }
            let all: SQL = "SELECT sum(sentence_count) FROM documents"
            try check(sentences.count, against: all + condition, values, "句子少了")
            var numbers = RecordNumbers()
            guard sentences.allSatisfy({ $0.number == numbers.next(of: $0.document) }) else {
                throw StoreProblem.damaged(file: connection.file, detail: "句子的编号不连着")
            }
            return sentences
        }
    }

    private func figures(where condition: SQL, _ values: [SQLValue]) throws -> [Figure] {
        try connection.read {
            let qualifiers = try connection.prepare(
                Figure.qualifierSelection + condition + "ORDER BY qualifiers.figure, qualifiers.number"
            ).rows(values) { row in (row.integer(), row.text()) }
            let byFigure = Dictionary(grouping: qualifiers, by: \.0).mapValues { $0.map(\.1) }
            var numbers = RecordNumbers()
            let figures = try connection.prepare(Figure.selection + condition + "ORDER BY path, figures.id")
                .rows(values) { row in try Figure(&row, number: numbers.next(of: row.text(at: 1)), qualifiers: byFigure)
                }
            let all: SQL = "SELECT sum(figure_count) FROM documents"
            try check(figures.count, against: all + condition, values, "数字少了")
            return figures
        }
    }
}
