/// Puts arrays of plain values one after the other, as they lie in memory, for `ArchiveReader` to take out in the same order.
///
/// An archive is read again by the same build on the same kind of machine; it is a cache, not a format for exchange.
///
/// ```swift
/// var writer = ArchiveWriter()
/// writer.write([1, 2, 3] as [Int32])
/// writer.write(text: "爱心服务站")
/// ```
public struct ArchiveWriter: Sendable {
    public private(set) var bytes: [UInt8] = []

    public init() {}

    /// Values without references: integers, enumerations of bytes, structures of these. What fills up a structure is written
    /// too and means nothing, so that two archives of the same values may differ in it.
    public mutating func write<Value: BitwiseCopyable>(_ values: [Value]) {
        write(count: values.count)
        values.withUnsafeBytes { bytes += $0 }
        // Every array begins at a multiple of eight, as its values may demand.
        bytes += [UInt8](repeating: 0, count: -bytes.count & 7)
    }

    /// The same of values that lie in a row already.
    public mutating func write<Value: BitwiseCopyable>(_ values: FlatArray<Value>) {
        values.withUnsafeBufferPointer { write(Array($0)) }
    }

    public mutating func write(_ value: Int) { write(count: value) }

    public mutating func write(text: String) { write(Array(text.utf8)) }

    public mutating func write(texts: [String]) {
        write(count: texts.count)
        for text in texts { write(text: text) }
    }

    private mutating func write(count: Int) {
        withUnsafeBytes(of: Int64(count)) { bytes += $0 }
    }
}
