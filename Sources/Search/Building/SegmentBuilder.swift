internal import Glibc

/// Makes a segment of records as they come.
///
/// Documents may come in any order, the records of one in the order of reading. Memory is bounded by `batch` and the largest document:
/// what was collected is sorted and written as a segment beside the one that is made, and these are merged.
///
/// ```swift
/// var builder = SegmentBuilder(path: "知识库.segments/1.segment")
/// try builder.begin(document: "南通.md")
/// try builder.add([NearText("慰问困难职工300名", nearness: 8)], RecordColumns(unitClass: "人数"))
/// try builder.finish()
/// ```
public struct SegmentBuilder: ~Copyable {
    private let path: String
    /// Pairs and characters that are collected before they are written; each takes 32 bytes while it is sorted.
    private let batchSize: Int
    private var batch = OccurrenceBatch()
    private var written: [String] = []
    /// How many segments are merged at a time.
    private static let fan = 32

    public init(path: String, batchSize: Int = 1 << 22) {
        self.path = path
        self.batchSize = batchSize
    }

    /// Begins a document, whose records come next.
    ///
    /// - Throws: `SegmentProblem` where no file can be written.
    public mutating func begin(document: String) throws {
        if batch.size >= batchSize { try spill() }
        batch.begin(document: document)
    }

    public mutating func add(_ texts: [NearText], _ columns: RecordColumns = RecordColumns()) {
        batch.add(texts, columns)
    }

    /// Writes the segment under its name, whole and on the disk.
    ///
    /// - Throws: `SegmentProblem` where it cannot be written, or a document came twice.
    public consuming func finish() throws {
        if written.isEmpty { return try batch.write(to: path) }
        if !batch.isEmpty { try spill() }
        try SegmentMerge(written.map { SegmentMerge.Source(try Segment($0)) }).write(to: path)
    }

    private mutating func spill() throws {
        try batch.write(to: newPiece())
        // Of a large corpus the pieces are merged in tiers, so that few files are open.
        guard written.count == Self.fan else { return }
        let merge = try SegmentMerge(written.map { SegmentMerge.Source(try Segment($0)) })
        try merge.write(to: newPiece())
        for piece in written.dropLast() { unlink(piece) }
        written.removeFirst(written.count - 1)
    }

    private var pieces = 0

    /// A name for a piece, which will be removed.
    private mutating func newPiece() -> String {
        pieces += 1
        let piece = "\(path).\(getpid())-\(pieces).piece"
        written.append(piece)
        return piece
    }

    deinit { for piece in written { unlink(piece) } }
}
