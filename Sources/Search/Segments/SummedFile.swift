internal import Synchronization

/// The bytes of a segment. A block is compared with its sum when it is first looked at, so that opening a file does not read it
/// through; the table of sums is checked at opening.
///
/// Whoever reads bytes asks for them with `touch`. Damage is remembered: what reads it does as if there were nothing, and who
/// answers asks for `damage` afterwards.
final class SummedFile: Sendable {
    let path: String
    let head: SegmentHead
    private let file: MappedFile
    private let blockCount: Int
    /// A bit for each block that was found whole.
    nonisolated(unsafe) private let checked: UnsafeMutablePointer<Atomic<UInt64>>
    private let found = Mutex<SegmentProblem?>(nil)

    var bytes: UnsafeRawBufferPointer { file.bytes }

    /// - Throws: `SegmentProblem` where the head or the table of sums is damaged.
    init(_ path: String) throws {
        let file = try MappedFile(path)
        let head = try SegmentHead(file)
        guard Checksum.of(UnsafeRawBufferPointer(rebasing: file.bytes[head.sumsOffset...])) == head.sumOfSums else {
            throw SegmentProblem.damaged(file: path, detail: "各块校验和的表坏了")
        }
        blockCount = BlockSums.count(before: head.sumsOffset)
        checked = .allocate(capacity: blockCount / 64 + 1)
        for word in 0...(blockCount / 64) { (checked + word).initialize(to: Atomic(0)) }
        (self.path, self.file, self.head) = (path, file, head)
    }

    deinit {
        checked.deinitialize(count: blockCount / 64 + 1)
        checked.deallocate()
    }

    /// The first damage that was met.
    var damage: SegmentProblem? { found.withLock { $0 } }

    /// The bytes of a part, to be touched before they are read.
    func bytes(of part: SegmentLayout.Part) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: bytes[head.range(of: part)])
    }

    /// Checks the blocks in which bytes of a part lie, as far as they were not before.
    ///
    /// - Parameter range: within the part; nil for all of it. What lies outside is damage too.
    /// - Returns: whether they may be read.
    @inline(__always)
    func touch(_ part: SegmentLayout.Part, _ range: Range<Int>? = nil) -> Bool {
        let place = head.range(of: part)
        let range = range ?? 0..<place.count
        guard !range.isEmpty else { return true }
        guard range.lowerBound >= 0, range.upperBound <= place.count else {
            report("\(part.name)的内容前后不合")
            return false
        }
        let first = (place.lowerBound + range.lowerBound) / SegmentLayout.blockSize
        let last = (place.lowerBound + range.upperBound - 1) / SegmentLayout.blockSize
        for block in first...last where !isChecked(block) {
            guard check(block, part) else { return false }
        }
        return true
    }

    @inline(__always)
    private func isChecked(_ block: Int) -> Bool {
        checked[block >> 6].load(ordering: .relaxed) >> UInt64(block & 63) & 1 == 1
    }

    @inline(never)
    private func check(_ block: Int, _ part: SegmentLayout.Part) -> Bool {
        guard isWhole(block) else {
            report("\(part.name)的校验和不对")
            return false
        }
        checked[block >> 6].bitwiseOr(1 << UInt64(block & 63), ordering: .relaxed)
        return true
    }

    private func isWhole(_ block: Int) -> Bool {
        let start = max(block * SegmentLayout.blockSize, SegmentLayout.headSize)
        let end = min((block + 1) * SegmentLayout.blockSize, head.sumsOffset)
        guard let base = bytes.baseAddress else { return false }
        let own = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
        return Checksum.of(own) == base.long(at: head.sumsOffset + block * 8)
    }

    /// Remembers damage, the first that is met.
    func report(_ detail: String) {
        found.withLock { $0 = $0 ?? .damaged(file: path, detail: detail) }
    }

    /// Reads the whole file through.
    ///
    /// - Throws: `SegmentProblem.damaged` with the part that is.
    func verify() throws {
        for part in SegmentLayout.Part.allCases {
            let place = head.range(of: part)
            // Up to the next part, with what fills it up.
            let end = (place.upperBound + 7) & ~7
            guard place.lowerBound < end else { continue }
            let blocks = (place.lowerBound / SegmentLayout.blockSize)...((end - 1) / SegmentLayout.blockSize)
            for block in blocks where !isWhole(block) { report("\(part.name)的校验和不对") }
        }
        if let damage { throw damage }
    }
}
