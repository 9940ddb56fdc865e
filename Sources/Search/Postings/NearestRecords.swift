/// How near a character is to each record: the greatest of what the pairs say that begin with it.
///
/// Memory: a byte for each record, kept from one character to the next.
final class NearestRecords {
    private let nearness: UnsafeMutablePointer<UInt8>
    private let count: Int
    /// Whether there is anything in each so many records.
    private let isUsed: UnsafeMutablePointer<Bool>
    private let chunks: Int
    private static let chunk = 1024

    init(records: Int) {
        count = records
        chunks = records / Self.chunk + 1
        isUsed = .allocate(capacity: chunks)
        isUsed.initialize(repeating: false, count: chunks)
        nearness = .allocate(capacity: chunks * Self.chunk)
        nearness.initialize(repeating: 0, count: chunks * Self.chunk)
    }

    deinit {
        isUsed.deallocate()
        nearness.deallocate()
    }

    /// Stretches that end behind the last record, as in a damaged list, are cut off.
    @inline(__always)
    func raise(start: Int, length: Int, to near: UInt8) {
        let end = min(start &+ length, count)
        guard start < end else { return }
        // Mostly one record or two.
        isUsed[start / Self.chunk] = true
        nearness[start] = max(nearness[start], near)
        if end &- start > 1 { raise(rest: (start &+ 1)..<end, to: near) }
    }

    private func raise(rest: Range<Int>, to near: UInt8) {
        for chunk in (rest.lowerBound / Self.chunk)...((rest.upperBound &- 1) / Self.chunk) { isUsed[chunk] = true }
        // No condition but the greater of both, so that several records go at a time.
        for record in rest { nearness[record] = max(nearness[record], near) }
    }

    /// The same, and gives out as stretches the records that are nearer now than before.
    func raise(start: Int, length: Int, to near: UInt8, _ risen: (_ start: Int, _ length: Int) -> Void) {
        var record = start
        let end = min(start + length, count)
        while record < end {
            let first = record
            while record < end, nearness[record] < near { record += 1 }
            if record > first { risen(first, record - first) }
            while record < end, nearness[record] >= near { record += 1 }
        }
        raise(start: start, length: length, to: near)
    }

    /// Gives out all records as stretches, and begins anew.
    func empty(_ body: (_ start: Int, _ length: Int, _ nearness: UInt8) -> Void) {
        for chunk in 0..<chunks where isUsed[chunk] {
            isUsed[chunk] = false
            let end = (chunk + 1) * Self.chunk
            var record = chunk * Self.chunk
            while record < end {
                // Most characters are far from most records.
                if record & 7 == 0, UnsafeRawPointer(nearness + record).load(as: UInt64.self) == 0 {
                    record += 8
                    continue
                }
                let (first, near) = (record, nearness[record])
                while record < end, nearness[record] == near { record += 1 }
                if near > 0 { body(first, record - first, near) }
            }
            (nearness + chunk * Self.chunk).update(repeating: 0, count: Self.chunk)
        }
    }
}
