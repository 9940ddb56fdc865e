/// What a segment file looks like. Everything is little endian; parts begin at multiples of eight.
///
/// ```
/// head   magic, 8 bytes · version UInt32 · number of parts UInt32 · records UInt32 · documents UInt32
///        for each part: offset UInt64 · size UInt64 · checksum UInt64
///        checksum of all that UInt64
/// parts  postings (PostingsLayout), followed by `PostingsLayout.padding` zeros
///        keys (KeyDictionary)
///        first record of each document, UInt32 each
///        paths of the documents (TextTable), in rising order of their bytes
///        unit classes, periods, places, kinds (CodedColumn)
/// ```
/// The records of a document have consecutive numbers, in the order of reading; documents stand in the order of their paths.
enum SegmentLayout {
    static let magic = Array("gongwSEG".utf8)
    /// Counted up with every change of what stands in the file or of what it means.
    static let version = 2

    enum Part: Int, CaseIterable {
        case postings
        case keys
        case starts
        case paths
        case unitClasses
        case periods
        case places
        case kinds

        /// As messages name it.
        var name: String {
            switch self {
            case .postings: "倒排表"
            case .keys: "键表"
            case .starts: "文档起点"
            case .paths: "文档路径"
            case .unitClasses: "量词类"
            case .periods: "时段"
            case .places: "地点"
            case .kinds: "数的种类"
            }
        }
    }

    struct Place {
        var offset = 0
        var size = 0
        var sum: UInt64 = 0
    }

    static let headSize = 24 + Part.allCases.count * 24 + 8
    /// Record numbers have 32 bits, offsets into a list 28.
    static let mostRecords = 1 << 26

    static func head(records: Int, documents: Int, parts: [Place]) -> [UInt8] {
        var head = magic
        for number in [version, parts.count, records, documents] {
            head.append(littleEndian: UInt32(truncatingIfNeeded: number))
        }
        for part in parts {
            head.append(littleEndian: UInt64(part.offset))
            head.append(littleEndian: UInt64(part.size))
            head.append(littleEndian: part.sum)
        }
        head.append(littleEndian: head.withUnsafeBytes(Checksum.of))
        return head
    }
}

/// The head of a segment file, read and checked.
struct SegmentHead {
    let recordCount: Int
    let documentCount: Int
    /// Tells one segment from another.
    let sum: UInt64
    private let parts: [SegmentLayout.Place]

    init(_ file: MappedFile) throws {
        let (bytes, size) = (file.bytes, SegmentLayout.headSize)
        guard bytes.count >= SegmentLayout.magic.count, bytes.starts(with: SegmentLayout.magic) else {
            throw SegmentProblem.foreign(file: file.path)
        }
        guard bytes.count >= size, let base = bytes.baseAddress else {
            throw SegmentProblem.damaged(file: file.path, detail: "只有 \(bytes.count) 字节，连文件头也不全")
        }
        let version = Int(base.word(at: 8))
        guard version == SegmentLayout.version else {
            throw SegmentProblem.otherVersion(file: file.path, version: version, known: SegmentLayout.version)
        }
        sum = base.long(at: size - 8)
        guard Checksum.of(UnsafeRawBufferPointer(rebasing: bytes[..<(size - 8)])) == sum else {
            throw SegmentProblem.damaged(file: file.path, detail: "文件头的校验和不对")
        }
        recordCount = Int(base.word(at: 16))
        documentCount = Int(base.word(at: 20))
        parts = SegmentLayout.Part.allCases.map { part in
            let place = 24 + part.rawValue * 24
            return SegmentLayout.Place(
                offset: Int(truncatingIfNeeded: base.long(at: place)),
                size: Int(truncatingIfNeeded: base.long(at: place + 8)),
                sum: base.long(at: place + 16))
        }
    }

    /// Whether the file is as long as its parts say.
    func fits(_ file: MappedFile) -> Bool {
        guard let last = parts.last else { return false }
        let (end, overflow) = last.offset.addingReportingOverflow(last.size)
        return !overflow && end <= Int.max - 7 && (end + 7) & ~7 == file.bytes.count
    }

    /// The bytes of a part, which lie in the file; with `isChecked` also their checksum is right.
    func bytes(of part: SegmentLayout.Part, in file: MappedFile, isChecked: Bool) throws -> UnsafeRawBufferPointer {
        let place = parts[part.rawValue]
        guard place.offset >= SegmentLayout.headSize, place.size >= 0, place.offset <= file.bytes.count,
            place.size <= file.bytes.count - place.offset
        else { throw SegmentProblem.damaged(file: file.path, detail: "\(part.name)不在文件里，文件可能被截短了") }
        let bytes = UnsafeRawBufferPointer(rebasing: file.bytes[place.offset..<(place.offset + place.size)])
        guard !isChecked || Checksum.of(bytes) == place.sum else {
            throw SegmentProblem.damaged(file: file.path, detail: "\(part.name)的校验和不对")
        }
        return bytes
    }
}

extension UnsafeRawPointer {
    func long(at offset: Int) -> UInt64 { loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian }
}
