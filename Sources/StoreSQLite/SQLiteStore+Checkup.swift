import Facts

/// What came of checking a store.
public struct Checkup: Sendable {
    public var documents = 0
    public var sentences = 0
    public var figures = 0
    /// What is wrong, a line each.
    public var faults: [String] = []
    /// What is wrong with the files that are searched, which can be made anew.
    public var searchFault: String?
    /// Whether the file itself is damaged, beyond single documents.
    public var isFileDamaged = false
    /// Whether every text is whole, so that what was extracted from them can be extracted again.
    public var areTextsWhole = true
}

extension SQLiteStore {
    /// Looks at everything the store holds: pages and keys of the file, checksums, counts, and whether each quote and each
    /// figure stands in the text where its span says.
    ///
    /// Complexity: linear in the file; memory is that of one document.
    public func checkup() throws -> Checkup {
        try connection.read {
            var checkup = Checkup()
            checkup.faults = try fileFaults()
            checkup.isFileDamaged = !checkup.faults.isEmpty
            for (path, _) in try fingerprints() { look(at: path, &checkup) }
            do { try search(compatible: [:]).verify() } catch { checkup.searchFault = "\(error)" }
            return checkup
        }
    }

    /// What SQLite itself finds wrong.
    private func fileFaults() throws -> [String] {
        let pages = try connection.prepare("PRAGMA integrity_check(20)").rows { $0.text() }.filter { $0 != "ok" }
        let keys = try connection.prepare("PRAGMA foreign_key_check").rows { $0.text() }
        return pages.map { "文件：\($0)" } + Set(keys).sorted().map { "文件：\($0) 表里有行不属于任何报告" }
    }

    private func look(at path: String, _ checkup: inout Checkup) {
        checkup.documents += 1
        do {
            guard let document = try document(path), let text = try text(of: path), let reading = try reading(of: path)
            else {
                checkup.areTextsWhole = false
                checkup.faults.append("\(path)：正文不在了")
                return
            }
            do { try look(at: document, text, reading, &checkup) } catch { checkup.faults.append("\(path)：\(error)") }
        } catch {
            checkup.areTextsWhole = false
            checkup.faults.append("\(path)：\(error)")
        }
    }

    private func look(
        at document: Document, _ text: [UInt8], _ reading: [UInt8], _ checkup: inout Checkup
    ) throws {
        let extracted = ExtractedDocument(
            document: document, text: text, sentences: try sentences(of: document.path),
            figures: try figures(of: document.path), reading: reading)
        checkup.sentences += extracted.sentences.count
        checkup.figures += extracted.figures.count
        let counted =
            try connection.prepare("SELECT sentence_count, figure_count FROM documents WHERE path = ?")
            .rows([.text(document.path)]) { [$0.optionalInteger(), $0.optionalInteger()] }.first ?? []
        let found = [extracted.sentences.count, extracted.figures.count]
        if zip(counted, found).contains(where: { $0 != nil && $0 != $1 }) {
            checkup.faults.append("\(document.path)：有\(found[0])句、\(found[1])个数字，和记下的数目不合")
        } else if let fault = extracted.firstBrokenSpan() {
            checkup.faults.append("\(document.path)：\(fault)")
        }
    }

    /// Gives back unused room of the file, and takes in what stands beside it.
    ///
    /// - Returns: the size of the files before and after, in bytes.
    public func vacuum() throws -> (before: Int, after: Int) {
        let before = size()
        try change { try $0.mergeAll() }
        try connection.execute("VACUUM")
        try connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return (before, size())
    }

    /// Makes one of the files that are searched where none holds most of the records, as after many reports were put in: a search goes
    /// through each of them. A few reports more leave them as they are.
    public func settle() throws { try change { try $0.settle() } }

    /// Of the database and the files that are searched.
    private func size() -> Int {
        (FileAddress.size(connection.file) ?? 0)
            + folder.names.reduce(0) { $0 + (FileAddress.size("\(folder.path)/\($1)") ?? 0) }
    }
}
