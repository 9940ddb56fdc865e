/// Writes a zip file whose files are stored as they are, not packed: what .docx and .xlsx are made of.
public struct ZipWriter {
    private var body: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    public init() {}

    public mutating func add(_ path: String, _ bytes: [UInt8]) {
        add(path, packed: bytes, method: 0, checksum: Self.checksum(bytes), size: bytes.count)
    }

    /// Adds a file that is packed already.
    ///
    /// - Parameters:
    ///   - method: how, by its number in the zip format: 8 is deflate.
    ///   - checksum: CRC-32 of the file before it was packed, and `size` its bytes.
    public mutating func add(_ path: String, packed: [UInt8], method: Int, checksum: UInt32, size: Int) {
        let name = Array(path.utf8)
        // Version, flags (names are UTF-8), method, time and date.
        let common =
            Self.two(20) + Self.two(0x800) + Self.two(method) + Self.two(0) + Self.two(0x21)
            + Self.four(Int(checksum)) + Self.four(packed.count) + Self.four(size) + Self.two(name.count) + Self.two(0)
        let offset = body.count
        body += Self.four(0x0403_4B50) + common + name + packed
        directory += Self.four(0x0201_4B50) + Self.two(20) + common + Self.two(0) + Self.two(0) + Self.two(0)
        directory += Self.four(0) + Self.four(offset) + name
        count += 1
    }

    public func finished() -> [UInt8] {
        let end =
            Self.four(0x0605_4B50) + Self.two(0) + Self.two(0) + Self.two(count) + Self.two(count)
            + Self.four(directory.count) + Self.four(body.count) + Self.two(0)
        return body + directory + end
    }

    /// CRC-32 as zip files use it.
    public static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var state: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            state ^= UInt32(byte)
            for _ in 0..<8 { state = state & 1 == 0 ? state >> 1 : state >> 1 ^ 0xEDB8_8320 }
        }
        return ~state
    }

    private static func two(_ number: Int) -> [UInt8] { [UInt8(number & 0xFF), UInt8(number >> 8 & 0xFF)] }

    private static func four(_ number: Int) -> [UInt8] { two(number & 0xFFFF) + two(number >> 16 & 0xFFFF) }
}
