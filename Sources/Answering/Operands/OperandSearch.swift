internal import ChineseText
internal import Facts
internal import Quantities
internal import Questions

/// Finds the figures of several operands together.
///
/// An operand that alone would be ambiguous is settled by the others: what is summed or compared in one question mostly
/// stands in one sentence of a report. Different operands are never the same figure.
struct OperandSearch {
    enum Outcome {
        case found([Candidate])
        case refused(Answer)
    }

    let operands: [Query]
    /// The operands without the words they share, for use beside a figure that was found with them.
    let reduced: [Query]
    let context: AnswerContext

    init(_ query: Query, _ context: AnswerContext) {
        operands = zip(query.completeOperands, query.operands).map { $0.inYearsHeld(besides: $1, context) }
        isHollow = query.operands.contains { $0.isHollow || $0.isMereNumber }
        reduced = zip(operands, query.operands).map { $0.withTerms(of: $1) }
        self.context = context
    }

    /// Whether an item says nothing that could be looked up: the comma of 与2022年相比，…, the 300家 of 比300家多吗.
    private let isHollow: Bool

    func outcome() -> Outcome {
        // An item that holds a 、 is two items, read as one.
        guard !operands.contains(where: \.namesSeveral), !isHollow else {
            return .refused(Refusing.notUnderstood)
        }
        let lists = operands.indices.map(candidates)
        let selections = zip(lists, operands).map { context.selection($0, of: $1) }
        let single = selections.map(\.single)
        let known = single.compactMap(\.self)
        if known.count == operands.count, areDistinct(known) {
            return .found(closer(lists, known) ?? told(lists, known) ?? retold(lists, known))
        }
        let found = together(lists, anchors: known) ?? besideCount(lists)
        // Where one figure fits two operands best, another one near it must tell by its own words that it is the other's.
        if known.count == operands.count, case .found(let figures)? = found,
            figures.indices.contains(where: {
                figures[$0].number != known[$0].number && !isMereCount($0) && !isTold(figures[$0], $0)
            })
        {
            return .refused(refusal(selections))
        }
        return found ?? .refused(refusal(selections))
    }

    /// The one figure that a report gives for all operands together: 减税降费120亿元 for 减税和降费一共多少, 书包、文具共90套. Its
    /// own words tell each operand, or every word of each stands in its clause.
    func whole() -> Candidate? {
        guard !isHollow, operands.allSatisfy({ $0.known.isEmpty }) else { return nil }
        let single = operands.compactMap { context.selection($0).single }
        guard let first = single.first, single.count == operands.count, !context.isOfEach(first),
            single.indices.allSatisfy({ number in
                let figure = single[number]
                return figure.number == first.number
                    && (isTold(figure, number) || figure.missing.isEmpty && figure.local >= Self.allOfIt)
                    && lacksNothing(figure, number)
            })
        else { return nil }
        return first
    }

    /// Whether a figure tells every single character by which an operand may be named: 2个园区 is not of 镇和园区.
    private func lacksNothing(_ candidate: Candidate, _ number: Int) -> Bool {
        operands[number].terms.indices.allSatisfy { !operands[number].terms[$0].isSlight || candidate.own.contains($0) }
    }

    /// How much of an operand the clause of a figure for all of them must hold, in thousandths.
    private static let allOfIt = 800

    /// Figures beside one of those that fit best by themselves, where they tell what sets an operand apart and the best
    /// ones do not: 9支船队 beside 85名水手, not the 730 firms that another sentence of the report counts.
    private func closer(_ lists: [[Candidate]], _ known: [Candidate]) -> [Candidate]? {
        guard !known.allSatisfy({ isBeside($0, known[0]) }),
            case .found(let figures)? = together(lists, anchors: known, widths: [.part, .sentence])
        else { return nil }
        let isBetter = figures.indices.allSatisfy { number in
            figures[number].number == known[number].number
                || isTold(figures[number], number) && figures[number].own.isSuperset(of: known[number].own)
                || namesHead(figures[number], number) && figures[number].covered >= known[number].covered
                || isScoped(figures[number], number) && !isScoped(known[number], number)
        }
        return isBetter ? figures : nil
    }

    /// With the figures of the same sentence whose own words tell what sets an operand apart, where those that fit best do not:
    /// of 12支省级代表队、12支县级代表队…共32支队伍 the first is of 省级代表队, whatever else the question says of them all.
    private func retold(_ lists: [[Candidate]], _ known: [Candidate]) -> [Candidate] {
        let bar = context.answerer.weights[.threshold]
        var figures = known
        for number in known.indices where !isTold(known[number], number) {
            let other = lists[number].first { candidate in
                candidate.refusal == nil && candidate.score >= bar && isTold(candidate, number)
                    && isBeside(candidate, known[number]) && candidate.covered >= known[number].covered
                    && candidate.figure.quantity.unit == known[number].figure.quantity.unit
            }
            if let other, !figures.contains(where: { $0.number == other.number }) { figures[number] = other }
        }
        return figures
    }

    /// Whether a figure's own words name what its operand counts: what the operands share may be told of the whole row by a
    /// sentence before it.
    private func namesHead(_ candidate: Candidate, _ number: Int) -> Bool {
        let head = operands[number].terms.lastIndex { reduced[number].terms.contains($0) && $0.namesThing }
        return head.map(candidate.own.contains) ?? false
    }

    func isBeside(_ left: Candidate, _ right: Candidate) -> Bool {
        left.figure.document == right.figure.document && left.figure.sentence == right.figure.sentence
    }

    /// The candidates of an operand; of one that names its number only those that have it, of a mere count only those of
    /// its class: 平均每家 divides by no 个.
    private func candidates(_ number: Int) -> [Candidate] {
        let operand = operands[number]
        return context.candidates(operand).filter { candidate in
            let quantity = candidate.figure.quantity
            if let known = operand.known.first, quantity.value != known.value { return false }
            guard isMereCount(number), quantity.unit != operand.unit else { return true }
            return quantity.unit.isEmpty || quantity.unitClass == operand.unitClass
        }
    }

    /// What is divided by a mere count (平均每户) stands in one sentence with it, whatever fits better by itself.
    private func besideCount(_ lists: [[Candidate]]) -> Outcome? {
        guard reduced.indices.contains(where: isMereCount) else { return nil }
        return together(lists, anchors: [], widths: [.part, .sentence])
    }

    /// Whether an operand says nothing but its unit: 平均每户.
    private func isMereCount(_ number: Int) -> Bool { reduced[number].terms.isEmpty && reduced[number].unit != nil }

    /// The operands found around one place: the sentence of a figure that is certain, or any sentence that holds all.
    private func together(
        _ lists: [[Candidate]], anchors: [Candidate],
        widths: [OperandNeighborhood.Width] = OperandNeighborhood.Width.allCases
    ) -> Outcome? {
        let places = anchors.isEmpty ? lists.first.map { $0.filter { $0.refusal == nil } } ?? [] : anchors
        var best: (score: Int, figures: [Candidate])?
        for width in widths where best == nil {
            for place in places {
                let near = OperandNeighborhood(place.figure, width: width, corpus: context.corpus)
                guard let figures = figures(lists, near: near) else { continue }
                let score = figures.reduce(0) { $0 + $1.score }
                if score > best?.score ?? 0 { best = (score, figures) }
            }
        }
        return best.map { .found($0.figures) }
    }

    /// One figure for each operand in this neighborhood; nil where one has none.
    private func figures(_ lists: [[Candidate]], near: OperandNeighborhood) -> [Candidate]? {
        let bar = context.answerer.weights[.threshold]
        let choices = lists.indices.map { number -> [Candidate] in
            let local = lists[number].filter { $0.refusal == nil && near.holds($0.figure) }
            let fitting = (local.isEmpty ? alone(number, near: near) : local)
                .filter { candidate in
                    candidate.score >= bar
                        || near.isOneSentence
                            && (isTold(candidate, number) || isSure(candidate, local, number)
                                || isScoped(candidate, number))
                }
            let telling = near.isOneSentence ? fitting.filter { isTold($0, number) } : []
            let best = telling.isEmpty ? fitting : telling
            let counted = best.isEmpty ? counted(lists[number], number, near: near) : best
            let only =
                counted.isEmpty && near.isOneSentence
                ? lists[number].filter { near.holds($0.figure) && isOnlyOne($0) } : counted
            return Array(only.prefix(Self.choices))
        }
        return assignment(choices, margin: context.answerer.weights[.margin])
    }

    /// How many candidates of an operand are tried with those of the others.
    private static let choices = 4

    /// Whether what sets an operand apart from the others stands in the figure's own words: 企业投入 beside 工会投入. What
    /// they share may then stand further off.
    func isTold(_ candidate: Candidate, _ number: Int) -> Bool {
        let others = reduced.indices.filter { $0 != number }.flatMap { reduced[$0].terms }
        return operands[number].terms.indices.contains { place in
            let term = operands[number].terms[place]
            return reduced[number].terms.contains(term) && !others.contains(term) && candidate.own.contains(place)
        }
    }

    /// Whether what sets an operand apart is its scope, and the report says it of the figure: 全市工会发的 beside 市本级发的.
    private func isScoped(_ candidate: Candidate, _ number: Int) -> Bool {
        guard let scope = candidate.figure.scope, operands[number].scopes.contains(scope) else { return false }
        return operands.indices.allSatisfy { $0 == number || !operands[$0].scopes.contains(scope) }
    }

    /// The distinct figures with the highest scores together; nil where another choice scores as well.
    private func assignment(_ choices: [[Candidate]], margin: Int) -> [Candidate]? {
        var ranked: [(score: Int, figures: [Candidate])] = [(0, [])]
        for list in choices {
            ranked = ranked.flatMap { partial in
                list.filter { candidate in
                    context.isOfEach(candidate) || !partial.figures.contains { $0.number == candidate.number }
                }
                .map { (partial.score + $0.score, partial.figures + [$0]) }
            }
            ranked.sort { $0.score > $1.score }
            ranked = Array(ranked.prefix(16))
        }
        guard let best = ranked.first, ranked.count < 2 || ranked[1].score <= best.score - margin else { return nil }
        return best.figures
    }

    /// The candidates of an operand by its own words only: 每家 and 慰问人数 need not repeat what the sentence is about.
    private func alone(_ number: Int, near: OperandNeighborhood) -> [Candidate] {
        // Further off, what shares no word with the question is of something else.
        guard near.isOneSentence, reduced[number] != operands[number], !reduced[number].terms.isEmpty else {
            return []
        }
        return context.candidates(reduced[number]).filter { $0.refusal == nil && near.holds($0.figure) }
    }

    /// The one number of a mere count in a sentence: 资助困难学生520人次 for 平均每人次, though nothing else of the question
    /// stands in its clause.
    private func counted(_ list: [Candidate], _ number: Int, near: OperandNeighborhood) -> [Candidate] {
        guard near.isOneSentence, isMereCount(number), let unit = reduced[number].unit else { return [] }
        let local = list.filter { candidate in
            let quantity = candidate.figure.quantity
            return candidate.refusal == .uncovered && near.holds(candidate.figure)
                && (quantity.unit == unit
                    || reduced[number].unitClass == UnitClass.persons && quantity.unitClass == UnitClass.persons)
        }
        return local.count == 1 ? local : []
    }

    /// Whether a figure is the only one of its kind in a sentence that tells all that was asked, though not in its own clause.
    private func isOnlyOne(_ candidate: Candidate) -> Bool {
        candidate.refusal == .uncovered && candidate.covered == 1000
            && context.corpus.contexts[candidate.number].isSoleOfItsKind
    }

    func areDistinct(_ candidates: [Candidate]) -> Bool {
        let single = candidates.filter { !context.isOfEach($0) }.map(\.number)
        return Set(single).count == single.count
    }

    private func refusal(_ selections: [Selection]) -> Answer {
        for (selection, operand) in zip(selections, operands) {
            if case .none(let nearest) = selection { return Refusing.notFound(operand, nearest: nearest, context) }
        }
        for selection in selections {
            switch selection {
            case .series(let candidates), .conflict(let candidates), .ambiguous(let candidates):
                return Refusing.ambiguous(candidates, context)
            case .figure, .none: continue
            }
        }
        return Refusing.sameFigure
    }
}

extension Query {
    /// Whether a 、 stands in its words that is of no word itself, as that of 县（市、区） is, or a bracket stands open.
    fileprivate var namesSeveral: Bool {
        var rest = NormalForm.text(wording)
        for word in terms.map(\.search.text) where word.contains("、") {
            guard let place = rest.utf8.place(of: word.utf8) else { continue }
            var bytes = Array(rest.utf8)
            bytes.removeSubrange(place)
            rest = String(decoding: bytes, as: UTF8.self)
        }
        let isCut = rest.count { "（(".contains($0) } != rest.count { "）)".contains($0) }
        return isCut || rest.contains("、")
    }
}

extension Selection {
    /// The one figure selected, if it is one.
    var single: Candidate? {
        if case .figure(let candidate, _) = self { candidate } else { nil }
    }
}
