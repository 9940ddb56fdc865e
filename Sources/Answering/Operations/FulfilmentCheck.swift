internal import Facts
internal import Quantities
internal import Questions

/// Whether what was reached stands to the aim as it was to: 培训职工完成年初目标了吗, 超出多少.
struct FulfilmentCheck {
    private let query: Query
    private let comparison: Query.Comparison
    private let context: AnswerContext

    init(_ query: Query, _ comparison: Query.Comparison, _ context: AnswerContext) {
        self.query = query
        self.comparison = comparison
        self.context = context
    }

    var answer: Answer {
        guard query.saysOfWhat else { return Refusing.withoutTopic }
        let aims = context.candidates(query.aim).filter { isAim($0.figure) }
        guard let aim = context.selection(aims, of: query.aim).single else {
            return Refusing.notFound(query.aim, nearest: Array(aims.prefix(2)), context)
        }
        var actual = query.actual
        if actual.unitClass == nil { actual.take(unitOf: aim.figure.quantity) }
        let candidates = context.candidates(actual)
        guard let reached = context.selection(candidates, of: actual).single, reached.figure.basis != .target,
            reached.figure.period?.year == aim.figure.period?.year
        else { return Refusing.notFound(actual, nearest: Array(candidates.prefix(2)), context) }
        let workings = Workings([reached, aim], for: query.with(.value), context)
        guard let difference = Difference(workings) else { return Refusing.incomparable([reached, aim], context) }
        guard let holds = holds(reached.figure.quantity, difference, aim.figure.quantity) else {
            return Refusing.undecided([reached, aim], context)
        }
        return answer(holds, workings, difference)
    }

    /// The aim that the question names, where it does.
    private func isAim(_ figure: Figure) -> Bool {
        (comparison.quantity.map { $0.value == figure.quantity.value } ?? true)
    }

    private func answer(_ holds: Bool, _ workings: Workings, _ difference: Difference) -> Answer {
        let formula = difference.formula(workings.scale(query))
        let said = holds ? "是" : "否"
        var answer = workings.answer(
            .difference, formula: formula, value: difference.answerValue(workings),
            text: "\(said)（\(formula)）：\(workings.statements)。", order: difference.order)
        answer.bool = holds
        guard !query.asksGap else { return answer }
        answer.values = [workings.operands[0]]
        answer.derivation = nil
        answer.text = "\(said)：\(workings.statements)。"
        return answer
    }

    /// How far below a number that is only about the aim (7.5%左右) nobody can say whether it was reached, in parts of it.
    private static let doubt = ExactDecimal(10)

    /// Whether the aim was reached; nil where the bound of what was reached leaves it open, or where it is too near an aim
    /// that is only about a number.
    private func holds(_ reached: Quantity, _ difference: Difference, _ aim: Quantity) -> Bool? {
        let isLimit = comparison.relation == .atMost || aim.bound == .atMost || aim.bound == .under
        guard let holds = Standing(figure: reached, number: aim).holds(isLimit ? .atMost : .atLeast) else { return nil }
        guard !holds, aim.bound == .about, let whole = aim.value.single,
            let gap = difference.value.times(Self.doubt)
        else { return holds }
        return gap < whole ? nil : false
    }
}
