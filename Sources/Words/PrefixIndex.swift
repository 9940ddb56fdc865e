public import Archives
public import ChineseText

/// A prefix tree over scalars: which keys start at a position of a text.
///
/// The tree is a double array (J. Aoe, An Efficient Digital Search Algorithm by Using a Double-Array Structure, 1989): one step
/// looks at one place in memory, however many children a node has. It is written to a file and read back as it is. Keys are in
/// normal form; ASCII capitals of the text count as small.
///
/// Complexity: a look-up is linear in the longest key that begins as the text does.
public struct PrefixIndex: Sendable {
    /// By page of 64 scalars, the number of its block in `codes`; block 0 is empty.
    @usableFromInline let pages: FlatArray<Int32>
    /// By block and scalar in it, the code of the scalar; 0 for one that no key is written with.
    @usableFromInline let codes: FlatArray<Int32>
    /// The nodes; node 0 is the root.
    @usableFromInline let nodes: FlatArray<Node>
    /// Lists of values, each after its length.
    @usableFromInline let values: FlatArray<Int32>

    @usableFromInline
    struct Node: BitwiseCopyable, Sendable {
        /// The child by a code stands at `base` + code, if it is this node's: if its `parent` is this node.
        @usableFromInline var base: Int32 = 0
        @usableFromInline var parent: Int32 = -1
        /// Where the list of its values begins; −1 where no key ends.
        @usableFromInline var list: Int32 = -1
        /// A bit for each of its children, by the last bits of their codes: most that are not there are known without a look.
        @usableFromInline var children: UInt32 = 0

        @usableFromInline init() {}
    }

    /// Keys of the same characters keep all their values, in the order given. An empty key is none.
    public init(_ keys: [(key: [Unicode.Scalar], value: Int)] = []) {
        var builder = PrefixIndexBuilder(keys)
        builder.addNodes()
        let (pages, codes) = builder.pages()
        (self.pages, self.codes) = (FlatArray(pages), FlatArray(codes))
        (nodes, values) = (FlatArray(builder.nodes), FlatArray(builder.values))
    }

    /// The code of each character of a text, and 0 at its end: what `forEachKey` goes by. A text that is searched at every
    /// position has them made once.
    public func codes(of text: Scalars) -> [Int32] {
        [Int32](unsafeUninitializedCapacity: text.count + 1) { buffer, count in
            for scalar in text.values {
                buffer[count] = code(of: scalar.lowercase.value)
                count += 1
            }
            buffer[count] = 0
            count += 1
        }
    }

    /// Calls `body` with the end of each key that starts at `start`, shortest first, and the node where it ends.
    ///
    /// - Parameter codes: of the text, from `codes(of:)`.
    @inlinable
    @inline(__always)
    public func forEachKey(in codes: [Int32], at start: Int, _ body: (_ end: Int, _ node: Int) -> Void) {
        var node = 0
        var position = start
        while true {
            node = child(of: node, codes[position])
            guard node > 0 else { return }
            position += 1
            if nodes[node].list >= 0 { body(position, node) }
        }
    }

    /// The same for a text that is searched here and there.
    @inlinable
    @inline(__always)
    public func forEachKey(in text: Scalars, at start: Int, _ body: (_ end: Int, _ node: Int) -> Void) {
        var node = 0
        var position = start
        while position < text.count {
            node = child(of: node, code(of: text.values[position].lowercase.value))
            guard node > 0 else { return }
            position += 1
            if nodes[node].list >= 0 { body(position, node) }
        }
    }

    /// Calls `body` with the values of the key that ends at a node, in order.
    @inlinable
    @inline(__always)
    public func forEachValue(of node: Int, _ body: (Int) -> Void) {
        let start = Int(nodes[node].list)
        for index in start + 1..<start + 1 + Int(values[start]) { body(Int(values[index])) }
    }

    /// The keys that start at a position, shortest first, each with its values.
    public func values(in text: Scalars, at start: Int) -> [(end: Int, values: [Int])] {
        var found: [(end: Int, values: [Int])] = []
        forEachKey(in: text, at: start) { end, node in found.append((end, values(ofNode: node))) }
        return found
    }

    /// The values of exactly this key.
    public func values(of key: [Unicode.Scalar]) -> [Int] {
        node(of: key).map(values(ofNode:)) ?? []
    }

    /// The node where exactly this key ends.
    func node(of key: String) -> Int? { node(of: key.unicodeScalars) }

    private func node(of key: some Sequence<Unicode.Scalar>) -> Int? {
        var node = 0
        for scalar in key {
            node = child(of: node, code(of: scalar.value))
            guard node > 0 else { return nil }
        }
        return nodes[node].list < 0 ? nil : node
    }

    /// By the code of a character, the bits of all values of the keys that begin with it.
    func beginnings(_ bits: (Int) -> UInt64) -> [UInt64] {
        var found = [UInt64](repeating: 0, count: Int(codes.max() ?? 0) + 1)
        for node in nodes.indices where nodes[node].list >= 0 {
            var first = node
            while nodes[first].parent > 0 { first = Int(nodes[first].parent) }
            forEachValue(of: node) { found[first - Int(nodes[0].base)] |= bits($0) }
        }
        return found
    }

    private func values(ofNode node: Int) -> [Int] {
        var found: [Int] = []
        forEachValue(of: node) { found.append($0) }
        return found
    }

    /// The node that a code leads to, 0 for none.
    @inlinable
    @inline(__always)
    func child(of node: Int, _ code: Int32) -> Int {
        guard nodes[node].children >> UInt32(code & 31) & 1 != 0 else { return 0 }
        let next = Int(nodes[node].base + code)
        guard code > 0, next < nodes.count, nodes[next].parent == Int32(node) else { return 0 }
        return next
    }

    @inlinable
    @inline(__always)
    func code(of scalar: UInt32) -> Int32 {
        let page = Int(scalar >> 6)
        return page < pages.count ? codes[Int(pages[page]) << 6 | Int(scalar & 63)] : 0
    }
}

extension PrefixIndex {
    public func write(to archive: inout ArchiveWriter) {
        archive.write(pages)
        archive.write(codes)
        archive.write(nodes)
        archive.write(values)
    }

    public init(from archive: inout ArchiveReader) {
        pages = archive.flatArray()
        codes = archive.flatArray()
        nodes = archive.flatArray()
        values = archive.flatArray()
    }
}
