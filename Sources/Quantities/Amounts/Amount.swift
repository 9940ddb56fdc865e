/// A number with all that the text says around it: `近240万名`, `3.5亿多元`, `百人以上`, `5—7万元`, `三分之一`, `第四`.
struct Amount: Sendable {
    enum Kind: Hashable, Sendable {
        case number, percent, money, dimension, age, temperature, duration, multiple, ordinal, ratio
        /// A telephone number, the number of a document, of a list item.
        case identifier
    }

    var kind = Kind.number
    /// What is stated: `近240万` states 2400000.
    var value: ValueRange
    /// What a vague number stays below: 1300 for 1200多.
    var ceiling: ExactDecimal?
    /// The divisor of a fraction that no decimal holds: 3 for 三分之一, whose value is 1 divided by it.
    var divisor: ExactDecimal?
    /// The second term of a ratio.
    var consequent: ExactDecimal?
    /// Whether the ends are reached, where a text gives bounds: 大于10小于20.
    var excludesLower = false
    var excludesUpper = false

    var unit: Unit?
    /// A currency named beside the number: 人民币3.2亿.
    var code: String?
    var numeral: Numeral?
    var bound: Bound?
    /// The words before it that bound it: 近, 超过.
    var prefix: Bound?
    /// Whether the word before is a mark beside the number, not the end of an interval: 近240万, but not 不到240万.
    var prefixIsMark = false
    /// The words after it: 以上, 左右.
    var suffix: Bound?
    /// 两成 is 20 percent, and stated as two tenths.
    var tenths: ValueRange?
    var isRange = false
    var isVague = false
    /// 前三: the places up to this one. 倒数第二: counted from the end.
    var place: Place?

    enum Place: Hashable, Sendable { case top, fromEnd }

    /// Scalar positions of the whole, of the number alone, and of the number with its unit.
    var range: Range<Int>
    var numberRange: Range<Int>
    var measuredRange: Range<Int>
}
