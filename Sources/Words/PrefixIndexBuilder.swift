/// Finds places for the nodes of a prefix tree in a double array.
struct PrefixIndexBuilder {
    private(set) var nodes: [PrefixIndex.Node] = [PrefixIndex.Node()]
    private(set) var values: [Int32] = []
    /// In the order of their characters, those of the same characters in the order given.
    private let keys: [(key: [UInt32], value: Int)]
    /// Common scalars have low codes, so that children lie close together.
    private var codes: [UInt32: Int32] = [:]
    /// No place before this one is tried: what is left there is too scattered to be worth looking at.
    private var firstTried = 1

    /// A node whose keys share their first characters, and where it stands.
    private struct Waiting {
        let keys: Range<Int>
        let depth: Int
        let place: Int
    }

    init(_ keys: [(key: [Unicode.Scalar], value: Int)]) {
        let scalars = keys.filter { !$0.key.isEmpty }.map { ($0.key.map(\.value), $0.value) }
        let order = scalars.indices.sorted { left, right in
            let (one, other) = (scalars[left].0, scalars[right].0)
            return one == other ? left < right : one.lexicographicallyPrecedes(other)
        }
        self.keys = order.map { (key: scalars[$0].0, value: scalars[$0].1) }
        var counts: [UInt32: Int] = [:]
        for key in self.keys { for scalar in key.key { counts[scalar, default: 0] += 1 } }
        let common = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        for (number, scalar) in common.enumerated() { codes[scalar.key] = Int32(number + 1) }
    }

    mutating func addNodes() {
        var waiting = [Waiting(keys: keys.indices, depth: 0, place: 0)]
        var next = 0
        while next < waiting.count {
            let node = waiting[next]
            let own = node.keys.prefix { keys[$0].key.count == node.depth }
            if !own.isEmpty {
                nodes[node.place].list = Int32(values.count)
                values += [Int32(own.count)] + own.map { Int32(keys[$0].value) }
            }
            waiting += place(children(of: node.keys.lowerBound + own.count..<node.keys.upperBound, node.depth), node)
            next += 1
        }
    }

    /// The stretches of keys that share one more character, with its code.
    private func children(of range: Range<Int>, _ depth: Int) -> [(code: Int, keys: Range<Int>)] {
        var found: [(code: Int, keys: Range<Int>)] = []
        var start = range.lowerBound
        while start < range.upperBound {
            let scalar = keys[start].key[depth]
            var end = start + 1
            while end < range.upperBound, keys[end].key[depth] == scalar { end += 1 }
            found.append((Int(codes[scalar] ?? 0), start..<end))
            start = end
        }
        return found
    }

    private mutating func place(_ children: [(code: Int, keys: Range<Int>)], _ node: Waiting) -> [Waiting] {
        guard let lowest = children.map(\.code).min(), let highest = children.map(\.code).max() else { return [] }
        let base = base(for: children.map(\.code), lowest)
        while nodes.count <= base + highest { nodes.append(PrefixIndex.Node()) }
        nodes[node.place].base = Int32(base)
        for child in children { nodes[node.place].children |= 1 << UInt32(child.code & 31) }
        return children.map { child in
            nodes[base + child.code].parent = Int32(node.place)
            return Waiting(keys: child.keys, depth: node.depth + 1, place: base + child.code)
        }
    }

    /// The first base at which all codes find a free place. Place 0 is the root's.
    private mutating func base(for codes: [Int], _ lowest: Int) -> Int {
        var place = max(firstTried, lowest + 1)
        var taken = 0
        let start = place
        while true {
            if isFree(place) {
                let base = place - lowest
                if codes.allSatisfy({ isFree(base + $0) }) { break }
            } else {
                taken += 1
            }
            place += 1
        }
        if place - start > 64, taken * 20 > (place - start) * 19 { firstTried = place }
        return place - lowest
    }

    private func isFree(_ place: Int) -> Bool { place >= nodes.count || place > 0 && nodes[place].parent < 0 }

    /// Codes by scalar, in pages of 64.
    func pages() -> ([Int32], [Int32]) {
        let last = codes.keys.max().map { Int($0 >> 6) } ?? -1
        var pages = [Int32](repeating: 0, count: last + 1)
        var blocks = [Int32](repeating: 0, count: 64)
        for (scalar, code) in codes.sorted(by: { $0.key < $1.key }) {
            let page = Int(scalar >> 6)
            if pages[page] == 0 {
                pages[page] = Int32(blocks.count / 64)
                blocks += [Int32](repeating: 0, count: 64)
            }
            blocks[Int(pages[page]) << 6 | Int(scalar & 63)] = code
        }
        return (pages, blocks)
    }
}
