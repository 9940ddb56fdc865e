/// How many records in some ranges each key of a segment is near to. Keys come in rising order: a character alone is near to what the pairs
/// before it are.
struct LostRecords {
    private let segment: Segment
    private let ranges: [Range<Int>]
    /// Where each range begins in `isNear`.
    private let places: [Int]
    /// By record of the ranges, whether the character is near to it.
    private var isNear: [Bool]

    init(_ ranges: [Range<Int>], of segment: Segment) {
        (self.segment, self.ranges) = (segment, ranges)
        var sum = 0
        places = ranges.map { range in
            defer { sum += range.count }
            return sum
        }
        isNear = [Bool](repeating: false, count: sum)
    }

    mutating func count(of entry: KeyDictionary.Entry) -> Int {
        var cursor = segment.ownCursor(entry)
        var count = 0
        for (range, place) in zip(ranges, places) {
            cursor.seek(range.lowerBound)
            while cursor.position < range.upperBound {
                let run = cursor.run(until: range.upperBound)
                count += run.length
                let start = place + run.start - range.lowerBound
                for record in start..<(start + run.length) { isNear[record] = true }
            }
        }
        guard entry.isSingle else { return count }
        let all = isNear.reduce(0) { $0 + ($1 ? 1 : 0) }
        for record in isNear.indices { isNear[record] = false }
        return all
    }
}
