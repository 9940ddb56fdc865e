import Search

/// Open segments of a store, each opened once: what was read of one need not be checked again.
final class SegmentShelf {
    private let folder: SegmentFolder
    private var open: [String: Segment] = [:]

    init(_ folder: SegmentFolder) { self.folder = folder }

    /// A segment with its deletions.
    ///
    /// - Throws: `SegmentProblem`.
    func source(_ row: SegmentRow, _ kind: SegmentFolder.Kind) throws -> SegmentIndex.Source {
        let file = folder.file(row, kind)
        let segment = try open[file] ?? Segment(file)
        open[file] = segment
        let deletions = row.deleted == 0 ? nil : try Deletions(folder.deletions(row, kind), of: segment)
        return SegmentIndex.Source(segment, deletions: deletions)
    }

    /// Keeps only those of these segments open.
    func keep(_ rows: [SegmentRow]) {
        let files = Set(rows.flatMap { row in SegmentFolder.Kind.allCases.map { folder.file(row, $0) } })
        open = open.filter { files.contains($0.key) }
    }
}
