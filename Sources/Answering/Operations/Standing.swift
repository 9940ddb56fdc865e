internal import Quantities
internal import Questions

/// How a figure stands to a number that something hangs on: a year that is counted, an aim that is reached.
struct Standing {
    let figure: Quantity
    let number: Quantity

    /// Whether the relation holds; nil where the figure's bound leaves it open.
    ///
    /// A bound that points the same way as the relation says at which number its figure passed (超45万), so that one which
    /// passed a lower one only is taken to have gone no further than it says.
    func holds(_ relation: Query.Relation) -> Bool? {
        if let holds = CheckOperation.holds(figure, relation, number) { return holds }
        guard let bound = figure.bound, bound.points(with: relation), figure.value != number.value else { return nil }
        return CheckOperation.holds(figure.exactly, relation, number)
    }
}

extension Bound {
    fileprivate func points(with relation: Query.Relation) -> Bool {
        switch relation {
        case .greater, .atLeast: self == .over || self == .atLeast
        case .less, .atMost: self == .under || self == .atMost
        case .equal: false
        }
    }
}

extension Quantity {
    /// The same number without its bound.
    fileprivate var exactly: Quantity {
        Quantity(kind: kind, value: value, unit: unit, unitClass: unitClass, bound: nil)
    }
}
