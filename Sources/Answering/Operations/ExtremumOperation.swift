internal import Facts
internal import Quantities
internal import Questions

/// Which operand is the greatest or the least; without operands, in which year the figure was.
struct ExtremumOperation: Operation {
    let isMaximum: Bool

    func answer(_ query: Query, _ context: AnswerContext) -> Answer {
        guard query.operands.isEmpty else { return ofOperands(query, context) }
        if query.asksPlace { return ofPlaces(query, context) }
        let years = YearlyFigures(query, context)
        if !years.unclear.isEmpty { return Refusing.ambiguous(years.unclear, context) }
        // The greatest of all may be that of a year which no report tells of.
        if years.found.count > 1, !years.missing.isEmpty {
            return Refusing.withoutYears(years.missing, held: years.found, context)
        }
        if years.found.count > 1 {
            return extremum(Workings(years.found, for: query, context), query, context)
        }
        if let only = years.found.first { return Refusing.onlyOne(only, context) }
        switch context.selection(query.with(.value).withoutTimes) {
        case .figure(let candidate, _): return Refusing.onlyOne(candidate, context)
        case .series(let all): return Refusing.onlyOne(all[0], context)
        case .conflict(let candidates), .ambiguous(let candidates): return Refusing.ambiguous(candidates, context)
        case .none(let nearest): return Refusing.notFound(query, nearest: nearest, context)
        }
    }

    /// 最多的是哪个市: each place that a report tells it of, as if it had been asked for alone.
    private func ofPlaces(_ query: Query, _ context: AnswerContext) -> Answer {
        let places = PlacedFigures(query, context)
        guard places.found.count > 1 else {
            let nearest = Array(context.candidates(query.with(.value)).prefix(2))
            return places.found.first.map { Refusing.onlyOnePlace($0, context) }
                ?? Refusing.notFound(query, nearest: nearest, context)
        }
        let names = places.found.map { "\($0.figure.place ?? "")\(Wording.period($0.figure))" }
        var answer = extremum(Workings(places.found, for: query, context, names: names), query, context)
        guard answer.status == .answered else { return answer }
        let winners = places.found.indices.filter { answer.texts.contains(names[$0]) }
        answer.texts = winners.flatMap { number in
            [places.found[number].figure.place, places.found[number].figure.period?.chinese].compactMap { $0 }
        }
        return answer
    }

    private func ofOperands(_ query: Query, _ context: AnswerContext) -> Answer {
        if let count = query.operandCount, count != query.operands.count {
            return Refusing.miscounted(said: count, found: query.operands.count)
        }
        switch OperandSearch(query, context).outcome() {
        case .refused(let answer): return answer
        case .found(let candidates):
            return extremum(Workings(candidates, for: query, context), query, context)
        }
    }

    func extremum(_ candidates: [Candidate], _ query: Query, _ context: AnswerContext) -> Answer {
        extremum(Workings(candidates, for: query, context), query, context)
    }

    private func extremum(
        _ workings: Workings, _ query: Query, _ context: AnswerContext
    ) -> Answer {
        guard workings.areAlike, let numbers = workings.numbers,
            let best = isMaximum ? numbers.max() : numbers.min()
        else { return Refusing.incomparable(workings.candidates, context) }
        let winners = numbers.indices.filter { numbers[$0] == best }
        let names = winners.map { workings.names[$0] }
        let list = zip(workings.names, workings.operands).map { "\($0)\($1.text)" }.joined(separator: "，")
        var text =
            names.joined(separator: "、") + (winners.count > 1 ? "一样" : "最")
            + (isMaximum ? workings.degrees.more : workings.degrees.less) + "（\(list)）"
        var answer: Answer
        if query.asksGap, winners.count == 1, let difference = Difference(workings) {
            let scale = workings.scale(query)
            let formula = difference.formula(scale)
            text += "，相差\(Wording.bound(difference.bound))\(scale.text(difference.value))\(difference.unit)（\(formula)）"
            answer = workings.answer(
                .difference, formula: formula, value: difference.answerValue(workings), text: "",
                order: difference.order)
        } else {
            let formula = numbers.map(\.description).joined(separator: isMaximum ? "、" : "、")
            answer = workings.answer(
                isMaximum ? .max : .min, formula: "\(isMaximum ? "max" : "min")(\(formula)) = \(best)",
                value: workings.operands[winners[0]], text: "")
        }
        answer.text = "\(text)\(workings.warning)：\(workings.statements)。"
        answer.texts = names
        return answer
    }
}
