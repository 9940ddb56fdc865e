/// What a segment file looks like. Everything is little endian; parts begin at multiples of eight.
///
/// ```
/// head   magic, 8 bytes · version UInt32 · number of parts UInt32 · records UInt32 · documents UInt32
///        for each part: offset UInt64 · size UInt64
///        checksum of the sums UInt64 · checksum of all that UInt64
/// parts  postings (PostingsLayout), followed by `PostingsLayout.padding` zeros
///        codes (EntryCode)
///        characters, keys (KeyDictionary)
///        first record of each document, UInt32 each
///        paths of the documents (TextTable), in rising order of their bytes
///        unit classes, periods, places, kinds (CodedColumn)
/// sums   for each block of `blockSize` bytes of the file, without the head and these: checksum UInt64
/// ```
/// Each part is filled up with zeros, which count in the sums.
/// The records of a document have consecutive numbers, in the order of reading; documents stand in the order of their paths.
enum SegmentLayout {
    static let magic = Array("gongwSEG".utf8)
    /// Counted up with every change of what stands in the file or of what it means.
    static let version = 3

    enum Part: Int, CaseIterable {
        case postings
        case codes
        case characters
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
            case .codes: "编码表"
            case .characters: "字表"
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
    }

    static let headSize = 24 + Part.allCases.count * 16 + 16
    /// What is read, and checked, at a time: as little as a page or two would need a table that takes longer to read.
    static let blockSize = 1 << 14
    /// Record numbers have 32 bits, gaps 26.
    static let mostRecords = 1 << 26

    static func head(records: Int, documents: Int, parts: [Place], sums: UInt64) -> [UInt8] {
        var head = magic
        for number in [version, parts.count, records, documents] {
            head.append(littleEndian: UInt32(truncatingIfNeeded: number))
        }
        for part in parts {
            head.append(littleEndian: UInt64(part.offset))
            head.append(littleEndian: UInt64(part.size))
        }
        head.append(littleEndian: sums)
        head.append(littleEndian: head.withUnsafeBytes(Checksum.of))
        return head
    }
}

extension UnsafeRawPointer {
    func long(at offset: Int) -> UInt64 { loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian }
}
