internal import Facts
internal import Quantities
internal import Questions

/// All operands added up, in the open.
struct SumOperation: Operation {
    func answer(_ query: Query, _ context: AnswerContext) -> Answer {
        // 两年一共投入多少 by itself asks for what a report gives as the whole.
        guard !query.operands.isEmpty else { return ofYears(query, context) }
        if query.operandCount == nil, let kinds = CountedKinds(query: query, context: context).expanded {
            return answer(kinds, context)
        }
        if let count = query.operandCount, count != query.operands.count {
            return Refusing.miscounted(said: count, found: query.operands.count)
        }
        switch OperandSearch(query, context).outcome() {
        case .refused(let answer): return ofWhole(query, context) ?? answer
        case .found(let candidates): return ofOneKind(withSiblings(candidates, query, context), query, context)
        }
    }

    /// With the other numbers of an item that its clause tells in several (12个镇、3个园区建立服务中心): all are of the sum.
    private func withSiblings(_ found: [Candidate], _ query: Query, _ context: AnswerContext) -> [Candidate] {
        zip(found, query.completeOperands).flatMap { candidate, operand in
            context.siblings(of: candidate, operand).filter { other in !found.contains { $0.number == other.number } }
                + [candidate]
        }
    }

    /// What is to be done and what was done make no sum: where one of them is an aim, all are asked for as aims.
    private func ofOneKind(_ candidates: [Candidate], _ query: Query, _ context: AnswerContext) -> Answer {
        let aims = candidates.count { $0.figure.basis == .target }
        guard aims > 0, aims < candidates.count else { return sum(candidates, query, context) }
        guard case .found(let others) = OperandSearch(query.ofAims, context).outcome(),
            others.allSatisfy({ $0.figure.basis == .target })
        else { return Refusing.incomparable(candidates, context) }
        return sum(others, query, context)
    }

    /// What a report gives for all of them together needs no sum.
    private func ofWhole(_ query: Query, _ context: AnswerContext) -> Answer? {
        OperandSearch(query, context).whole().map {
            Listing.answer([$0], labels: [Wording.thing($0.figure)], context, opening: "报告写的是合在一起的数：")
        }
    }

    private func ofYears(_ query: Query, _ context: AnswerContext) -> Answer {
        // What a report gives as the whole of these years needs no sum.
        let value = query.with(.value)
        let whole = context.selection(value)
        if whole.single == nil, query.yearsAsked(context).count > 1 {
            let years = YearlyFigures(query, context)
            let isWhole = years.missing.isEmpty && query.operandCount.map { $0 == years.found.count } ?? true
            if years.found.count > 1, isWhole, years.unclear.isEmpty {
                return sum(years.found.reversed(), query, context)
            }
        }
        guard case .series(let candidates) = whole, candidates.count == query.operandCount else {
            return ValueOperation().answer(value, context)
        }
        return sum(candidates, query, context)
    }

    func sum(_ candidates: [Candidate], _ query: Query, _ context: AnswerContext) -> Answer {
        let workings = Workings(candidates, for: query, context)
        guard let numbers = workings.numbers, workings.areAddable,
            let total = numbers.dropFirst().reduce(numbers.first, { $0?.plus($1) })
        else { return Refusing.incomparable(candidates, context) }
        let scale = workings.scale(query)
        let unit = candidates.lazy.map(\.figure.quantity.unit).first { !$0.isEmpty } ?? ""
        let bound = candidates.map(\.figure.quantity.bound).reduce(nil) { Bound.sum($0, $1) }
        let formula = numbers.map(scale.text).joined(separator: " + ") + " = " + scale.text(total)
        return workings.answer(
            .sum, formula: formula, value: workings.computed(total, unit: unit, bound: bound),
            text:
                "\(workings.names.joined(separator: "、"))合计\(Wording.bound(bound))\(scale.text(total))\(unit)（\(formula)）"
                + "\(workings.warning)\(query.isOpen ? "（问的几样没有列全，只加了说出的这\(numbers.count)样，不完全）" : "")：\(workings.statements)。"
        )
    }
}
