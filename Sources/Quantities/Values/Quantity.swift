/// One number, or the two ends of a range (`5—7万元`).
public struct ValueRange: Hashable, Sendable, CustomStringConvertible {
    public let lower: ExactDecimal
    public let upper: ExactDecimal

    public init(_ value: ExactDecimal) {
        lower = value
        upper = value
    }

    public init(_ lower: ExactDecimal, _ upper: ExactDecimal) {
        self.lower = min(lower, upper)
        self.upper = max(lower, upper)
    }

    /// Reads what `description` writes.
    public init?(_ text: String) {
        if let dots = text.firstRange(of: "..") {
            guard let low = ExactDecimal(String(text[..<dots.lowerBound])),
                let high = ExactDecimal(String(text[dots.upperBound...]))
            else { return nil }
            self.init(low, high)
        } else {
            guard let value = ExactDecimal(text) else { return nil }
            self.init(value)
        }
    }

    public var single: ExactDecimal? { lower == upper ? lower : nil }
    public var description: String { lower == upper ? "\(lower)" : "\(lower)..\(upper)" }
}

/// A number with its unit as a text states it: `4.9万多份` is 49000, over, 份.
public struct Quantity: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable {
        /// A count or amount.
        case amount
        /// A place in an order: 第四名, 首批, 一等奖.
        case ordinal
    }

    public let kind: Kind
    public let value: ValueRange
    /// The unit without scale words, as written; empty when the text gives none (`近240万工会会员`).
    public let unit: String
    /// The class of the unit in `units.tsv` (机构, 人, 金额 …); nil without a unit.
    public let unitClass: String?
    public let bound: Bound?

    public init(kind: Kind, value: ValueRange, unit: String, unitClass: String?, bound: Bound?) {
        self.kind = kind
        self.value = value
        self.unit = unit
        self.unitClass = unitClass
        self.bound = bound
    }
}
