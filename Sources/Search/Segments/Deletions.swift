/// The documents of a segment that count no more, in a file of its own beside it, since segments never change.
///
/// To the hits it must be as if they had never been there, rarities included: for each key that is near to one of their records, the file
/// says to how many.
///
/// ```
/// head   magic, 8 bytes · version UInt32 · number of keys UInt32 · sum of the segment's head UInt64 · documents UInt32 · 0 UInt32
/// body   for each key: its number UInt32 · records UInt32, by rising number
///        a bit for each document, lowest first, filled up to a whole byte
/// end    checksum of all that UInt64
/// ```
public struct Deletions: Sendable {
    static let magic = Array("gongwDEL".utf8)
    static let version = 1
    private static let headSize = 32

    private let documents: [Bool]
    private let keys: [UInt32]
    private let counts: [UInt32]
    private let segmentSum: UInt64
    let recordCount: Int

    /// What is deleted of a segment if these documents are, besides those that were before.
    ///
    /// Complexity: for each key a search by halves for each document.
    ///
    /// - Returns: nil if the segment has none of them, or they were deleted before.
    /// - Throws: `SegmentProblem.damaged` where the segment is.
    public init?(of segment: Segment, _ paths: Set<String>, besides earlier: Deletions? = nil) throws {
        let found = paths.compactMap(segment.document).filter { earlier?.documents[$0] != true }.sorted()
        guard !found.isEmpty else { return nil }
        var documents = earlier?.documents ?? [Bool](repeating: false, count: segment.documentCount)
        for document in found { documents[document] = true }
        let ranges = found.map(segment.records)
        var (keys, counts): ([UInt32], [UInt32]) = ([], [])
        var lost = LostRecords(ranges, of: segment)
        for number in 0..<segment.keys.count {
            let all = lost.count(of: segment.keys.entry(number)) + (earlier?.count(ofKey: number) ?? 0)
            guard all > 0 else { continue }
            keys.append(UInt32(number))
            counts.append(UInt32(all))
        }
        if let fault = segment.fault { throw fault }
        (self.documents, self.keys, self.counts, segmentSum) = (documents, keys, counts, segment.sum)
        recordCount = ranges.reduce(earlier?.recordCount ?? 0) { $0 + $1.count }
    }

    /// How many documents count no more.
    public var documentCount: Int { documents.reduce(0) { $0 + ($1 ? 1 : 0) } }

    public func contains(document: Int) -> Bool { documents[document] }

    /// How many records of a key are deleted, by the key's number.
    func count(ofKey number: Int) -> Int {
        var (low, high) = (0, keys.count)
        while low < high {
            let middle = (low + high) / 2
            if Int(keys[middle]) < number { low = middle + 1 } else { high = middle }
        }
        return low < keys.count && Int(keys[low]) == number ? Int(counts[low]) : 0
    }

    /// - Throws: `SegmentProblem` where it cannot be written.
    public func write(to path: String) throws {
        var head = Self.magic
        for number in [Self.version, keys.count] { head.append(littleEndian: UInt32(number)) }
        head.append(littleEndian: segmentSum)
        for number in [documents.count, 0] { head.append(littleEndian: UInt32(number)) }
        var body: [UInt8] = []
        for (key, count) in zip(keys, counts) {
            body.append(littleEndian: key)
            body.append(littleEndian: count)
        }
        for start in stride(from: 0, to: documents.count, by: 8) {
            let bits = documents[start..<min(start + 8, documents.count)]
            body.append(bits.reversed().reduce(0) { $0 << 1 | ($1 ? 1 : 0) })
        }
        body.append(littleEndian: (head + body).withUnsafeBytes(Checksum.of))
        let file = try NewFile(path)
        try (head + body).withUnsafeBytes { try file.write($0) }
        try file.finish(head: head)
    }

    /// - Throws: `SegmentProblem` with the path and what is wrong.
    public init(_ path: String, of segment: Segment) throws {
        let file = try MappedFile(path)
        let bytes = file.bytes
        guard bytes.starts(with: Self.magic) else { throw SegmentProblem.foreign(file: path) }
        guard bytes.count >= Self.headSize + 8, let base = bytes.baseAddress else {
            throw SegmentProblem.damaged(file: path, detail: "只有 \(bytes.count) 字节，连文件头也不全")
        }
        let version = Int(base.word(at: 8))
        guard version == Self.version else {
            throw SegmentProblem.otherVersion(file: path, version: version, known: Self.version)
        }
        guard Checksum.of(UnsafeRawBufferPointer(rebasing: bytes.dropLast(8))) == base.long(at: bytes.count - 8) else {
            throw SegmentProblem.damaged(file: path, detail: "校验和不对")
        }
        let (keyCount, documentCount) = (Int(base.word(at: 12)), Int(base.word(at: 24)))
        let bits = Self.headSize + keyCount * 8
        guard bits + (documentCount + 7) / 8 + 8 == bytes.count else {
            throw SegmentProblem.damaged(file: path, detail: "长度不对")
        }
        segmentSum = base.long(at: 16)
        guard segmentSum == segment.sum, documentCount == segment.documentCount else {
            throw SegmentProblem.mismatch(file: path, segment: segment.path)
        }
        keys = (0..<keyCount).map { base.word(at: Self.headSize + $0 * 8) }
        counts = (0..<keyCount).map { base.word(at: Self.headSize + $0 * 8 + 4) }
        let documents = (0..<documentCount).map { bytes[bits + $0 / 8] >> UInt8($0 % 8) & 1 == 1 }
        self.documents = documents
        recordCount = documents.indices.reduce(0) { $0 + (documents[$1] ? segment.records(of: $1).count : 0) }
    }
}
