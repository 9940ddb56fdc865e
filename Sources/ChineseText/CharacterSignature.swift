/// Which characters a text may hold, in 256 bits: a text without some character of a word does not hold the word.
///
/// Whatever it says is missing is missing; what it says may be there need not be (a Bloom filter with one hash, Bloom 1970).
public struct CharacterSignature: Hashable, Sendable {
    private var bits = SIMD4<UInt64>()

    public init(_ text: String) {
        for scalar in text.unicodeScalars {
            // Neighbors in the code table are no likelier together in a text than others.
            let place = Int(truncatingIfNeeded: scalar.value &* 0x9E37_79B1 >> 24) & 0xFF
            bits[place >> 6] |= 1 << UInt64(place & 63)
        }
    }

    /// Whether every character of the other may be here.
    @inline(__always)
    public func mayHold(_ other: CharacterSignature) -> Bool { other.bits & ~bits == SIMD4<UInt64>() }
}
