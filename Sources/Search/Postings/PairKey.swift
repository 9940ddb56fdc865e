/// What postings are kept under: two neighboring characters, or one character.
///
/// The first scalar stands in the bits from 21 on, the second below it, so that all pairs that begin alike stand together.
enum PairKey {
    static let bits = 42
    static let half = 21

    @inline(__always)
    static func pair(_ first: UInt32, _ second: UInt32) -> UInt64 { UInt64(first) << half | UInt64(second) }

    /// The keys under which a form of a question is looked up: its pairs, or its only character; none if it is empty.
    static func lookups(_ form: String) -> [UInt64] {
        let scalars = form.unicodeScalars.map(\.value)
        guard scalars.count > 1 else { return scalars.map(UInt64.init) }
        return zip(scalars, scalars.dropFirst()).map { pair($0, $1) }
    }
}
