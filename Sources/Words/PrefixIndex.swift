internal import Archives
public import ChineseText

/// A prefix tree over scalars: which keys start at a position of a text.
///
/// The tree is one table of edges with open addressing: a look-up takes one probe a scalar, wherever the node lies, and a
/// table is written to a file and read back as it is. Keys are in normal form; ASCII capitals of the text count as small.
///
/// Complexity: a look-up is linear in the longest key that begins as the text does.
public struct PrefixIndex: Sendable {
    /// An edge in one number: the node it leaves (21 bits), its scalar (21), the node it reaches (21), and whether a
    /// key ends there; 0 for an empty place.
    @usableFromInline
    var slots: [UInt64]
    private var edgeCount = 0
    private var nodeCount: UInt32 = 1
    /// By node: its first value in `links`, −1 for none.
    @usableFromInline
    var firstLinks: [Int32] = [-1]
    @usableFromInline
    var links: [Link] = []

    @usableFromInline
    struct Link: BitwiseCopyable, Sendable {
        @usableFromInline let value: Int32
        @usableFromInline var next: Int32

        @usableFromInline
        init(value: Int32, next: Int32) {
            self.value = value
            self.next = next
        }
    }

    public init() { slots = [UInt64](repeating: 0, count: 64) }

    /// Keys of the same characters keep all their values, in the order in which they were put in. An empty key is none.
    public mutating func insert(_ key: [Unicode.Scalar], value: Int) {
        guard !key.isEmpty, Int(nodeCount) + key.count < 1 << 21 else { return }
        var node: UInt32 = 0
        var last = 0
        for scalar in key {
            if (edgeCount + 1) * 2 > slots.count { grow() }
            last = Self.place(of: node, scalar.value, in: slots)
            if slots[last] == 0 {
                slots[last] = Self.key(node, scalar.value) << 22 | UInt64(nodeCount) << 1
                edgeCount += 1
                nodeCount += 1
                firstLinks.append(-1)
            }
            node = Self.child(slots[last])
        }
        slots[last] |= 1
        append(value, to: Int(node))
    }

    private mutating func append(_ value: Int, to node: Int) {
        let link = Int32(links.count)
        links.append(Link(value: Int32(value), next: -1))
        guard firstLinks[node] >= 0 else {
            firstLinks[node] = link
            return
        }
        var last = Int(firstLinks[node])
        while links[last].next >= 0 { last = Int(links[last].next) }
        links[last].next = link
    }

    private mutating func grow() {
        let old = slots
        slots = [UInt64](repeating: 0, count: old.count * 2)
        for slot in old where slot != 0 {
            slots[Self.place(of: UInt32(slot >> 43), UInt32(slot >> 22 & 0x1F_FFFF), in: slots)] = slot
        }
    }

    /// Calls `body` with the end of each key that starts at `start`, shortest first, and the node where it ends.
    @inlinable
    @inline(__always)
    public func forEachKey(in text: Scalars, at start: Int, _ body: (_ end: Int, _ node: Int) -> Void) {
        var node: UInt32 = 0
        var position = start
        while position < text.count {
            let slot = slots[Self.place(of: node, text.values[position].lowercase.value, in: slots)]
            guard slot != 0 else { return }
            node = Self.child(slot)
            position += 1
            if slot & 1 != 0 { body(position, Int(node)) }
        }
    }

    /// Calls `body` with the values put in under the key that ends at a node, in order.
    @inlinable
    @inline(__always)
    public func forEachValue(of node: Int, _ body: (Int) -> Void) {
        var link = firstLinks[node]
        while link >= 0 {
            body(Int(links[Int(link)].value))
            link = links[Int(link)].next
        }
    }

    /// The keys that start at a position, shortest first, each with its values.
    public func values(in text: Scalars, at start: Int) -> [(end: Int, values: [Int])] {
        var found: [(end: Int, values: [Int])] = []
        forEachKey(in: text, at: start) { end, node in
            var values: [Int] = []
            forEachValue(of: node) { values.append($0) }
            found.append((end, values))
        }
        return found
    }

    /// The values of exactly this key.
    public func values(of key: [Unicode.Scalar]) -> [Int] {
        var node: UInt32 = 0
        for scalar in key {
            let slot = slots[Self.place(of: node, scalar.value, in: slots)]
            guard slot != 0 else { return [] }
            node = Self.child(slot)
        }
        var values: [Int] = []
        forEachValue(of: Int(node)) { values.append($0) }
        return values
    }

    @usableFromInline
    static func key(_ node: UInt32, _ scalar: UInt32) -> UInt64 { UInt64(node) << 21 | UInt64(scalar) }

    @usableFromInline
    static func child(_ slot: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: slot >> 1) & 0x1F_FFFF }

    /// Where an edge stands, or the empty place where it would.
    @inlinable
    @inline(__always)
    static func place(of node: UInt32, _ scalar: UInt32, in slots: [UInt64]) -> Int {
        let mask = slots.count - 1
        let wanted = key(node, scalar)
        // Fibonacci hashing (D. Knuth, The Art of Computer Programming 3, 6.4): the high bits of the product are mixed.
        var place = Int(truncatingIfNeeded: (wanted &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
        while slots[place] != 0, slots[place] >> 22 != wanted { place = (place + 1) & mask }
        return place
    }
}

extension PrefixIndex {
    func write(to archive: inout ArchiveWriter) {
        archive.write(slots)
        archive.write(firstLinks)
        archive.write(links)
    }

    init(from archive: inout ArchiveReader) {
        self.init()
        let edges: [UInt64] = archive.array()
        if !edges.isEmpty { slots = edges }
        firstLinks = archive.array()
        links = archive.array()
    }
}
