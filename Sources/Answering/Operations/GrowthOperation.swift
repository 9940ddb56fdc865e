internal import Facts
internal import Quantities
internal import Questions

/// The change from one year to another in percent: as the report states it, else computed from the two figures.
struct GrowthOperation: Operation {
    func answer(_ query: Query, _ context: AnswerContext) -> Answer {
        let stated = query.statedGrowth
        if context.states(stated, by: query.statedBy) {
            return ValueOperation().answer(stated, context)
        }
        guard let both = withBase(query) else { return Refusing.withoutYear }
        switch OperandSearch(both, context).outcome() {
        case .refused(let answer): return answer
        case .found(let candidates):
            return growth(Workings(candidates, for: both, context), query)
                ?? Refusing.incomparable(candidates, context)
        }
    }

    /// 同比 is said of the year before the one asked for.
    private func withBase(_ query: Query) -> Query? {
        if query.operands.count == 2 { return query }
        return query.operands.count == 1 ? query.besideYearBefore : nil
    }

    func growth(_ candidates: [Candidate], _ query: Query, _ context: AnswerContext) -> Answer {
        growth(Workings(candidates, for: query, context), query) ?? Refusing.incomparable(candidates, context)
    }

    private func growth(_ workings: Workings, _ query: Query) -> Answer? {
        guard workings.areAlike, let numbers = workings.numbers, let change = numbers[0].minus(numbers[1]),
            !numbers[1].isZero, !workings.figures.contains(where: { $0.quantity.unitClass == UnitClass.share }),
            let percent = change.times(ExactDecimal(100))?
                .divided(by: numbers[1], places: query.decimals ?? 2)
        else { return nil }
        let bounds = workings.figures.map(\.quantity.bound)
        let bound: Bound? = bounds.allSatisfy { $0 == nil } ? nil : .about
        let sign = percent.isNegative ? "下降" : "增长"
        let formula = "(\(numbers[0]) − \(numbers[1])) ÷ \(numbers[1]) × 100% ≈ \(percent)%"
        return workings.answer(
            .growth, formula: formula, value: workings.computed(percent.magnitude, unit: "%", bound: bound),
            text: "\(workings.names.joined(separator: "比"))\(sign)\(Wording.bound(bound))\(percent.magnitude)%"
                + "（\(formula)）\(workings.warning)：\(workings.statements)。")
    }
}
