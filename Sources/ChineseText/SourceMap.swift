/// Where the bytes of a derived text came from.
///
/// A run is a stretch of the derived text that was copied from one stretch of the source. Runs of equal length
/// map byte by byte; a run whose lengths differ (a full-width digit folded to ASCII) maps only as a whole.
public struct SourceMap: Hashable, Sendable {
    public struct Run: Hashable, Sendable {
        public let start: Int
        public let length: Int
        public let sourceStart: Int
        public let sourceLength: Int
    }

    public private(set) var runs: [Run] = []
    public private(set) var count = 0

    public init() {}

    /// Appends `length` derived bytes that stand for `sourceLength` bytes at `sourceStart`.
    public mutating func append(length: Int, sourceStart: Int, sourceLength: Int) {
        guard length > 0 else { return }
        if let last = runs.last, last.length == last.sourceLength, length == sourceLength,
            last.sourceStart + last.sourceLength == sourceStart
        {
            runs[runs.count - 1] = Run(
                start: last.start, length: last.length + length,
                sourceStart: last.sourceStart, sourceLength: last.sourceLength + length)
        } else {
            runs.append(Run(start: count, length: length, sourceStart: sourceStart, sourceLength: sourceLength))
        }
        count += length
    }

    /// The source spans behind a range of the derived text, in reading order, touching ones joined.
    ///
    /// Complexity: O(log n) to find the first run, then linear in the runs covered.
    public func spans(of range: Range<Int>) -> [ByteSpan] {
        guard !range.isEmpty else { return [] }
        var spans: [ByteSpan] = []
        var index = firstRun(endingAfter: range.lowerBound)
        while index < runs.count, runs[index].start < range.upperBound {
            let piece = source(of: range, in: runs[index])
            if piece.count == 0 {
                // A blank set between joined lines stands for nothing in the source.
            } else if let last = spans.last, last.end == piece.start {
                spans[spans.count - 1] = ByteSpan(last.start, piece.end)
            } else {
                spans.append(piece)
            }
            index += 1
        }
        return spans
    }

    /// The smallest source range that holds everything behind a range of the derived text.
    public func hull(of range: Range<Int>) -> ByteSpan? {
        let pieces = spans(of: range)
        guard let start = pieces.map(\.start).min(), let end = pieces.map(\.end).max() else { return nil }
        return ByteSpan(start, end)
    }

    private func source(of range: Range<Int>, in run: Run) -> ByteSpan {
        guard run.length == run.sourceLength else {
            return ByteSpan(run.sourceStart, run.sourceStart + run.sourceLength)
        }
        let lower = max(range.lowerBound, run.start) - run.start
        let upper = min(range.upperBound, run.start + run.length) - run.start
        return ByteSpan(run.sourceStart + lower, run.sourceStart + upper)
    }

    func firstRun(endingAfter position: Int) -> Int {
        var low = 0
        var high = runs.count
        while low < high {
            let middle = (low + high) / 2
            if runs[middle].start + runs[middle].length <= position { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
