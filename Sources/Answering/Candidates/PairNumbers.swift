/// Numbers the pairs of neighboring characters of some words, so that a text is gone through once for all of them.
///
/// A table of our own (open addressing, three quarters of it free): nearly every pair of a text stands in no word, and one
/// look tells so.
struct PairNumbers {
    /// Number 0 is no pair.
    private var keys: [UInt64]
    private var numbers: [Int32]
    private var free: Int
    /// How far a hash is shifted down to a place in the table.
    private var shift: UInt64
    private(set) var count = 0

    init(expecting pairs: Int = 16) {
        let bits = Int.bitWidth - max(pairs * 4 - 1, 63).leadingZeroBitCount
        keys = [UInt64](repeating: 0, count: 1 << bits)
        numbers = [Int32](repeating: 0, count: 1 << bits)
        shift = UInt64(64 - bits)
        free = 1 << (bits - 1)
    }

    /// The number of a pair, a new one if it has none.
    mutating func add(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Int {
        if free == 0 { grow() }
        let key = Self.key(left, right)
        let place = place(of: key)
        if keys[place] == 0 {
            keys[place] = key
            numbers[place] = Int32(count)
            count += 1
            free -= 1
        }
        return Int(numbers[place])
    }

    /// The number of a pair; nil for one that stands in none of the words.
    @inline(__always)
    func number(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Int? {
        let place = place(of: Self.key(left, right))
        return keys[place] == 0 ? nil : Int(numbers[place])
    }

    /// Where a key stands, or where it would.
    @inline(__always)
    private func place(of key: UInt64) -> Int {
        var place = Int((key &* 0x9E37_79B9_7F4A_7C15) >> shift)
        while keys[place] != 0, keys[place] != key { place = (place + 1) & (keys.count - 1) }
        return place
    }

    private mutating func grow() {
        let (oldKeys, oldNumbers) = (keys, numbers)
        free = keys.count / 2
        shift -= 1
        keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
        numbers = [Int32](repeating: 0, count: oldKeys.count * 2)
        for (key, number) in zip(oldKeys, oldNumbers) where key != 0 {
            let place = place(of: key)
            (keys[place], numbers[place]) = (key, number)
        }
    }

    /// Never 0, which marks a free place.
    @inline(__always)
    private static func key(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> UInt64 {
        1 << 42 | UInt64(left.value) << 21 | UInt64(right.value)
    }
}

/// A set of numbers of pairs, in bits.
struct PairSet {
    private(set) var bits: [UInt64]

    /// An empty set of numbers below `count`.
    init(below count: Int) { bits = [UInt64](repeating: 0, count: (count + 63) >> 6) }

    @inline(__always)
    mutating func insert(_ number: Int) { bits[number >> 6] |= 1 << UInt64(number & 63) }

    @inline(__always)
    func contains(_ number: Int) -> Bool { bits[number >> 6] >> UInt64(number & 63) & 1 != 0 }

    func isDisjoint(with other: PairSet) -> Bool {
        for place in bits.indices where bits[place] & other.bits[place] != 0 { return false }
        return true
    }
}
