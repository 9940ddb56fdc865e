/// A text as its Unicode scalars, each with its byte offset: the character positions that lattices and recognisers
/// walk. Offsets are made here and only here; nobody counts `Character`s to slice text.
public struct Scalars: Sendable {
    public let bytes: [UInt8]
    public let values: [Unicode.Scalar]
    /// Byte offset of each scalar, and the length of the text at the end: one longer than `values`.
    public let offsets: [Int]

    /// Bytes that are not UTF-8 stand as replacement characters; files are checked before they come here.
    public init(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        self.bytes = text.utf8.count == bytes.count ? bytes : Array(text.utf8)
        var values: [Unicode.Scalar] = []
        var offsets: [Int] = []
        values.reserveCapacity(bytes.count / 2)
        var offset = 0
        for scalar in text.unicodeScalars {
            values.append(scalar)
            offsets.append(offset)
            offset += UTF8.width(scalar)
        }
        offsets.append(offset)
        self.values = values
        self.offsets = offsets
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
