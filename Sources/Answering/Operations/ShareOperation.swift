internal import Facts
internal import Quantities
internal import Questions

/// The first operand as a share of the second: as the report states it, else computed.
struct ShareOperation: Operation {
    /// How much of the question the clause of a stated share must hold, in thousandths.
    private static let ofThePart = 300

    func answer(_ query: Query, _ context: AnswerContext) -> Answer {
        guard query.operands.count == 2 else { return Refusing.notFound(query, nearest: [], context) }
        let stated = query.stated(as: UnitClass.share)
        // Any share in a sentence that tells of the part is not the part's share.
        // What a number rose by is no share of anything.
        if query.assumed.isEmpty, let share = context.selection(stated).single, share.local >= Self.ofThePart,
            share.figure.quantity.unitClass == UnitClass.share, !context.answerer.search.tellsChange(share)
        {
            return ValueOperation().answer(stated, context)
        }
        if let based = BasedShare(query, context)?.answer { return based }
        switch OperandSearch(query, context).outcome() {
        case .refused(let answer): return answer
        case .found(let candidates): return share(candidates, query, context)
        }
    }

    /// The first figure as a share of the second.
    func share(_ candidates: [Candidate], _ query: Query, _ context: AnswerContext) -> Answer {
        let workings = Workings(candidates, for: query, context)
        guard workings.areAmounts else { return Refusing.incomparable(candidates, context) }
        return Quotient(workings, query, times: ExactDecimal(100)).map { answer($0, workings) }
            ?? Refusing.incomparable(candidates, context)
    }

    private func answer(_ quotient: Quotient, _ workings: Workings) -> Answer {
        workings.answer(
            .ratio, formula: quotient.formula + "%",
            value: workings.computed(quotient.value, unit: "%", bound: quotient.bound),
            text: "\(workings.names[0])占\(workings.names[1])的\(Wording.bound(quotient.bound))\(quotient.value)%"
                + "（\(quotient.formula)%）\(workings.warning)：\(workings.statements)。")
    }
}
