internal import Quantities

extension Query {
    /// Whether it says by itself what it asks: a question inside a conversation that does takes nothing from before.
    public var standsAlone: Bool {
        operation != .followup && (saysOfWhat || operands.count > 1 || operands.first?.saysOfWhat ?? false)
            && !operands.contains { $0.operation == .followup }
    }

    /// What this question may mean after an earlier one, the likeliest first: what it names replaces what the earlier
    /// one named, the rest stays.
    ///
    /// After 截至9月底集体合同覆盖多少企业, 职工呢 is 截至9月底集体合同覆盖多少职工.
    public func continuations(of earlier: Query) -> [Query] {
        if !operands.isEmpty { return [withOperands(continuing: earlier)] }
        let alternatives = terms.contains(where: \.isNoun) ? replacedTerms(of: earlier) : keptTerms(of: earlier)
        return alternatives.map { kept in
            var query = inheriting(earlier)
            query.terms = terms + kept.filter { !terms.contains($0) }
            return query
        }
    }

    /// The computation with what was spoken of before as its subject: 平均每家多少元.
    public func about(_ earlier: Query) -> Query {
        var query = inheriting(earlier)
        query.operation = operation
        query.unit = unit
        query.unitClass = unitClass
        query.terms += earlier.terms.filter { $0.namesThing && !query.terms.contains($0) }
        return query
    }

    /// This query with an earlier one in the place of the operand that it leaves unsaid (比上一年多多少) or points to (比它多多少).
    public func with(earlier: Query) -> Query {
        var query = self
        query.operands = operands.map { $0.operation == .followup ? earlier.with(.value) : $0 }
        if operands.count == 1 { query.operands.insert(earlier.with(.value), at: 0) }
        return query
    }

    private func inheriting(_ earlier: Query) -> Query {
        var query = self
        if operation == .followup { query.operation = earlier.operands.isEmpty ? earlier.operation : .value }
        if operation == .followup, comparison == nil { query.comparison = earlier.comparison }
        query.times = times.map { $0.counted(from: earlier.times.first) }
        if times.isEmpty { query.times = earlier.times }
        if places.isEmpty { query.places = earlier.places }
        if scopes.isEmpty { query.scopes = earlier.scopes }
        if unitClass == nil {
            if terms.contains(where: { $0.sheet == "people" }) {
                query.unitClass = UnitClass.persons
            } else if !terms.contains(where: \.isNoun) {
                query.takeUnit(of: earlier)
            }
        }
        return query
    }

    /// 近五年投了多少钱 keeps what was spoken of and puts its own action in the place of the earlier one.
    private func keptTerms(of earlier: Query) -> [[Term]] {
        let isNewMeasure = unitClass != nil || terms.contains { $0.sheet == "actions" }
        guard isNewMeasure else { return [earlier.terms] }
        let things = earlier.terms.filter { $0.sheet != "actions" }
        return [things, things.filter { $0.sheet != "synonyms" }]
    }

    /// A new thing stands in the place of the earlier one of its kind, or of all of them.
    private func replacedTerms(of earlier: Query) -> [[Term]] {
        let sheets = Set(terms.filter(\.isNoun).map(\.sheet))
        let isAction = terms.contains { $0.sheet == "actions" }
        let actions = isAction ? [] : earlier.terms.filter { $0.sheet == "actions" }
        let others = earlier.terms.filter { $0.isNoun && !sheets.contains($0.sheet) }
        return [others + actions, actions, []]
    }

    private func withOperands(continuing earlier: Query) -> Query {
        var query = inheriting(earlier)
        query.operation = operation == .followup ? .several : operation
        query.terms += earlier.terms.filter { $0.sheet == "actions" && !query.terms.contains($0) }
        return query
    }
}

extension Query.Term {
    /// Whether it is a word for things or people, however general (职工呢).
    var isNoun: Bool { namesThing || sheet == "people" }
}
