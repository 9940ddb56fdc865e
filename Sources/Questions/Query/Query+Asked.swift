public import Quantities

/// What a question asks for, and the same question asked otherwise.
extension Query {
    /// Asks for figures of this quantity's unit, as a comparison with a number does.
    public mutating func take(unitOf quantity: Quantity) {
        guard !quantity.unit.isEmpty else { return }
        unit = quantity.unit
        unitClass = quantity.unitClass
    }

    /// Whether it asks for a text of a sentence and not for a figure.
    public var asksText: Bool { [.who, .when, .where, .list, .define, .quote, .rule].contains(operation) }

    /// Whether one of several like things is asked for, by its number and measure: 首批, 第二届; 排第一 names none.
    public var asksOrdinal: Bool { stated.contains { $0.kind == .ordinal && !$0.unit.isEmpty } }

    /// Whether a qualified number is what is asked for.
    public func asks(for qualifier: String) -> Bool { qualifiers.contains(qualifier) }

    /// The same without some of its words.
    public func without(_ isLeftOut: (Term) -> Bool) -> Query {
        var query = self
        query.terms.removeAll(where: isLeftOut)
        return query
    }

    /// How many persons the question says there are: 三位 of 发言的三位劳模是谁.
    public var personsStated: Int? {
        stated.filter { $0.kind == .amount && $0.unitClass == UnitClass.persons }
            .compactMap { $0.value.single.flatMap { Int($0.description) } }.first { $0 > 1 }
    }

    /// How many things the question says there are, if their names are asked for: 四块 of 四块牌子叫什么.
    public var namesStated: Int? {
        guard asksName else { return nil }
        return stated.filter { $0.kind == .amount && $0.unitClass != UnitClass.money }
            .compactMap { $0.value.single.flatMap { Int($0.description) } }.first { $0 > 1 }
    }

    /// What was reached, and what was to be reached: of 培训职工完成年初目标了吗 the value of either.
    public var actual: Query {
        var query = with(.value)
        query.asksActual = true
        query.asksTarget = false
        query.allowsTarget = false
        query.terms.removeAll(where: \.isModifier)
        return query
    }

    public var aim: Query {
        var query = actual
        query.asksActual = false
        query.asksTarget = true
        query.asksAim = true
        return query
    }

    /// The same selectors under another operation.
    public func with(_ operation: Operation) -> Query {
        var query = self
        query.operation = operation
        return query
    }
}
