import Facts
import Search

/// Brings the segments up to what a transaction puts in and takes out. Used within that transaction.
struct SegmentLedger {
    private let connection: Connection
    private let folder: SegmentFolder
    private let shelf: SegmentShelf
    /// Segments of like size are merged as soon as there are so many of them.
    static let fan = 8

    init(_ connection: Connection, _ folder: SegmentFolder, _ shelf: SegmentShelf) {
        (self.connection, self.folder, self.shelf) = (connection, folder, shelf)
    }

    static func rows(_ connection: Connection) throws -> [SegmentRow] {
        try connection.prepare("SELECT id, records, deleted FROM segments ORDER BY id").rows { row in
            SegmentRow(id: row.integer(), records: row.integer(), deleted: row.integer())
        }
    }

    /// - Parameters:
    ///   - gone: the paths of documents that count no more, replaced ones among them.
    ///   - new: documents of other paths, or of those.
    func change(gone: Set<String>, new: [ExtractedDocument]) throws {
        try folder.make()
        if !gone.isEmpty { try delete(gone) }
        if !new.isEmpty { try add(new) }
        while let group = try Self.rows(connection).crowded { try merge(group) }
    }

    /// Makes one segment of all.
    func mergeAll() throws {
        let rows = try Self.rows(connection)
        if rows.count > 1 || rows.contains(where: { $0.deleted > 0 }) { try merge(rows) }
    }

    /// The same where no segment holds half of the records.
    func settle() throws {
        let records = try Self.rows(connection).map(\.records)
        if 2 * (records.max() ?? 0) < records.reduce(0, +) { try mergeAll() }
    }

    /// Forgets all segments, as before a rebuilding.
    func forget() throws { try connection.execute("DELETE FROM segments") }

    private func delete(_ gone: Set<String>) throws {
        for row in try Self.rows(connection) {
            let sources = try SegmentFolder.Kind.allCases.map { ($0, try shelf.source(row, $0)) }
            let found = try sources.map { kind, source in
                (kind, try Deletions(of: source.segment, gone, besides: source.deletions))
            }
            guard let count = found.first?.1?.documentCount else { continue }
            let changed = SegmentRow(id: row.id, records: row.records, deleted: count)
            guard let first = sources.first, count < first.1.segment.documentCount else {
                try remove([row])
                continue
            }
            for (kind, deletions) in found { try deletions?.write(to: folder.deletions(changed, kind)) }
            try connection.prepare("UPDATE segments SET deleted = ? WHERE id = ?")
                .run([.integer(count), .integer(row.id)])
        }
    }

    private func add(_ new: [ExtractedDocument]) throws {
        var store = MemoryStore()
        for document in new { store.replace(document) }
        let corpus = try Corpus(store)
        let row = try insert(records: corpus.figures.count + corpus.sentences.count)
        var figures = SegmentBuilder(path: folder.file(row, .figures))
        try figures.add(figuresOf: corpus)
        try figures.finish()
        var sentences = SegmentBuilder(path: folder.file(row, .sentences))
        try sentences.add(sentencesOf: corpus)
        try sentences.finish()
    }

    private func merge(_ rows: [SegmentRow]) throws {
        var records = 0
        let merges = try SegmentFolder.Kind.allCases.map { kind in
            let sources = try rows.map { try shelf.source($0, kind) }
            records += sources.reduce(0) { $0 + $1.liveRecords }
            return (kind, try SegmentMerge(sources))
        }
        let row = try insert(records: records)
        for (kind, merge) in merges { try merge.write(to: folder.file(row, kind)) }
        try remove(rows)
    }

    private func insert(records: Int) throws -> SegmentRow {
        let id = try connection.prepare("INSERT INTO segments (records, deleted) VALUES (?, 0)")
            .insert([.integer(records)])
        return SegmentRow(id: id, records: records, deleted: 0)
    }

    private func remove(_ rows: [SegmentRow]) throws {
        let deletion = try connection.prepare("DELETE FROM segments WHERE id = ?")
        for row in rows { try deletion.run([.integer(row.id)]) }
    }
}

extension [SegmentRow] {
    /// Segments of like size, if there are enough to be merged: within a factor of `fan`.
    fileprivate var crowded: [SegmentRow]? {
        let tiers = Dictionary(grouping: self, by: \.tier)
        return tiers.keys.sorted().lazy.compactMap { tiers[$0] }.first { $0.count >= SegmentLedger.fan }
    }
}

extension SegmentRow {
    /// Segments of fewer records are all of one size.
    private static let least = 4096

    fileprivate var tier: Int {
        var (tier, size) = (0, records / Self.least)
        while size > 0 {
            tier += 1
            size /= SegmentLedger.fan
        }
        return tier
    }
}
