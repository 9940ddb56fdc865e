internal import Facts
internal import Questions

/// Takes a question for what it means after the turns before it.
struct Continuation {
    let turns: [Conversation.Turn]
    let answerer: Answerer
    let document: String?

    private var context: AnswerContext { AnswerContext(answerer: answerer, document: document) }

    /// The last turn that asked for something of the reports.
    private var earlier: Query? { turns.last { $0.query != nil }?.query }

    func answer(_ reading: Reading) -> (Query?, Answer) {
        if reading.query?.operation == .followup, let last = turns.last(where: { $0.answer.status != .smalltalk }),
            last.query == nil
        {
            return (nil, Refusing.afterUnknown)
        }
        let alone = answerer.answer(reading, document: document)
        guard let query = reading.query, let earlier, query.operation != .smalltalk else {
            return (reading.query?.operation == .smalltalk ? nil : reading.query, alone)
        }
        if let answer = ofEarlierAnswers(query) { return (earlier, answer) }
        if query.standsAlone, alone.status == .answered { return (query, alone) }
        let namesThing = !query.terms.isEmpty
        let meanings = meanings(query, after: earlier)
        for context in contexts(query) {
            for meant in meanings {
                let answer = answerer.answer(meant, context)
                if answer.status == .answered, !(namesThing && repeatsLast(answer)) {
                    return (meant.operands.isEmpty ? meant : earlier, answer)
                }
            }
        }
        guard !query.standsAlone, let meant = meanings.first else { return (query, alone) }
        // What only makes sense after another question is not answered as if it stood by itself.
        return (meant, answerer.answer(meant, context))
    }

    /// Where what is meant may stand: first in the sentence of the answer before, unless another time or place is asked.
    private func contexts(_ query: Query) -> [AnswerContext] {
        guard query.times.isEmpty, query.places.isEmpty, let last = turns.last?.answer.selected.last else {
            return [context]
        }
        var near = context
        near.near = OperandNeighborhood(last.figure, width: .sentence, corpus: context.corpus)
        return [near, context]
    }

    /// Whether an answer is the very figure that was given before: 职工呢 asks for another one.
    private func repeatsLast(_ answer: Answer) -> Bool {
        let last = turns.last?.answer.selected.map(\.number) ?? []
        return !last.isEmpty && answer.derivation == nil && answer.bool == nil && answer.selected.map(\.number) == last
    }

    private func meanings(_ query: Query, after earlier: Query) -> [Query] {
        switch query.operation {
        case .difference, .maximum, .minimum, .check:
            if !query.operands.isEmpty { return [query.with(earlier: earlier)] }
            return query.operands.isEmpty && query.operation == .check
                ? query.continuations(of: earlier) : []
        case .ratio where query.operands.count == 1: return [query.with(earlier: earlier)]
        case .growth where query.operands.count == 1: return [query.with(earlier: earlier)]
        case .ratio, .share: return [query.about(earlier)]
        case .sum, .source, .meaning, .convert, .smalltalk: return []
        default: return query.continuations(of: earlier)
        }
    }

    /// Questions about what was answered: 两项一共多少, 少了多少, 换算成亿元, 出处呢.
    private func ofEarlierAnswers(_ query: Query) -> Answer? {
        let figures = EarlierFigures(turns)
        switch query.operation {
        case .sum where query.operands.isEmpty:
            return figures.last(query.operandCount ?? 2, like: query.unitClass).map {
                SumOperation().sum($0, query, context)
            }
        case .difference where query.operands.isEmpty:
            return figures.last(2, like: query.unitClass).map {
                DifferenceOperation().difference($0.reversed(), query, context)
            }
        case .convert: return turns.last.flatMap { Conversion.of($0.answer, query) }
        case .source where query.stated.isEmpty: return turns.last.flatMap { Provenance.of($0.answer) }
        default: return nil
        }
    }
}
