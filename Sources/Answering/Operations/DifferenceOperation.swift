internal import Facts
internal import Quantities
internal import Questions

/// How much one figure is above another: the same in two years, or two things.
struct DifferenceOperation: Operation {
    func answer(_ query: Query, _ context: AnswerContext) -> Answer {
        if query.operands.isEmpty, query.saysOfWhat { return ofAccounts(query, context) }
        guard query.operands.count == 2 else { return Refusing.withoutTopic }
        if let stated = statedGrowth(query), context.states(stated, by: query.statedBy) {
            return ValueOperation().answer(stated, context)
        }
        switch OperandSearch(query, context).outcome() {
        case .refused(let answer): return answer
        case .found(let candidates): return difference(candidates, query, context)
        }
    }

    /// What a report says itself where nothing but 比上年增长多少 is asked: 增长8%. It is said of the year before, and of no other.
    private func statedGrowth(_ query: Query) -> Query? {
        guard query.statedBy != nil, query.unit == nil, query.unitClass == nil else { return nil }
        let times = query.completeOperands.map(\.times.first?.expression)
        guard case .absolute(let now)? = times[0], case .absolute(let before)? = times[1], now.isSingleYear,
            before.isSingleYear, before.year == now.year - 1, query.operands[1].terms.isEmpty
        else { return nil }
        return query.statedGrowth
    }

    /// 两份报道里的职工书屋数相差多少: what two reports say of one thing.
    private func ofAccounts(_ query: Query, _ context: AnswerContext) -> Answer {
        let value = query.with(.value)
        let accounts = Accounts(value, context)
        guard accounts.values.count == 2 else {
            return accounts.values.isEmpty
                ? Refusing.notFound(value, nearest: Array(context.candidates(value).prefix(2)), context)
                : Refusing.onlyOneReport(accounts.values[0], context)
        }
        return difference(accounts.values, value, context)
    }

    func difference(_ candidates: [Candidate], _ query: Query, _ context: AnswerContext) -> Answer {
        let workings = Workings(candidates, for: query, context)
        // Numbers of different bases are told side by side where it is asked whether one may be taken from the other.
        if query.asksComparability, !workings.warning.isEmpty {
            return Listing.answer(candidates, labels: workings.names, context, closing: "；口径不同，不宜直接相减")
        }
        return Difference(workings).map { answer($0, workings, query) } ?? Refusing.incomparable(candidates, context)
    }

    private func answer(_ difference: Difference, _ workings: Workings, _ query: Query) -> Answer {
        let scale = workings.scale(query)
        let formula = difference.formula(scale)
        let amount = "\(Wording.bound(difference.bound))\(scale.text(difference.value))\(difference.unit)"
        return workings.answer(
            .difference, formula: formula, value: difference.answerValue(workings),
            text:
                "\(workings.names.joined(separator: "比"))\(difference.isNegative ? workings.degrees.less : workings.degrees.more)\(amount)（\(formula)）"
                + "\(workings.warning)：\(workings.statements)。", order: difference.order)
    }
}

/// The distance between two numbers; what is said is how much more or less, so it is never negative.
struct Difference {
    let value: ExactDecimal
    let unit: String
    let bound: Bound?
    /// Whether the first is less than the second.
    let isNegative: Bool
    /// The operands, the greater first.
    let order: [Int]
    private let more: ExactDecimal
    private let less: ExactDecimal

    init?(_ workings: Workings) {
        let quantities = workings.figures.map(\.quantity)
        guard workings.areAddable, let numbers = workings.numbers, numbers.count == 2 else { return nil }
        isNegative = numbers[0] < numbers[1]
        order = isNegative ? [1, 0] : [0, 1]
        more = numbers[order[0]]
        less = numbers[order[1]]
        // The same number in one report, told twice, is no two numbers that happen to agree.
        guard let difference = more.minus(less),
            !difference.isZero || Set(workings.figures.map(\.document)).count > 1
        else { return nil }
        value = difference
        bound = Bound.sum(quantities[order[0]].bound, quantities[order[1]].bound?.negated)
        unit = Self.unit(quantities[order[0]], quantities[order[1]])
    }

    /// 近240万 leaves its unit unsaid; shares differ by points.
    private static func unit(_ more: Quantity, _ less: Quantity) -> String {
        if more.unitClass == UnitClass.share { return UnitClass.points }
        return more.unit.isEmpty ? less.unit : more.unit
    }

    func formula(_ scale: Scale) -> String { "\(scale.text(more)) − \(scale.text(less)) = \(scale.text(value))" }

    func answerValue(_ workings: Workings) -> AnswerValue { workings.computed(value, unit: unit, bound: bound) }
}
