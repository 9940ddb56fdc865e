internal import Facts
internal import Questions

extension Gate {
    /// What the clause of a figure need not hold of the question's words where the report says of it the very scope that was
    /// asked for: 市本级发的东西值多少钱 is answered by the one that is told of 市本级.
    func scopeCredit(of record: Bearings, _ query: Query) -> Int {
        guard record.value != nil, let scope = record.scope, query.scopes == [scope] else { return 0 }
        return Self.toldScope
    }

    private static let toldScope = 100
}
