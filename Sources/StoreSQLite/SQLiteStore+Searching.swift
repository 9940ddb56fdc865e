internal import Facts
public import Search

/// Both indexes over the records of a store, which number them as `Corpus` does.
public struct StoreSearch: Sendable {
    public let figures: SegmentIndex
    public let sentences: SegmentIndex

    /// Reads all files through.
    ///
    /// - Throws: `SegmentProblem.damaged` where a bit of them is not as it was written.
    public func verify() throws {
        try figures.verify()
        try sentences.verify()
    }
}

extension SQLiteStore {
    /// What is to be searched, in the state of the store that a `snapshot` around this call sees.
    ///
    /// - Parameter compatible: by a class of units asked for, the classes that may answer it.
    /// - Throws: `SegmentProblem` where files are missing or damaged, as far as opening them tells; `rebuildSearch` makes them anew.
    public func search(compatible: [String: Set<String>]) throws -> StoreSearch {
        try snapshot {
            let rows = try SegmentLedger.rows(connection)
            let found = StoreSearch(
                figures: try SegmentIndex(
                    rows.map { try shelf.source($0, .figures) }, compatible: compatible),
                sentences: try SegmentIndex(rows.map { try shelf.source($0, .sentences) }, compatible: [:]))
            let expected = try connection.prepare("SELECT count(*) FROM documents").rows { $0.integer() }.first ?? 0
            for index in [found.figures, found.sentences] where index.documentCount != expected {
                throw SegmentProblem.damaged(
                    file: folder.path, detail: "有 \(index.documentCount) 份报告，索引里有 \(expected) 份")
            }
            return found
        }
    }

    /// Whether every file is there that the newest state names: then one that was missing belonged to a state that somebody
    /// has changed since. Not within a `snapshot`.
    public func hasSearchFiles() throws -> Bool {
        try SegmentLedger.rows(connection).allSatisfy { row in
            SegmentFolder.Kind.allCases.allSatisfy { FileAddress.exists(folder.file(row, $0)) }
        }
    }

    /// Whether there are documents and nothing to search, as in a file of version 1.
    func isSearchMissing() throws -> Bool {
        let sql: SQL = "SELECT EXISTS (SELECT 1 FROM documents) AND NOT EXISTS (SELECT 1 FROM segments)"
        return try connection.prepare(sql).rows { $0.integer() }.first == 1
    }

    /// Makes what is searched where there is nothing yet. Within a transaction.
    func completeSearch() throws {
        if try isSearchMissing() { try rebuild(SegmentLedger(connection, folder, shelf)) }
    }

    /// Makes what is searched anew from the records.
    public func rebuildSearch() throws {
        try change { ledger in
            try ledger.forget()
            shelf.keep([])
            try rebuild(ledger)
        }
    }

    private func rebuild(_ ledger: SegmentLedger) throws {
        let lookups = LookupWriter(connection)
        try lookups.forget()
        var state = StoreState(after: try metadata(StoreState.key))
        var block: [ExtractedDocument] = []
        var sentences = 0
        for (path, _) in try fingerprints() {
            guard let document = try document(path) else { continue }
            let own = try self.sentences(of: path)
            // The text is in the sentences as far as it is searched.
            let extracted = ExtractedDocument(
                document: document, text: [], sentences: own, figures: try figures(of: path))
            try lookups.write(extracted, id: try number(of: path))
            block.append(extracted)
            state.add(document)
            sentences += own.count
            guard sentences >= Self.rebuildingBlock else { continue }
            try ledger.change(gone: [], new: block)
            (block, sentences) = ([], 0)
        }
        try ledger.change(gone: [], new: block)
        try ledger.settle()
        try keep(state.name, under: StoreState.key)
    }

    /// The number of a document's row.
    private func number(of path: String) throws -> Int {
        try connection.prepare("SELECT id FROM documents WHERE path = ?").rows([.text(path)]) { $0.integer() }.first
            ?? 0
    }

    /// Sentences that are in memory at a time.
    private static let rebuildingBlock = 16_384
}
