internal import Facts
internal import Quantities
internal import Questions

/// The first operand over the second: 平均每家多少, 是几倍.
struct RatioOperation: Operation {
    func answer(_ query: Query, _ context: AnswerContext) -> Answer {
        if let (query, base) = query.overBase { return ratio(query, per: base, context) }
        guard query.operands.count == 2 else { return Refusing.withoutTopic }
        if let stated = query.statedMean, query.assumed.isEmpty, context.states(stated, by: query.statedBy) {
            return ValueOperation().answer(stated, context)
        }
        switch OperandSearch(query, context).outcome() {
        case .refused(let answer): return answer
        case .found(let candidates):
            guard countsWhatWasAsked(query.operands[1], candidates[1].figure) else {
                return Refusing.incomparable(candidates, context)
            }
            return ratio(candidates, query, context)
        }
    }

    /// How many there are of every thousand.
    private func ratio(_ query: Query, per base: Quantity, _ context: AnswerContext) -> Answer {
        switch OperandSearch(query, context).outcome() {
        case .refused(let answer): return answer
        case .found(let candidates):
            let workings = Workings(candidates, for: query, context)
            guard let number = base.value.single, let quotient = Quotient(workings, query, times: number) else {
                return Refusing.incomparable(candidates, context)
            }
            let unit = candidates[0].figure.quantity.unit
            return workings.answer(
                .convert, formula: quotient.formula,
                value: workings.computed(quotient.value, unit: unit, bound: quotient.bound),
                text: "每\(number)\(base.unit)\(Wording.bound(quotient.bound))\(quotient.text)\(unit)"
                    + "（\(quotient.formula)）\(workings.warning)：\(workings.statements)。")
        }
    }

    func ratio(_ candidates: [Candidate], _ query: Query, _ context: AnswerContext) -> Answer {
        let workings = Workings(candidates, for: query, context)
        guard workings.areAmounts || !query.asksMultiple else { return Refusing.incomparable(candidates, context) }
        return Quotient(workings, query, times: nil).map { answer($0, workings, query) }
            ?? Refusing.incomparable(candidates, context)
    }

    /// 平均每期 divides by 期 and by nothing else, unless a noun says what is meant.
    private func countsWhatWasAsked(_ divisor: Query, _ figure: Figure) -> Bool {
        guard let unit = divisor.unit, divisor.terms.isEmpty, !figure.quantity.unit.isEmpty else { return true }
        return unit == figure.quantity.unit || figure.quantity.unitClass == UnitClass.persons
    }

    private func answer(_ quotient: Quotient, _ workings: Workings, _ query: Query) -> Answer {
        // 52.38万户外劳动者 leaves its unit to the question.
        let units = zip(workings.figures, query.completeOperands).map { figure, operand in
            figure.quantity.unit.isEmpty ? operand.unit ?? "" : figure.quantity.unit
        }
        let unit = query.asksMultiple ? "倍" : units[0]
        let said =
            query.asksMultiple
            ? "\(workings.names[0])是\(workings.names[1])的\(Wording.bound(quotient.bound))\(quotient.text)倍"
            : "平均每\(units[1])\(Wording.bound(quotient.bound))\(quotient.text)\(unit)"
        return workings.answer(
            .ratio, formula: quotient.formula,
            value: workings.computed(quotient.value, unit: unit, bound: quotient.bound),
            text: "\(said)（\(quotient.formula)）\(workings.warning)：\(workings.statements)。")
    }
}
