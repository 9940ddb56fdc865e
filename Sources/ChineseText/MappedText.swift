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
    ///
    /// Complexity: O(log n) to find the first run, then linear in the stretch.
    public mutating func append(_ other: MappedText, _ range: Range<Int>) {
        for run in other.map.runs[other.map.firstRun(endingAfter: range.lowerBound)...] {
            guard run.start < range.upperBound else { break }
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

    /// The same derived text made of another source, whose characters stand at the same offsets.
    ///
    /// Derived from `发放3万元`, read again from `發放3萬元` it is of the traditional characters.
    public func reread(from source: [UInt8]) -> MappedText {
        var result = self
        for run in map.runs where run.length == run.sourceLength {
            result.bytes.replaceSubrange(
                run.start..<run.start + run.length,
                with: source[run.sourceStart..<run.sourceStart + run.sourceLength])
        }
        return result
    }

    /// The last `count` scalars, without decoding what comes before them.
    public func tail(_ count: Int) -> [Unicode.Scalar] {
        var start = bytes.count
        var left = count
        while start > 0, left > 0 {
            start -= 1
            if bytes[start] & 0xC0 != 0x80 { left -= 1 }
        }
        return Array(String(decoding: bytes[start...], as: UTF8.self).unicodeScalars)
    }

    /// The first `count` scalars.
    public func head(_ count: Int) -> [Unicode.Scalar] {
        Array(String(decoding: bytes.prefix(4 * count), as: UTF8.self).unicodeScalars.prefix(count))
    }

    public func slice(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
