internal import Facts
internal import Quantities
internal import Questions

extension Query {
    /// The kind of number it asks for: an order asks for an ordinal, an amount for an amount; 连续第17年 tells a duration. The
    /// number of a meeting or edition (第五次普查) is no place in an order, unless 第几次 is asked, nor is a prize.
    var kind: RecordKinds {
        switch unitClass {
        case UnitClass.rank: unit != nil ? .ordinal : .place
        case UnitClass.duration: .duration
        default: .amount
        }
    }
}
