/// A text derived from another one, with the way back: which source bytes each of its bytes stands for.
public struct MappedText: Hashable, Sendable {
    public private(set) var bytes: [UInt8] = []
    public private(set) var map = SourceMap()

    public init() {}

    public var text: String { String(decoding: bytes, as: UTF8.self) }
    public var count: Int { bytes.count }
    public var isEmpty: Bool { bytes.isEmpty }

    /// Appends source bytes unchanged.
    public mutating func append(_ source: ArraySlice<UInt8>, at sourceStart: Int) {
        bytes.append(contentsOf: source)
        map.append(length: source.count, sourceStart: sourceStart, sourceLength: source.count)
    }

    /// Appends bytes that stand for a source stretch of another wording.
    public mutating func append<S: Sequence<UInt8>>(_ derived: S, standingFor source: ByteSpan) {
        let before = bytes.count
        bytes.append(contentsOf: derived)
        map.append(length: bytes.count - before, sourceStart: source.start, sourceLength: source.count)
    }

    /// Appends a stretch of another derived text, keeping its way back to the common source.
    public mutating func append(_ other: MappedText, _ range: Range<Int>) {
        for run in other.map.runs where run.start < range.upperBound && run.start + run.length > range.lowerBound {
            let lower = max(run.start, range.lowerBound)
            let upper = min(run.start + run.length, range.upperBound)
            bytes.append(contentsOf: other.bytes[lower..<upper])
            let linear = run.length == run.sourceLength
            map.append(
                length: upper - lower,
                sourceStart: linear ? run.sourceStart + (lower - run.start) : run.sourceStart,
                sourceLength: linear ? upper - lower : run.sourceLength)
        }
    }

    public func slice(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
