internal import Quantities

/// What a report may state itself in place of what would be computed.
extension Query {
    /// The figure of this class that a report may state in place of what would be computed from the operands.
    public func stated(as unitClass: String) -> Query {
        let parts = completeOperands
        var query = parts.first ?? self
        query.operation = .value
        for part in parts.dropFirst() { query.terms += part.terms.filter { !query.terms.contains($0) } }
        query.unit = nil
        query.unitClass = unitClass
        return query
    }

    /// The growth that a report states itself: 同比增长12%.
    public var statedGrowth: Query {
        var query = (completeOperands.first ?? self).with(.value)
        query.terms += [statedBy].compactMap(\.self)
        query.asksRate = true
        query.unit = nil
        query.unitClass = UnitClass.share
        return query
    }

    /// The mean that a report states itself: 人均可支配收入39218元; nil where the question has no word for it.
    public var statedMean: Query? {
        guard let statedBy, var query = completeOperands.first?.with(.value) else { return nil }
        query.terms.append(statedBy)
        return query
    }
}
