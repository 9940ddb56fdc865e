/// A sum of 64 bits over bytes that come piece by piece, eight bytes at a time in four lanes, which keeps up with reading a file that is in memory
/// already. It notices damage; it is no defense against forgery.
public struct Checksum {
    private var lanes: (UInt64, UInt64, UInt64, UInt64) = (1, 2, 3, 4)
    private var length: UInt64 = 0
    private static let block = 32

    /// The bytes that wait for a whole block.
    private var rest: [UInt8] = []

    public init() {}

    /// Of bytes that lie in one piece.
    public static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var sum = Checksum()
        sum.length = UInt64(bytes.count)
        let whole = bytes.count / block * block
        sum.mix(UnsafeRawBufferPointer(rebasing: bytes[..<whole]))
        return sum.value(of: UnsafeRawBufferPointer(rebasing: bytes[whole...]))
    }

    public mutating func add(_ bytes: UnsafeRawBufferPointer) {
        var bytes = bytes
        length &+= UInt64(bytes.count)
        if !rest.isEmpty {
            let missing = min(bytes.count, Self.block - rest.count)
            rest += bytes[..<missing]
            bytes = UnsafeRawBufferPointer(rebasing: bytes[missing...])
            guard rest.count == Self.block else { return }
            rest.withUnsafeBytes { mix($0) }
            rest.removeAll(keepingCapacity: true)
        }
        let whole = bytes.count / Self.block * Self.block
        mix(UnsafeRawBufferPointer(rebasing: bytes[..<whole]))
        rest += bytes[whole...]
    }

    public var value: UInt64 { rest.withUnsafeBytes(value) }

    /// - Parameter rest: the bytes behind the last whole block.
    private func value(of rest: UnsafeRawBufferPointer) -> UInt64 {
        var sum = Self.mixed(lanes.0, lanes.1) ^ Self.mixed(lanes.2, lanes.3 ^ length)
        for byte in rest { sum = Self.mixed(sum, UInt64(byte)) }
        return sum ^ sum >> 29
    }

    private mutating func mix(_ blocks: UnsafeRawBufferPointer) {
        var lanes = lanes
        var offset = 0
        while offset < blocks.count {
            func word(_ lane: Int) -> UInt64 {
                blocks.loadUnaligned(fromByteOffset: offset &+ lane &* 8, as: UInt64.self).littleEndian
            }
            lanes.0 = Self.mixed(lanes.0, word(0))
            lanes.1 = Self.mixed(lanes.1, word(1))
            lanes.2 = Self.mixed(lanes.2, word(2))
            lanes.3 = Self.mixed(lanes.3, word(3))
            offset &+= Self.block
        }
        self.lanes = lanes
    }

    /// Every bit of the word changes about half of those above it, and the turn brings these down.
    @inline(__always)
    private static func mixed(_ sum: UInt64, _ word: UInt64) -> UInt64 {
        let product = (sum ^ word) &* 0x9E37_79B9_7F4A_7C15
        return (product &<< 31 | product &>> 33) &+ 0xD1B5_4A32_D192_ED03
    }
}
