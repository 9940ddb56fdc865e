/// What postings are kept under: two neighboring characters, or one character.
///
/// The first scalar stands in the bits from 21 on, the second below it, so that all pairs that begin alike stand together, with the key of
/// that character alone behind them.
enum PairKey {
    static let bits = 42
    static let half = 21
    /// What a character alone has for a second one: no scalar.
    static let nothing: UInt32 = 0x1F_FFFF

    @inline(__always)
    static func pair(_ first: UInt32, _ second: UInt32) -> UInt64 { UInt64(first) << half | UInt64(second) }

    @inline(__always)
    static func single(_ scalar: UInt32) -> UInt64 { pair(scalar, nothing) }

    @inline(__always)
    static func first(_ key: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: key >> UInt64(half)) }

    @inline(__always)
    static func second(_ key: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: key) & nothing }

    /// The keys under which a form of a question is looked up: its pairs, or its only character; none if it is empty.
    static func lookups(_ form: String) -> [UInt64] {
        let scalars = form.unicodeScalars.map(\.value)
        guard scalars.count > 1 else { return scalars.map(single) }
        return zip(scalars, scalars.dropFirst()).map { pair($0, $1) }
    }
}
