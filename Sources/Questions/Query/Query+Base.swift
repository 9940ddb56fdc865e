public import Quantities

extension Query {
    /// A question for so many of every thousand, its whole given (按4000人次算，每1000人次里有几名), as one over the other with the
    /// number of which they are told; nil for any other.
    public var overBase: (query: Query, base: Quantity)? {
        guard operation == .ratio, operands.count == 1, let whole = assumed.first,
            let base = stated.first(where: { $0.unit == whole.unit })
        else { return nil }
        var query = self
        query.stated.removeAll { $0 == base }
        var divisor = Query(operation: .value)
        divisor.unit = whole.unit
        divisor.unitClass = whole.unitClass
        query.operands.append(divisor)
        return (query, base)
    }

    /// The question for the whole, of which some are named that do not count: 除了“甲”，还有几项.
    public var withoutExclusion: Query {
        var query = self
        query.excluded = []
        return query
    }
}
