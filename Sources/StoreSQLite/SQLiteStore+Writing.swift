public import Facts

// The protocol allows for stores that are values; this one changes its file, not itself.
extension SQLiteStore {
    public func replace(_ document: ExtractedDocument) throws { try replace([document]) }

    /// Puts documents in, in place of earlier ones of the same paths, all in one transaction: after it the store holds all of them
    /// or, when it throws, what it held before.
    ///
    /// Of two with one path the latter counts.
    public func replace(_ documents: [ExtractedDocument]) throws {
        for document in documents { try document.checkConsistency() }
        try change { ledger in
            var gone: Set<String> = []
            var state = StoreState(after: try metadata(StoreState.key))
            for document in documents {
                if try delete(document.document.path) { gone.insert(document.document.path) }
                try insert(document)
                state.add(document.document)
            }
            try keep(state.name, under: StoreState.key)
            try ledger.change(gone: gone, new: documents)
        }
    }

    public func remove(_ path: String) throws -> Bool { try remove([path]) > 0 }

    /// Takes documents out, all in one transaction.
    ///
    /// - Returns: how many there were.
    public func remove(_ paths: [String]) throws -> Int {
        try change { ledger in
            let gone = try paths.filter { try delete($0) }
            guard !gone.isEmpty else { return 0 }
            var state = StoreState(after: try metadata(StoreState.key))
            for path in gone { state.remove(path) }
            try keep(state.name, under: StoreState.key)
            try ledger.change(gone: Set(gone), new: [])
            return gone.count
        }
    }

    /// Runs `body` as one change of the records and of what is searched.
    func change<Result>(_ body: (SegmentLedger) throws -> Result) throws -> Result {
        // Done or not, files that nobody names are taken away; by the next that writes if not by this one.
        defer { try? tidy() }
        return try connection.write { try body(SegmentLedger(connection, folder, shelf)) }
    }

    /// Takes away the files that nobody names.
    func tidy() throws {
        try connection.write {
            let rows = try SegmentLedger.rows(connection)
            shelf.keep(rows)
            folder.tidy(rows)
        }
    }

    private func delete(_ path: String) throws -> Bool {
        // Its articles, text, sentences and figures go with it.
        let removed = try connection.prepare("DELETE FROM documents WHERE path = ? RETURNING id")
            .rows([.text(path)]) { $0.integer() }
        return !removed.isEmpty
    }

    private func insert(_ extracted: ExtractedDocument) throws {
        let id = try connection.prepare(Document.insertion).insert(
            extracted.document.values(sentences: extracted.sentences.count, figures: extracted.figures.count))
        try connection.prepare("INSERT INTO texts (document, bytes, reading, sum) VALUES (?, ?, ?, ?)")
            .run(
                SQLValue.summed(
                    [.blob(extracted.text), .blob(extracted.reading)], of: id, with: [.text(extracted.document.path)]))
        let article = try connection.prepare(Document.Article.insertion)
        for (number, value) in extracted.document.articles.enumerated() {
            try article.run(value.values(document: id, number: number))
        }
        let sentence = try connection.prepare(Sentence.insertion)
        for value in extracted.sentences { try sentence.run(value.values(document: id)) }
        try insert(extracted.figures, document: id)
        try LookupWriter(connection).write(extracted, id: id)
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
