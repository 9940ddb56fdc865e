internal import ChineseText
internal import Facts
internal import Quantities

/// What a question says and what it leaves open.
extension Query {
    /// Whether it asks something else than another reading of the same words, not just with its words cut apart (基层|工会).
    public func isOtherThan(_ other: Query) -> Bool {
        operation != other.operation || reportYear != other.reportYear
            || operands.map(\.wording) != other.operands.map(\.wording)
    }

    /// Whether it asks of every place that another reading of the same words asks of: where that finds nothing, one that
    /// takes the place for a word of what is asked would answer for any place.
    public func keepsPlaces(of other: Query) -> Bool { other.allPlaces.isSubset(of: allPlaces) }

    /// The places of the question and of its operands.
    var allPlaces: Set<String> { operands.reduce(into: Set(places)) { $0.formUnion($1.allPlaces) } }

    /// Whether an operand was read from marks alone: the comma of 与2022年相比，….
    public var isHollow: Bool {
        !wording.isEmpty && !wording.unicodeScalars.contains { $0.isHan || $0.isASCIIDigit } || isHalf
    }

    /// Whether an operand was read from a part of a number: the 半 of 过半数了吗.
    private var isHalf: Bool {
        !terms.isEmpty && terms.allSatisfy(\.isSlight) && wording.unicodeScalars.count <= 2 && unit == nil
            && unitClass == nil && times.isEmpty && places.isEmpty && scopes.isEmpty && known.isEmpty
    }

    /// Whether an operand is a number and nothing else.
    public var isMereNumber: Bool {
        !known.isEmpty && terms.isEmpty && stated.isEmpty && times.isEmpty && places.isEmpty && scopes.isEmpty
    }

    /// Whether it says of what it asks: 培训职工多少人次 does; 惠及多少人 and 增加了多少 do not.
    public var saysOfWhat: Bool {
        terms.contains { $0.namesThing && !$0.isActor }
            || terms.count > 1 && terms.contains { !$0.isGeneral && !$0.isOptional && !$0.isActor }
    }

    /// Whether it asks how many persons one deed reached in a place, which is said by the deed alone: 金坛培训了多少人次.
    public var countsDeed: Bool {
        !places.isEmpty && (unitClass == UnitClass.persons || unitClass == UnitClass.visits)
            && terms.contains { $0.sheet == "actions" && !$0.isGeneral && !$0.isOptional }
    }
}
