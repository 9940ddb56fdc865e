internal import Facts
internal import Quantities
internal import Questions

/// Whether a figure is above, below or at a number, as far as its bound lets one say.
struct CheckOperation: Operation {
    static let name = Query.Operation.check

    func answer(_ query: Query, _ context: AnswerContext) -> Answer {
        guard let comparison = query.comparison else { return Refusing.notFound(query, nearest: [], context) }
        var value = query
        value.take(unitOf: comparison.quantity)
        switch context.selection(value) {
        case .figure(let candidate, let confirmed): return check(candidate, confirmed, comparison, value, context)
        case .series(let candidates), .conflict(let candidates): return Refusing.ambiguous(candidates, context)
        case .ambiguous(let candidates): return Refusing.ambiguous(candidates, context)
        case .none(let nearest): return Refusing.notFound(value, nearest: nearest, context)
        }
    }

    private func check(
        _ candidate: Candidate, _ confirmed: [Candidate], _ comparison: Query.Comparison, _ query: Query,
        _ context: AnswerContext
    ) -> Answer {
        let figure = candidate.figure
        guard let holds = Self.holds(figure.quantity, comparison) else {
            return Refusing.notFound(query, nearest: [candidate], context)
        }
        var citations = CitationList(context.corpus)
        let numbers = ([candidate] + confirmed).flatMap { citations.cite($0.figure) }
        let statement = Wording.statement(figure, in: context.corpus)
        var answer = Answer(
            status: .answered, text: "\(holds ? "是" : "否")：\(statement)。\(Wording.marks(numbers))")
        answer.bool = holds
        answer.values = [AnswerValue(figure: figure, citations: numbers)]
        answer.citations = citations.citations
        answer.confidence = min(999, candidate.score)
        return answer
    }

    /// Whether the relation holds for every number the figure can mean; nil where its bound leaves that open.
    ///
    /// 近240万 is below 2,400,000, so 超过240万 is false and 超过230万 open; 4000余 is above 4000.
    static func holds(_ quantity: Quantity, _ comparison: Query.Comparison) -> Bool? {
        guard let value = quantity.value.single, let limit = comparison.quantity.value.single else { return nil }
        switch comparison.relation {
        case .greater: return quantity.bound == .atLeast && value == limit ? nil : above(value, quantity.bound, limit)
        case .atLeast: return value == limit && quantity.bound != .under ? true : above(value, quantity.bound, limit)
        case .less:
            return value == limit && quantity.bound != .under ? false : above(value, quantity.bound, limit).map { !$0 }
        case .atMost:
            return value == limit && quantity.bound != .over ? true : above(value, quantity.bound, limit).map { !$0 }
        case .equal:
            return value == limit ? (quantity.bound == nil ? true : nil) : unequal(value, quantity.bound, limit)
        }
    }

    private static func above(_ value: ExactDecimal, _ bound: Bound?, _ limit: ExactDecimal) -> Bool? {
        switch bound {
        case nil: value > limit
        case .over: value >= limit ? true : nil
        case .atLeast: value > limit ? true : nil
        case .under: value <= limit ? false : nil
        case .atMost: value <= limit ? false : nil
        case .about: nil
        }
    }

    private static func unequal(_ value: ExactDecimal, _ bound: Bound?, _ limit: ExactDecimal) -> Bool? {
        switch bound {
        case nil, .about: false
        case .over, .atLeast: value > limit ? false : nil
        case .under, .atMost: value < limit ? false : nil
        }
    }
}
