/// Line numbers of byte offsets, both as people count them: the first line is 1.
public struct LineIndex: Sendable {
    private let starts: [Int]
    private let count: Int

    public init(_ bytes: [UInt8]) {
        var starts = [0]
        for (offset, byte) in bytes.enumerated() where byte == 0x0A { starts.append(offset + 1) }
        self.starts = starts
        count = bytes.count
    }

    public var lineCount: Int { count == starts.last ? max(1, starts.count - 1) : starts.count }

    /// Complexity: O(log n).
    public func line(at offset: Int) -> Int {
        var low = 0
        var high = starts.count
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle + 1 } else { high = middle }
        }
        return max(1, low)
    }

    /// First and last line that the spans touch.
    public func lines(of spans: [ByteSpan]) -> ClosedRange<Int>? {
        guard let first = spans.map(\.start).min(), let end = spans.map(\.end).max() else { return nil }
        let lower = line(at: first)
        return lower...max(lower, line(at: max(first, end - 1)))
    }
}
