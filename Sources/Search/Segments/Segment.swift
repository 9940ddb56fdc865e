/// Records of some documents in a file that is mapped into memory and never changes.
///
/// Opening checks the head and all parts, at some gigabytes a second; what is read later is checked against the ends of its part
/// besides, so that a file damaged afterwards gives other hits and no crash.
public final class Segment: @unchecked Sendable {
    // Sendable: everything is constant, and so is what the pointers point into.
    public let path: String
    public let recordCount: Int
    public let documentCount: Int
    let head: SegmentHead
    let keys: KeyDictionary
    let columns: Columns
    private let file: MappedFile
    private let paths: TextTable
    private let starts: UnsafeRawBufferPointer
    private let postings: UnsafeRawBufferPointer

    struct Columns {
        let unitClasses: CodedColumn
        let periods: CodedColumn
        let places: CodedColumn
        let kinds: CodedColumn

        /// In the order of the parts.
        var all: [CodedColumn] { [unitClasses, periods, places, kinds] }
    }

    /// - Throws: `SegmentProblem` with the path and what is wrong.
    public init(_ path: String) throws {
        self.path = path
        let file = try MappedFile(path)
        let head = try SegmentHead(file)
        guard head.fits(file) else {
            throw SegmentProblem.damaged(file: path, detail: "有 \(file.bytes.count) 字节，和文件头说的不合")
        }
        func part(_ part: SegmentLayout.Part) throws -> UnsafeRawBufferPointer {
            try head.bytes(of: part, in: file, isChecked: true)
        }
        func damaged(_ part: SegmentLayout.Part) -> SegmentProblem {
            .damaged(file: path, detail: "\(part.name)的内容前后不合")
        }
        func column(_ kind: SegmentLayout.Part) throws -> CodedColumn {
            guard let column = CodedColumn(try part(kind), records: head.recordCount) else { throw damaged(kind) }
            return column
        }
        guard let keys = KeyDictionary(try part(.keys)) else { throw damaged(.keys) }
        guard let paths = TextTable(try part(.paths)), paths.count == head.documentCount else { throw damaged(.paths) }
        columns = try Columns(
            unitClasses: column(.unitClasses), periods: column(.periods), places: column(.places),
            kinds: column(.kinds))
        postings = try part(.postings)
        starts = try part(.starts)
        (self.file, self.head, self.keys, self.paths) = (file, head, keys, paths)
        (recordCount, documentCount) = (head.recordCount, head.documentCount)
        guard postings.count >= PostingsLayout.padding else { throw damaged(.postings) }
        guard starts.count == documentCount * 4, areInOrder() else { throw damaged(.starts) }
    }

    /// The bytes of the file.
    public var size: Int { file.bytes.count }

    func path(of document: Int) -> String { paths.text(document) }

    func pathBytes(of document: Int) -> UnsafeRawBufferPointer { paths[document] }

    /// The records of a document; documents without records have an empty range.
    func records(of document: Int) -> Range<Int> { start(document)..<start(document + 1) }

    /// The document of a record, by halves.
    func document(of record: Int) -> Int {
        var (low, high) = (0, documentCount)
        while high - low > 1 {
            let middle = (low + high) / 2
            if start(middle) <= record { low = middle } else { high = middle }
        }
        return low
    }

    func document(_ path: String) -> Int? {
        let wanted = Array(path.utf8)
        var (low, high) = (0, documentCount)
        while low < high {
            let middle = (low + high) / 2
            if paths[middle].lexicographicallyPrecedes(wanted) { low = middle + 1 } else { high = middle }
        }
        return low < documentCount && paths[low].elementsEqual(wanted) ? low : nil
    }

    /// The postings of a key, at the first record; those of no key are empty. The segment must outlive it.
    func cursor(_ entry: KeyDictionary.Entry?) -> PostingsCursor {
        guard let base = postings.baseAddress else { preconditionFailure("a segment has postings, be it only padding") }
        guard let entry else { return PostingsCursor(emptyIn: base) }
        return PostingsCursor(postings: base, limit: postings.count - PostingsLayout.padding, offset: entry.offset)
    }

    @inline(__always)
    private func start(_ document: Int) -> Int {
        guard document < documentCount, let base = starts.baseAddress else { return recordCount }
        return Int(base.word(at: document * 4))
    }

    /// Whether documents follow one another, in records and in the order of their paths.
    private func areInOrder() -> Bool {
        guard documentCount > 0 else { return recordCount == 0 }
        guard start(0) == 0 else { return false }
        return (0..<documentCount).allSatisfy { document in
            start(document) <= start(document + 1)
                && (document == 0 || paths[document - 1].lexicographicallyPrecedes(paths[document]))
        }
    }
}
