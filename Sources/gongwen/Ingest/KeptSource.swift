import Reports
import StoreSQLite

/// Goes through the documents of an index that are to be read again.
struct KeptSource: ReportSource {
    private let store: SQLiteStore
    private let documents: [(path: String, fingerprint: String)]
    private let engineFingerprint: String
    private let all: Bool
    private var place = 0

    /// - Parameter all: those too that were read with the rules of today.
    init(
        _ store: SQLiteStore, _ documents: [(path: String, fingerprint: String)], engineFingerprint: String, all: Bool
    ) {
        (self.store, self.documents, self.engineFingerprint, self.all) = (store, documents, engineFingerprint, all)
    }

    /// A report counts as one byte: how long their texts are is not known before they are read.
    var extent: (reports: Int, bytes: Int) { (documents.count, documents.count) }

    mutating func next() throws -> IngestItem? {
        guard place < documents.count else { return nil }
        defer { place += 1 }
        return IngestItem(size: 1, step: try step(documents[place].path, documents[place].fingerprint))
    }

    private func step(_ path: String, _ fingerprint: String) throws -> IngestStep {
        let kept = ReportFingerprint(fingerprint)
        if !all, kept?.engine == engineFingerprint { return .done(.fresh) }
        // Another process may have taken it out meanwhile.
        guard let text = try store.text(of: path), let reading = try store.reading(of: path) else {
            return .done(.fresh)
        }
        guard let kept, !reading.isEmpty else {
            return .done(.failed("\(path)：是旧版收录的，索引里没有留它的版面，没有重读；请重新收录原文件。"))
        }
        return .pending(
            PendingReport(
                path: path, text: text, reading: reading,
                fingerprint: ReportFingerprint(content: kept.content, engine: engineFingerprint)))
    }
}
