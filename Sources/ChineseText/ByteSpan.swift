/// A range of UTF-8 bytes in a text as it was read, end exclusive.
///
/// Spans are what citations are made of: no later stage alters them.
/// `ByteSpan(0, 6)` of `"南通市"` holds `"南通"`.
public struct ByteSpan: Hashable, Comparable, Sendable {
    public let start: Int
    public let end: Int

    public init(_ start: Int, _ end: Int) {
        precondition(start <= end, "the caller orders the ends of a span")
        self.start = start
        self.end = end
    }

    public var range: Range<Int> { start..<end }
    public var count: Int { end - start }

    public static func < (left: ByteSpan, right: ByteSpan) -> Bool {
        (left.start, left.end) < (right.start, right.end)
    }
}
