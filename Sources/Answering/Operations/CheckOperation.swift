internal import Facts
internal import Quantities
internal import Questions

/// Whether a figure is above, below or at a number, as far as its bound lets one say.
struct CheckOperation: Operation {
    func answer(_ query: Query, _ context: AnswerContext) -> Answer {
        guard let comparison = query.comparison else { return Refusing.notFound(query, nearest: [], context) }
        if query.asksFulfilment { return FulfilmentCheck(query, comparison, context).answer }
        if query.asksTrend { return trend(query, comparison.relation, context) }
        guard let quantity = comparison.quantity else { return compare(query, comparison.relation, context) }
        var value = query.with(.value)
        value.take(unitOf: quantity)
        switch context.selection(value) {
        case .figure(let candidate, let confirmed):
            return check(candidate, confirmed, (comparison.relation, quantity), value, context)
        // 是不是超过300家 asks for what there is now: the newest year of the series.
        case .series(let candidates): return check(candidates[0], [], (comparison.relation, quantity), value, context)
        case .conflict(let candidates), .ambiguous(let candidates): return Refusing.ambiguous(candidates, context)
        case .none(let nearest): return Refusing.notFound(value, nearest: nearest, context)
        }
    }

    /// Whether a figure rose or fell in every year that is held.
    private func trend(_ query: Query, _ relation: Query.Relation, _ context: AnswerContext) -> Answer {
        let held = YearlyFigures(query, context).found
        guard held.count > 1 else { return SeriesOperation().answer(query, context) }
        let numbers = held.compactMap(\.figure.quantity.value.single)
        guard held.count > 1, numbers.count == held.count else { return Refusing.incomparable(held, context) }
        // Newest first.
        let holds = zip(numbers, numbers.dropFirst()).allSatisfy { relation == .less ? $0 < $1 : $0 > $1 }
        var answer = Listing.answer(
            held, labels: held.map { Wording.period($0.figure) }, context, opening: holds ? "是：" : "否：")
        answer.bool = holds
        return answer
    }

    /// Two figures set side by side.
    private func compare(_ query: Query, _ relation: Query.Relation, _ context: AnswerContext) -> Answer {
        guard query.operands.count == 2 else { return Refusing.notFound(query, nearest: [], context) }
        switch OperandSearch(query, context).outcome() {
        case .refused(let answer): return answer
        case .found(let candidates):
            let workings = Workings(candidates, for: query, context)
            if let multiple = query.particulars.multiple {
                return MultipleCheck(workings, multiple, query)?.answer ?? Refusing.incomparable(candidates, context)
            }
            guard let difference = Difference(workings) else { return Refusing.incomparable(candidates, context) }
            let holds = relation == .less ? difference.isNegative : !difference.isNegative && !difference.value.isZero
            let formula = difference.formula(workings.scale(query))
            var answer = workings.answer(
                .difference, formula: formula, value: difference.answerValue(workings),
                text: "\(holds ? "是" : "否")（\(formula)）\(workings.warning)：\(workings.statements)。")
            answer.bool = holds
            return answer
        }
    }

    private func check(
        _ candidate: Candidate, _ confirmed: [Candidate], _ comparison: (relation: Query.Relation, quantity: Quantity),
        _ query: Query,
        _ context: AnswerContext
    ) -> Answer {
        let figure = candidate.figure
        guard context.measures(figure.quantity, as: comparison.quantity),
            let holds = isCondition(figure, query)
                ? figure.quantity.value == comparison.quantity.value
                : Self.holds(figure.quantity, comparison.relation, comparison.quantity)
                    ?? LooseNumber(figure, context)?.holds(comparison.relation, comparison.quantity)
        else {
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
        answer.confidence = candidate.sureness
        if query.asksGap { takeGap(from: comparison.quantity, to: figure, into: &answer) }
        return answer
    }

    /// How far the figure is from the number of the question, in the open.
    private func takeGap(from limit: Quantity, to figure: Figure, into answer: inout Answer) {
        guard let value = figure.quantity.value.single, let limit = limit.value.single, let own = answer.values.first
        else { return }
        let scale = Scale.of([figure.text], asked: nil)
        let (more, less) = value < limit ? (limit, value) : (value, limit)
        guard let gap = more.minus(less), !gap.isZero else { return }
        let bound = value < limit ? figure.quantity.bound?.negated : figure.quantity.bound
        let formula = "\(scale.text(more)) − \(scale.text(less)) = \(scale.text(gap))"
        answer.text +=
            "\(value < limit ? "少" : "多")\(Wording.bound(bound))\(scale.text(gap))\(figure.quantity.unit)（\(formula)）。"
        answer.derivation = AnswerDerivation(operation: .difference, formula: formula, operands: [own])
        answer.values = [
            AnswerValue(computed: gap, unit: figure.quantity.unit, bound: bound, citations: own.citations)
        ]
    }

    /// Whether the number of a condition is asked for: the 人数门槛 of 百人以上的企业 is 100人, whichever side of it is meant.
    private func isCondition(_ figure: Figure, _ query: Query) -> Bool {
        query.qualifiers.contains { query.asks(for: $0) && figure.qualifiers.contains($0) }
    }

    /// Whether the relation holds for every number the figure can mean; nil where its bound leaves that open.
    ///
    /// 近240万 is below 2,400,000, so 超过240万 is false and 超过230万 open; 4000余 is above 4000; of 约95% nothing is sure.
    static func holds(_ quantity: Quantity, _ relation: Query.Relation, _ other: Quantity) -> Bool? {
        guard let value = quantity.value.single, let limit = other.value.single, quantity.bound != .about
        else { return nil }
        let rises = quantity.bound == .over || quantity.bound == .atLeast
        let falls = quantity.bound == .under || quantity.bound == .atMost
        // Is every number it can mean above the limit, or none of them? And at the limit or above?
        let allAbove = !falls && (value > limit || value == limit && quantity.bound == .over)
        let noneAbove = !rises && value <= limit
        let allAtLeast = !falls && value >= limit
        // 500多 is not twice as many.
        let isFar = quantity.bound == .over && value.plus(value).map { $0 <= limit } ?? false
        let noneAtLeast = isFar || !rises && (value < limit || value == limit && quantity.bound == .under)
        switch relation {
        case .greater: return allAbove ? true : noneAbove || isFar ? false : nil
        case .atMost: return allAbove ? false : noneAbove ? true : nil
        case .atLeast: return allAtLeast ? true : noneAtLeast ? false : nil
        case .less: return allAtLeast ? false : noneAtLeast ? true : nil
        // 近240万 is loosely 240万, so that a bound at the limit leaves 是240万吗 open.
        case .equal:
            return quantity.bound == nil ? value == limit : value == limit ? nil : allAbove || noneAtLeast ? false : nil
        }
    }
}
