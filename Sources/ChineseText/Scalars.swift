/// A text as its Unicode scalars, each with its byte offset: the character positions that lattices and recognisers
/// walk. Offsets are made here and only here; nobody counts `Character`s to slice text.
public struct Scalars: Sendable {
    public let bytes: [UInt8]
    public let values: [Unicode.Scalar]
    /// Byte offset of each scalar, and the length of the text at the end: one longer than `values`.
    public let offsets: [Int]

    /// Bytes that are not UTF-8 stand as replacement characters; files are checked before they come here.
    public init(_ bytes: [UInt8]) {
        if let decoded = Self.decoded(bytes) {
            (self.bytes, values, offsets) = (bytes, decoded.values, decoded.offsets)
            return
        }
        let text = String(decoding: bytes, as: UTF8.self)
        self.bytes = Array(text.utf8)
        values = Array(text.unicodeScalars)
        offsets = values.reduce(into: [0]) { offsets, scalar in offsets.append((offsets.last ?? 0) + UTF8.width(scalar))
        }
    }

    public init(_ text: String) { self.init(Array(text.utf8)) }

    public var count: Int { values.count }

    public func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[offsets[range.lowerBound]..<offsets[range.upperBound]], as: UTF8.self)
    }

    /// The scalar position at a byte offset that starts a character.
    public func position(ofByte offset: Int) -> Int? {
        var low = 0
        var high = offsets.count
        while low < high {
            let middle = (low + high) / 2
            if offsets[middle] < offset { low = middle + 1 } else { high = middle }
        }
        return low < offsets.count && offsets[low] == offset ? low : nil
    }
}

extension Scalars {
    /// The scalars of well-formed UTF-8 with their offsets; nil for anything else. Texts are taken apart many times on
    /// their way, so that this is worth a loop of its own: `String` decodes, and then decodes again when it is walked.
    private static func decoded(_ bytes: [UInt8]) -> (values: [Unicode.Scalar], offsets: [Int])? {
        let count = bytes.reduce(0) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) }
        var values: [Unicode.Scalar] = []
        var offsets: [Int] = []
        values.reserveCapacity(count)
        offsets.reserveCapacity(count + 1)
        let isWhole = bytes.withUnsafeBufferPointer { bytes in
            var offset = 0
            while offset < bytes.count {
                guard let (scalar, width) = scalar(in: bytes, at: offset) else { return false }
                values.append(scalar)
                offsets.append(offset)
                offset += width
            }
            return true
        }
        guard isWhole else { return nil }
        offsets.append(bytes.count)
        return (values, offsets)
    }

    @inline(__always)
    private static func scalar(
        in bytes: UnsafeBufferPointer<UInt8>, at offset: Int
    ) -> (scalar: Unicode.Scalar, width: Int)? {
        let first = bytes[offset]
        if first < 0x80 { return (Unicode.Scalar(first), 1) }
        let width = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        // 0x80 to 0xC1 begin nothing, nor do 0xF5 and beyond.
        guard (0xC2...0xF4).contains(first), offset + width <= bytes.count else { return nil }
        var value = UInt32(first) & (0x7F >> UInt32(width))
        for next in bytes[(offset + 1)..<(offset + width)] {
            guard next & 0xC0 == 0x80 else { return nil }
            value = value << 6 | UInt32(next & 0x3F)
        }
        // Written longer than need be, or no scalar at all (surrogates, beyond U+10FFFF).
        guard value >= (width == 2 ? 0x80 : width == 3 ? 0x800 : 0x10000) else { return nil }
        return Unicode.Scalar(value).map { ($0, width) }
    }
}

extension UTF8 {
    /// How many bytes a scalar takes in UTF-8.
    public static func width(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0..<0x80: 1
        case 0x80..<0x800: 2
        case 0x800..<0x10000: 3
        default: 4
        }
    }
}
