/// Writes the parts of a segment one after the other, in the order of `SegmentLayout.Part`.
struct SegmentWriter: ~Copyable {
    private let path: String
    private let file: NewFile
    private var places: [SegmentLayout.Place] = []
    private var place = SegmentLayout.Place()
    private var sums: BlockSums
    private var keys = KeyDictionaryEncoder()
    private var list: [UInt8] = []

    private let code: EntryCode

    /// - Parameter code: what the lists are written in.
    init(_ path: String, _ code: EntryCode) throws {
        self.code = code
        let file = try NewFile(path)
        try [UInt8](repeating: 0, count: SegmentLayout.headSize).withUnsafeBytes { try file.write($0) }
        (self.path, self.file, sums) = (path, file, BlockSums(from: SegmentLayout.headSize))
        place.offset = file.size
    }

    /// Writes what was collected for a key, if anything; keys come in rising order.
    ///
    /// - Parameter next: the key that comes next. Behind the last pair of a character that character is written, even where no text
    ///   ends with it.
    mutating func add(_ key: UInt64, _ lists: inout KeyLists, before next: UInt64?) throws {
        try write(key, &lists)
        let first = PairKey.first(key)
        guard PairKey.second(key) != PairKey.nothing, next.map(PairKey.first) != first else { return }
        lists.begin(PairKey.single(first))
        try write(PairKey.single(first), &lists)
    }

    private mutating func write(_ key: UInt64, _ lists: inout KeyLists) throws {
        list.removeAll(keepingCapacity: true)
        guard let summary = lists.finish(to: &list) else { return }
        guard list.count < PostingsLayout.longestList else {
            throw SegmentProblem.tooLarge(file: path, detail: "一个键的倒排表有 \(list.count) 字节")
        }
        keys.add(key, list: file.size - place.offset, summary)
        try write(list)
    }

    /// Writes everything but the postings, which were added.
    ///
    /// - Parameter codes: by column, the number of each record's value; one column is held at a time.
    consuming func finish(
        documents: [(path: [UInt8], records: Int)], values: [[[UInt8]]], codes: (Int) -> [UInt32]
    ) throws {
        try write([UInt8](repeating: 0, count: PostingsLayout.padding))
        try end()
        try write(code.bytes)
        try end()
        try write(keys.characters)
        try end()
        try write(keys.entries)
        try end()
        let records = try writeStarts(documents)
        try write(TextTable.encoded(documents.map(\.path)))
        try end()
        for (column, values) in values.enumerated() {
            try write(CodedColumn.head(values))
            try write(Self.packed(codes(column), width: CodedColumn.width(values: values.count)))
            try end()
        }
        let table = sums.table
        try table.withUnsafeBytes { try file.write($0) }
        try file.finish(
            head: SegmentLayout.head(
                records: records, documents: documents.count, parts: places,
                sums: table.withUnsafeBytes(Checksum.of)))
    }

    private mutating func writeStarts(_ documents: [(path: [UInt8], records: Int)]) throws -> Int {
        var starts: [UInt8] = []
        var records = 0
        for document in documents {
            starts.append(littleEndian: UInt32(truncatingIfNeeded: records))
            records += document.records
        }
        guard records <= SegmentLayout.mostRecords else {
            throw SegmentProblem.tooLarge(file: path, detail: "有 \(records) 条记录，最多 \(SegmentLayout.mostRecords) 条")
        }
        try write(starts)
        try end()
        return records
    }

    /// So many of the lower bytes of each number.
    private static func packed(_ codes: [UInt32], width: Int) -> [UInt8] {
        codes.flatMap { code in (0..<width).map { UInt8(truncatingIfNeeded: code >> UInt32($0 * 8)) } }
    }

    private mutating func write(_ bytes: [UInt8]) throws {
        try bytes.withUnsafeBytes {
            sums.add($0)
            try file.write($0)
        }
    }

    private mutating func end() throws {
        place.size = file.size - place.offset
        places.append(place)
        try write([UInt8](repeating: 0, count: -file.size & 7))
        place = SegmentLayout.Place(offset: file.size)
    }
}
