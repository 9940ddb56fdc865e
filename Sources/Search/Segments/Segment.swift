/// Records of some documents in a file that is mapped into memory and never changes.
///
/// Opening reads the head, the sums of the file's blocks, the codes and the table of documents. What is read later is checked when it is first
/// touched: damage met then reads as if there were nothing, and is told by `fault`, for which whoever answers asks afterwards. All
/// reading keeps to the ends of its part besides, so that a file damaged while it is used gives other hits and no crash.
public final class Segment: @unchecked Sendable {
    // Sendable: everything is constant, and so is what the pointers point into; the rest takes care of itself.
    public let path: String
    public let recordCount: Int
    public let documentCount: Int
    let keys: KeyDictionary
    let code: EntryCode
    private let file: SummedFile
    private let starts: UnsafeRawBufferPointer
    private let paths: TextTable
    private let derived = DerivedLists()

    /// - Throws: `SegmentProblem` with the path and what is wrong.
    public init(_ path: String) throws {
        self.path = path
        file = try SummedFile(path)
        (recordCount, documentCount) = (file.head.recordCount, file.head.documentCount)
        _ = file.touch(.codes) && file.touch(.starts) && file.touch(.paths)
        if let damage = file.damage { throw damage }
        let postings = file.bytes(of: .postings)
        starts = file.bytes(of: .starts)
        guard let paths = TextTable(file.bytes(of: .paths)), paths.count == documentCount,
            postings.count >= PostingsLayout.padding
        else { throw SegmentProblem.damaged(file: path, detail: "\(SegmentLayout.Part.paths.name)的内容前后不合") }
        self.paths = paths
        code = EntryCode(file.bytes(of: .codes))
        keys = KeyDictionary(file, listsEnd: postings.count - PostingsLayout.padding)
        guard starts.count == documentCount * 4, areStartsInOrder else {
            throw SegmentProblem.damaged(file: path, detail: "\(SegmentLayout.Part.starts.name)的内容前后不合")
        }
    }

    /// The bytes of the file.
    public var size: Int { file.bytes.count }

    /// Tells one segment from another.
    var sum: UInt64 { file.head.sum }

    /// Damage that was met while reading: since then, hits may be missing.
    public var fault: SegmentProblem? { file.damage }

    var columns: Columns { Columns(file: file) }

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

    @inline(__always)
    private func start(_ document: Int) -> Int {
        guard document < documentCount, let base = starts.baseAddress else { return recordCount }
        return Int(base.word(at: document * 4))
    }

    /// Whether the records of documents follow one another.
    private var areStartsInOrder: Bool {
        guard documentCount > 0 else { return recordCount == 0 }
        return start(0) == 0 && (0..<documentCount).allSatisfy { start($0) <= start($0 + 1) }
    }

    /// Reads the whole file through.
    ///
    /// - Throws: `SegmentProblem.damaged` where a bit of it is not as it was written.
    public func verify() throws {
        try file.verify()
        for document in 0..<max(0, documentCount - 1)
        where !paths[document].lexicographicallyPrecedes(paths[document + 1]) {
            throw SegmentProblem.damaged(file: path, detail: "\(SegmentLayout.Part.paths.name)的内容前后不合")
        }
    }
}

// What records are, apart from their words.
extension Segment {
    /// Each is checked whole when it is taken; one that is damaged has no values.
    struct Columns {
        fileprivate let file: SummedFile

        var unitClasses: CodedColumn { column(.unitClasses) }
        var periods: CodedColumn { column(.periods) }
        var places: CodedColumn { column(.places) }
        var kinds: CodedColumn { column(.kinds) }

        /// In the order of the parts.
        var all: [CodedColumn] { RecordColumns.parts.map(column) }

        private func column(_ part: SegmentLayout.Part) -> CodedColumn {
            guard file.touch(part) else { return .empty }
            let column = CodedColumn(file.bytes(of: part), records: file.head.recordCount)
            if column == nil { file.report("\(part.name)的内容前后不合") }
            return column ?? .empty
        }
    }
}

// Postings.
extension Segment {
    /// The postings of a key, at the first record; those of no key are empty. The segment must outlive it.
    func cursor(_ entry: KeyDictionary.Entry?) -> PostingsCursor {
        guard let entry, entry.isDerived else { return ownCursor(entry) }
        let list = derived.list(entry.number) { derive(entry) }
        return PostingsCursor(postings: list.postings, list: 0..<list.size, code: code)
    }

    /// The same, of a derived list only what stands in the file under its key.
    func ownCursor(_ entry: KeyDictionary.Entry?) -> PostingsCursor {
        guard let base = file.bytes(of: .postings).baseAddress else {
            preconditionFailure("a segment has postings, be it only padding")
        }
        let list = entry.map { file.touch(.postings, $0.list) ? $0.list : 0..<0 } ?? 0..<0
        return PostingsCursor(postings: base, list: list, code: code)
    }

    /// Puts together the list of a character from those of the pairs that begin with it.
    private func derive(_ entry: KeyDictionary.Entry) -> DerivedList {
        let nearest = NearestRecords(records: recordCount)
        let pairs = keys.pairs(ofSingle: entry.number)
        for number in pairs.lowerBound...max(pairs.lowerBound, entry.number) {
            var cursor = ownCursor(keys.entry(number))
            while cursor.position < recordCount {
                let run = cursor.run()
                nearest.raise(start: run.start, length: run.length, to: UInt8(truncatingIfNeeded: run.nearness))
            }
        }
        var encoder = PostingsEncoder(code)
        nearest.empty { encoder.add(start: $0, length: $1, nearness: $2) }
        var list: [UInt8] = []
        _ = encoder.finish(to: &list)
        return DerivedList(list)
    }
}
