/// A prefix tree over bytes: which keys start at a position of a text.
///
/// Complexity: a look-up is linear in the longest key that matches.
public struct PrefixIndex: Sendable {
    private var children: [UInt64: Int32] = [:]
    private var values: [Int32: [Int]] = [:]
    private var nodeCount: Int32 = 1

    public init() {}

    public mutating func insert(_ key: [UInt8], value: Int) {
        guard !key.isEmpty else { return }
        var node: Int32 = 0
        for byte in key {
            let edge = Self.edge(node, byte)
            if let next = children[edge] {
                node = next
            } else {
                children[edge] = nodeCount
                node = nodeCount
                nodeCount += 1
            }
        }
        values[node, default: []].append(value)
    }

    /// The keys that `bytes` holds at `start`, shortest first: end offset and the values put in under that key.
    public func values(in bytes: [UInt8], at start: Int) -> [(end: Int, values: [Int])] {
        var found: [(end: Int, values: [Int])] = []
        var node: Int32 = 0
        var position = start
        while position < bytes.count, let next = children[Self.edge(node, bytes[position])] {
            node = next
            position += 1
            if let here = values[node] { found.append((position, here)) }
        }
        return found
    }

    private static func edge(_ node: Int32, _ byte: UInt8) -> UInt64 {
        UInt64(UInt32(bitPattern: node)) << 8 | UInt64(byte)
    }
}
