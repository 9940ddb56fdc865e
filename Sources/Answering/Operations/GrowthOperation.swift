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
        guard let both = withBase(query) else { return ofFormer(query, context) ?? Refusing.withoutYear }
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

    /// Without a year: from the number that the same sentence says there was before (由12亿元增至15亿元).
    private func ofFormer(_ query: Query, _ context: AnswerContext) -> Answer? {
        guard let operand = query.completeOperands.first else { return nil }
        let candidates = context.candidates(operand)
        guard let now = context.selection(candidates, of: operand).single,
            let former = candidates.first(where: { $0.figure.isFormer(of: now.figure) })
        else { return nil }
        return growth([now, former], query, context)
    }

    func growth(_ candidates: [Candidate], _ query: Query, _ context: AnswerContext) -> Answer {
        growth(Workings(candidates, for: query, context), query) ?? Refusing.incomparable(candidates, context)
    }

    /// 2022年比2021年; of one name with itself, 注册资本比原来.
    private static func compared(_ names: [String]) -> String {
        Set(names).count == 1 ? "\(names[0])比原来" : names.joined(separator: "比")
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
            text: "\(Self.compared(workings.names))\(sign)\(Wording.bound(bound))\(percent.magnitude)%"
                + "（\(formula)）\(workings.warning)：\(workings.statements)。")
    }
}

extension Figure {
    /// Whether it is the number that another one of its clause came from: 由12亿元增至15亿元.
    func isFormer(of other: Figure) -> Bool {
        qualifiers.contains(Self.former) && document == other.document && sentence == other.sentence
            && clause == other.clause && quantity.unitClass == other.quantity.unitClass
    }
}
