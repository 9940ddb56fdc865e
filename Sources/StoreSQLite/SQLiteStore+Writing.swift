public import Facts

// A transaction a document. The protocol allows for stores that are values; this one changes its file, not itself.
extension SQLiteStore {
    public func replace(_ document: ExtractedDocument) throws {
        try document.checkConsistency()
        try connection.write {
            try connection.prepare("DELETE FROM documents WHERE path = ?").run([.text(document.document.path)])
            try insert(document)
        }
    }

    public func remove(_ path: String) throws -> Bool {
        try connection.write {
            // Its articles, text, sentences and figures go with it.
            let removed = try connection.prepare("DELETE FROM documents WHERE path = ? RETURNING id")
                .rows([.text(path)]) { $0.integer() }
            return !removed.isEmpty
        }
    }

    private func insert(_ extracted: ExtractedDocument) throws {
        let id = try connection.prepare(Document.insertion).insert(
            extracted.document.values(sentences: extracted.sentences.count, figures: extracted.figures.count))
        try connection.prepare("INSERT INTO texts (document, bytes, reading, sum) VALUES (?, ?, ?, ?)")
            .run(SQLValue.summed([.blob(extracted.text), .blob(extracted.reading)], of: id))
        let article = try connection.prepare(Document.Article.insertion)
        for (number, value) in extracted.document.articles.enumerated() {
            try article.run(value.values(document: id, number: number))
        }
        let sentence = try connection.prepare(Sentence.insertion)
        for value in extracted.sentences { try sentence.run(value.values(document: id)) }
        try insert(extracted.figures, document: id)
    }

    private func insert(_ figures: [Figure], document: Int) throws {
        let insertion = try connection.prepare(Figure.insertion)
        let qualifierInsertion = try connection.prepare(Figure.qualifierInsertion)
        for (number, figure) in figures.enumerated() {
            let id = try insertion.insert(figure.values(document: document, number: number))
            for (order, qualifier) in figure.qualifiers.enumerated() {
                try qualifierInsertion.run([.integer(id), .integer(order), .text(qualifier)])
            }
        }
    }
}
