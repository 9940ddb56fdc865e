/// A length of time as a text states it: `两年半`, `13—18天`, `六个月以下`, `约30分钟`.
struct DurationExpression: Hashable, Sendable {
    /// The ends: the same twice where there is one length, nil where a bound leaves an end open.
    let lower: Duration?
    let upper: Duration?
    let bound: Bound?
    /// The same as a number with one unit, for figures; nil where it has several that no single one can hold.
    let quantity: Quantity?
    /// The numerals in it, in reading order.
    let numerals: [Numeral]
    /// Scalar positions.
    let range: Range<Int>

    /// `P2.5Y`, `P13D/P18D`, `../P6M`.
    var value: String {
        guard lower != upper else { return lower.map(\.description) ?? "" }
        return (lower.map(\.description) ?? "..") + "/" + (upper.map(\.description) ?? "..")
    }
}
