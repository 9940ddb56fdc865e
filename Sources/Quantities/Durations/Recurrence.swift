/// How often something happens: `每两年`, `每月10日`, `每周六上午9点到11点`.
struct Recurrence: Hashable, Sendable {
    /// From one time to the next; different ends in 每三五年.
    let shortest: Duration
    let longest: Duration
    /// The numerals in it, in reading order.
    let numerals: [Numeral]
    /// Scalar positions of its words.
    let range: Range<Int>
    /// Where the day or the hour is said: `10日`, `上午9点到11点`.
    let time: Range<Int>?

    /// `P2Y`; `P3Y/P5Y`.
    var value: String { shortest == longest ? "\(shortest)" : "\(shortest)/\(longest)" }
}
