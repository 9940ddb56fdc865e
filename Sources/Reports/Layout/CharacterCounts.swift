internal import ChineseText

/// How often pairs or triples of characters occur: a table of counts by number, made for a whole document at once.
///
/// Open addressing in two flat arrays (D. Knuth, The Art of Computer Programming 3, 6.4): a document has as many entries as
/// characters, and `Dictionary` took longer over them than layout over all the rest.
struct CharacterCounts: Sendable {
    /// Keys plus one; 0 where the place is free.
    private var keys: [UInt64]
    private var counts: [Int32]
    private var used = 0

    /// - Parameter capacity: how many keys are expected; more are taken too.
    init(capacity: Int) {
        var size = 16
        while size < 2 * capacity { size *= 2 }
        keys = [UInt64](repeating: 0, count: size)
        counts = [Int32](repeating: 0, count: size)
    }

    /// The key of one to three characters.
    static func key(_ first: Unicode.Scalar, _ second: Unicode.Scalar, _ third: Unicode.Scalar? = nil) -> UInt64 {
        let pair = UInt64(first.value) << 21 | UInt64(second.value)
        return third.map { pair << 21 | UInt64($0.value) } ?? pair
    }

    subscript(key: UInt64) -> Int { Int(counts[place(of: key)]) }

    mutating func add(_ key: UInt64) { add(key, 1) }

    private mutating func add(_ key: UInt64, _ count: Int32) {
        let place = place(of: key)
        if keys[place] == 0 {
            keys[place] = key + 1
            used += 1
        }
        counts[place] += count
        if 4 * used > 3 * keys.count { grow() }
    }

    /// Where the key stands, or the free place where it would.
    private func place(of key: UInt64) -> Int {
        let mask = keys.count - 1
        // Fibonacci hashing: the upper bits of the product depend on all of the key.
        var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
        while keys[place] != 0, keys[place] != key + 1 { place = (place + 1) & mask }
        return place
    }

    private mutating func grow() {
        var larger = CharacterCounts(capacity: keys.count)
        for place in keys.indices where keys[place] != 0 { larger.add(keys[place] - 1, counts[place]) }
        self = larger
    }
}
