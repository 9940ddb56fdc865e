/// A number, quantity or time found in a text, in the form in which results are exchanged.
///
/// In `近240万名会员` it is a number, `240万`, 2400000; in `投入3.56亿元` money, `3.56亿元`, 356000000 CNY, and in it
/// the number `3.56亿`.
public struct Recognition: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case number, ordinal, percent, money, dimension, age, temperature, ratio, duration, set
        case numberRange = "number_range"
        case date, daterange, time, timerange, datetime, datetimerange
    }

    public let kind: Kind
    /// Scalar positions in the text searched.
    public let range: Range<Int>
    /// A decimal (`356000000`), a range (`[20,30]`, `(300,)`), a ratio (`3:2`), a time interval with its end left out
    /// (`2025-09-01/2025-10-01`) or an ISO 8601 duration (`P5Y`); nil where only a currency is named.
    public let value: String?
    /// A currency (ISO 4217), `%`, `pp`, or the name of a measure; nil for plain numbers.
    public let unit: String?

    public init(kind: Kind, range: Range<Int>, value: String?, unit: String? = nil) {
        self.kind = kind
        self.range = range
        self.value = value
        self.unit = unit
    }
}
