/// The head of a segment file, read and checked.
struct SegmentHead {
    let recordCount: Int
    let documentCount: Int
    /// Tells one segment from another.
    let sum: UInt64
    /// Of the table of sums.
    let sumOfSums: UInt64
    private let parts: [SegmentLayout.Place]

    init(_ file: MappedFile) throws {
        let (bytes, size) = (file.bytes, SegmentLayout.headSize)
        guard bytes.count >= SegmentLayout.magic.count, bytes.starts(with: SegmentLayout.magic) else {
            throw SegmentProblem.foreign(file: file.path)
        }
        // The head of another version may be shorter.
        let version = bytes.count >= 12 ? bytes.baseAddress.map { Int($0.word(at: 8)) } : nil
        if let version, version != SegmentLayout.version {
            throw SegmentProblem.otherVersion(file: file.path, version: version, known: SegmentLayout.version)
        }
        guard bytes.count >= size, let base = bytes.baseAddress else {
            throw SegmentProblem.damaged(file: file.path, detail: "只有 \(bytes.count) 字节，连文件头也不全")
        }
        sum = base.long(at: size - 8)
        guard Checksum.of(UnsafeRawBufferPointer(rebasing: bytes[..<(size - 8)])) == sum else {
            throw SegmentProblem.damaged(file: file.path, detail: "文件头的校验和不对")
        }
        sumOfSums = base.long(at: size - 16)
        recordCount = Int(base.word(at: 16))
        documentCount = Int(base.word(at: 20))
        parts = SegmentLayout.Part.allCases.map { part in
            let place = 24 + part.rawValue * 16
            return SegmentLayout.Place(
                offset: Int(truncatingIfNeeded: base.long(at: place)),
                size: Int(truncatingIfNeeded: base.long(at: place + 8)))
        }
        guard areInside(bytes.count) else {
            throw SegmentProblem.damaged(file: file.path, detail: "有 \(bytes.count) 字节，和文件头说的不合，可能被截短了")
        }
    }

    /// Where a part lies in the file.
    func range(of part: SegmentLayout.Part) -> Range<Int> {
        let place = parts[part.rawValue]
        return place.offset..<(place.offset + place.size)
    }

    /// Where the sums begin, which go on to the end of the file.
    var sumsOffset: Int { parts.last.map { ($0.offset + $0.size + 7) & ~7 } ?? 0 }

    /// Whether parts follow one another, and the sums them, up to the end of the file.
    private func areInside(_ size: Int) -> Bool {
        var end = SegmentLayout.headSize
        for part in parts {
            guard part.offset == end, part.size >= 0, part.size <= size - end else { return false }
            end = (end + part.size + 7) & ~7
        }
        return end <= size && BlockSums.count(before: end) * 8 == size - end
    }
}
