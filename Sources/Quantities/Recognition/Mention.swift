/// A quantity or a time found in a text, as reports and questions use them.
public struct Mention: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case quantity(Quantity)
        case time(PeriodExpression)
    }

    public let kind: Kind
    /// Bytes in the text that was searched, bound words included (`近240万`).
    public let range: Range<Int>
    /// Where the number itself begins: after `近`. The same as `range.lowerBound` for times.
    public let numberStart: Int

    public var quantity: Quantity? {
        if case .quantity(let quantity) = kind { quantity } else { nil }
    }

    public var time: PeriodExpression? {
        if case .time(let expression) = kind { expression } else { nil }
    }

    /// The number without the bound word before it: `300家` of `超过300家`. In a question that word is the grammar's.
    public var withoutPrefix: Mention {
        guard let quantity else { return self }
        let plain = Quantity(
            kind: quantity.kind, value: quantity.value, unit: quantity.unit, unitClass: quantity.unitClass, bound: nil)
        return Mention(kind: .quantity(plain), range: numberStart..<range.upperBound, numberStart: numberStart)
    }
}
