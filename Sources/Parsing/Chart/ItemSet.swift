/// The items of a column, as a table of packed numbers: a chart asks ten thousand times a question whether it holds one.
///
/// Open addressing with linear probing; complexity: constant on average.
struct ItemSet {
    /// Packed items, never 0, which marks an empty place.
    private var slots = [UInt64](repeating: 0, count: 64)
    private var count = 0

    /// - Returns: whether the item was not there yet.
    mutating func insert(_ item: Chart.Item) -> Bool {
        let key = Self.key(item)
        let place = place(of: key)
        guard slots[place] == 0 else { return false }
        slots[place] = key
        count += 1
        if count * 2 > slots.count { grow() }
        return true
    }

    func contains(_ item: Chart.Item) -> Bool { slots[place(of: Self.key(item))] != 0 }

    /// Where a key stands, or the empty place where it would.
    private func place(of key: UInt64) -> Int {
        let mask = slots.count - 1
        // Fibonacci hashing (D. Knuth, The Art of Computer Programming 3, 6.4): the high bits of the product are mixed.
        var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
        while slots[place] != 0, slots[place] != key { place = (place + 1) & mask }
        return place
    }

    private mutating func grow() {
        let old = slots
        slots = [UInt64](repeating: 0, count: old.count * 2)
        for key in old where key != 0 { slots[place(of: key)] = key }
    }

    /// Production, dot and origin side by side; a question has at most a few hundred positions, a rule fewer symbols.
    private static func key(_ item: Chart.Item) -> UInt64 {
        (UInt64(UInt32(bitPattern: item.production)) << 32 | UInt64(UInt16(truncatingIfNeeded: item.dot)) << 16
            | UInt64(UInt16(truncatingIfNeeded: item.origin))) + 1
    }
}
