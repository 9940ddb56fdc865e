internal import Facts
internal import Quantities
internal import Questions

/// The first operand as a share of the second: as the report states it, else computed.
struct ShareOperation: Operation {
    func answer(_ query: Query, _ context: AnswerContext) -> Answer {
        guard query.operands.count == 2 else { return Refusing.notFound(query, nearest: [], context) }
        if query.assumed.isEmpty, case .figure = context.selection(query.stated(as: UnitClass.share)) {
            return ValueOperation().answer(query.stated(as: UnitClass.share), context)
        }
        switch OperandSearch(query, context).outcome() {
        case .refused(let answer): return answer
        case .found(let candidates):
            let workings = Workings(candidates, for: query, context)
            guard workings.areAmounts else { return Refusing.incomparable(candidates, context) }
            return Quotient(workings, query, times: ExactDecimal(100)).map { answer($0, workings) }
                ?? Refusing.incomparable(candidates, context)
        }
    }

    private func answer(_ quotient: Quotient, _ workings: Workings) -> Answer {
        workings.answer(
            .ratio, formula: quotient.formula + "%",
            value: workings.computed(quotient.value, unit: "%", bound: quotient.bound),
            text: "\(workings.names[0])占\(workings.names[1])的\(Wording.bound(quotient.bound))\(quotient.value)%"
                + "（\(quotient.formula)%）\(workings.warning)：\(workings.statements)。")
    }
}
