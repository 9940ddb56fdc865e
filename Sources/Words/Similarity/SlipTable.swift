/// Words under hashes, each with one of its characters left open, and once whole: open addressing in two flat arrays,
/// since a dictionary of some hundred thousand small arrays takes longer to make than a question to answer.
struct SlipTable: Sendable {
    private var hashes: [UInt64]
    /// The word under the hash of the same slot; −1 where the slot is free.
    private var words: [Int32]
    private let mask: Int

    /// For at most `count` entries; half the slots or more stay free.
    init(count: Int) {
        var capacity = 16
        while capacity < count * 2 { capacity *= 2 }
        hashes = Array(repeating: 0, count: capacity)
        words = Array(repeating: -1, count: capacity)
        mask = capacity - 1
    }

    mutating func insert(_ hash: UInt64, word: Int) {
        var slot = Int(truncatingIfNeeded: hash) & mask
        while words[slot] >= 0 { slot = (slot + 1) & mask }
        hashes[slot] = hash
        words[slot] = Int32(truncatingIfNeeded: word)
    }

    /// Calls `body` for every word under a hash, in the order they were put in, until it returns false.
    func forEach(_ hash: UInt64, _ body: (Int) -> Bool) {
        var slot = Int(truncatingIfNeeded: hash) & mask
        while words[slot] >= 0 {
            if hashes[slot] == hash, !body(Int(words[slot])) { return }
            slot = (slot + 1) & mask
        }
    }
}

/// The hash of a stretch of characters that grows at its end, from which one character can be taken out.
struct StretchHash {
    private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15

    /// How much the character at each place counts: powers of the base.
    static func powers(_ count: Int) -> [UInt64] {
        var power: UInt64 = 1
        return (0..<count).map { _ in
            defer { power &*= base }
            return power
        }
    }

    private var sum: UInt64 = 0
    private(set) var length = 0

    mutating func append(_ character: Unicode.Scalar, _ powers: [UInt64]) {
        sum &+= UInt64(character.value) &* powers[length]
        length += 1
    }

    /// Of the whole stretch.
    var whole: UInt64 { Self.mixed(sum, length, place: 0xFF) }

    /// Of the stretch with `character`, at `place`, left open.
    func without(_ character: Unicode.Scalar, at place: Int, _ powers: [UInt64]) -> UInt64 {
        Self.mixed(sum &- UInt64(character.value) &* powers[place], length, place: place)
    }

    private static func mixed(_ sum: UInt64, _ length: Int, place: Int) -> UInt64 {
        var hash = sum ^ (UInt64(length) << 8 | UInt64(place)) &* 0xC2B2_AE3D_27D4_EB4F
        hash = (hash ^ hash >> 29) &* 0xBF58_476D_1CE4_E5B9
        return hash ^ hash >> 32
    }
}
