/// The items of a chart, as a table of packed numbers: a chart asks thousands of times a question whether it holds one.
///
/// Open addressing with linear probing; complexity: constant on average.
struct ItemSet: Sendable {
    /// Packed items, never 0, which marks an empty place.
    private var slots = [UInt64](repeating: 0, count: 4096)
    private var count = 0

    /// State, origin and position side by side; a text has at most some thousand positions.
    @inline(__always)
    static func key(_ state: Int32, _ origin: Int32, _ position: Int) -> UInt64 {
        (UInt64(UInt32(bitPattern: state)) << 32 | UInt64(UInt16(truncatingIfNeeded: origin)) << 16
            | UInt64(UInt16(truncatingIfNeeded: position))) + 1
    }

    /// - Returns: whether the item was not there yet.
    @inline(__always)
    mutating func insert(_ key: UInt64) -> Bool {
        let place = place(of: key)
        guard slots[place] == 0 else { return false }
        slots[place] = key
        count += 1
        if count * 2 > slots.count { grow() }
        return true
    }

    @inline(__always)
    func contains(_ key: UInt64) -> Bool { slots[place(of: key)] != 0 }

    /// Where a key stands, or the empty place where it would.
    @inline(__always)
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
}
