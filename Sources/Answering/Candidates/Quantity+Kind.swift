internal import Quantities
internal import Questions

extension Quantity {
    /// Whether it is of the kind a question asks for: an order asks for an ordinal, an amount for an amount; 连续第17年 tells
    /// a duration. The number of a meeting or edition (第五次普查) is no place in an order, unless 第几次 is asked, nor is a prize.
    func isOfKind(askedBy query: Query) -> Bool {
        switch query.unitClass {
        case UnitClass.rank: kind == .ordinal && (query.unit != nil || isPlace)
        case UnitClass.duration: unitClass == UnitClass.duration
        default: kind == .amount
        }
    }

    private var isPlace: Bool {
        unitClass != UnitClass.events && (unitClass != UnitClass.rank || ["", UnitClass.rank].contains(unit))
    }
}
