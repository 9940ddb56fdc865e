internal import Facts
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

    private let operands: [Query]
    /// The operands without the words they share, for use beside a figure that was found with them.
    private let reduced: [Query]
    private let context: AnswerContext

    init(_ query: Query, _ context: AnswerContext) {
        operands = query.completeOperands
        isHollow = query.operands.contains(where: \.isHollow)
        reduced = zip(operands, query.operands).map { $0.withTerms(of: $1) }
        self.context = context
    }

    /// Whether an item says nothing: the comma of 与2022年相比，….
    private let isHollow: Bool

    func outcome() -> Outcome {
        // An item that holds a 、 is two items, read as one.
        guard !operands.contains(where: { $0.wording.contains("、") }), !isHollow else {
            return .refused(Refusing.notUnderstood)
        }
        let lists = operands.map(context.candidates)
        let selections = zip(lists, operands).map { context.selection($0, of: $1) }
        let single = selections.map(\.single)
        let known = single.compactMap(\.self)
        if known.count == operands.count, Self.areDistinct(known) { return .found(known) }
        return together(lists, anchors: known) ?? .refused(refusal(selections))
    }

    /// The operands found around one place: the sentence of a figure that is certain, or any sentence that holds all.
    private func together(_ lists: [[Candidate]], anchors: [Candidate]) -> Outcome? {
        let places = anchors.isEmpty ? lists.first.map { $0.filter { $0.refusal == nil } } ?? [] : anchors
        var best: (score: Int, figures: [Candidate])?
        for width in OperandNeighborhood.Width.allCases where best == nil {
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
        var local = lists.map { list in list.filter { $0.refusal == nil && near.holds($0.figure) } }
        for number in local.indices where local[number].isEmpty {
            local[number] = alone(number, near: near)
        }
        let bar = context.answerer.weights[.threshold]
        let choices = local.map { list in list.filter { $0.score >= bar }.prefix(Self.choices) }
        return Self.assignment(choices.map(Array.init), margin: context.answerer.weights[.margin])
    }

    /// How many candidates of an operand are tried with those of the others.
    private static let choices = 4

    /// The distinct figures with the highest scores together; nil where another choice scores as well.
    private static func assignment(_ choices: [[Candidate]], margin: Int) -> [Candidate]? {
        var ranked: [(score: Int, figures: [Candidate])] = [(0, [])]
        for list in choices {
            ranked = ranked.flatMap { partial in
                list.filter { candidate in !partial.figures.contains { $0.number == candidate.number } }
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
        guard near.width == .sentence, reduced[number] != operands[number], !reduced[number].terms.isEmpty else {
            return []
        }
        return context.candidates(reduced[number]).filter { $0.refusal == nil && near.holds($0.figure) }
    }

    private static func areDistinct(_ candidates: [Candidate]) -> Bool {
        Set(candidates.map(\.number)).count == candidates.count
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

extension Selection {
    /// The one figure selected, if it is one.
    var single: Candidate? {
        if case .figure(let candidate, _) = self { candidate } else { nil }
    }
}
