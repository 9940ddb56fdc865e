public import Quantities

/// What kinds of numbers a record tells, as questions ask for them; none for a sentence.
public struct RecordKinds: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// A count or an amount.
    public static let amount = RecordKinds(rawValue: 1)
    /// Any number in an order: 第五次普查.
    public static let ordinal = RecordKinds(rawValue: 2)
    /// A place in an order, which the number of a meeting or an edition is not, nor a prize.
    public static let place = RecordKinds(rawValue: 4)
    /// How long something lasted, be it told by an ordinal: 连续第17年.
    public static let duration = RecordKinds(rawValue: 8)

    public init(_ quantity: Quantity) {
        self = quantity.kind == .amount ? .amount : .ordinal
        if quantity.kind == .ordinal, Self.isPlace(quantity) { insert(.place) }
        if quantity.unitClass == UnitClass.duration { insert(.duration) }
    }

    private static func isPlace(_ quantity: Quantity) -> Bool {
        guard quantity.unitClass != UnitClass.events else { return false }
        return quantity.unitClass != UnitClass.rank || ["", UnitClass.rank].contains(quantity.unit)
    }
}
