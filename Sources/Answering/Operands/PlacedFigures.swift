internal import Facts
internal import Quantities
internal import Questions

/// The same figure in one place after another, each found as if it had been asked for alone.
struct PlacedFigures {
    /// In the order of the places' names; one for each year that a place tells of, where no year is asked for.
    let found: [Candidate]

    /// More places than this are not gone through.
    private static let most = 60

    init(_ query: Query, _ context: AnswerContext) {
        let value = query.with(.value)
        let bar = context.answerer.weights[.threshold]
        let passing = context.candidates(value).filter { $0.refusal == nil && $0.score >= bar }
        let places = Set(passing.compactMap(\.figure.place)).sorted()
        guard let best = passing.first, places.count <= Self.most, query.places.isEmpty else {
            found = []
            return
        }
        // What is worded much worse than the best may be of something else.
        found = places.flatMap { Self.figures(value.inPlace($0), context) }
            .filter { Self.isAlike($0, best, told: context.answerer.weights[.told]) }
    }

    private static func figures(_ query: Query, _ context: AnswerContext) -> [Candidate] {
        switch context.selection(query) {
        case .figure(let candidate, _): [candidate]
        case .series(let candidates): candidates
        case .conflict, .ambiguous, .none: []
        }
    }

    private static func isAlike(_ candidate: Candidate, _ best: Candidate, told: Int) -> Bool {
        guard candidate.figure.quantity.unitClass == best.figure.quantity.unitClass, candidate.tellsAsMuch(as: best)
        else { return false }
        return candidate.told >= told || candidate.local >= best.local - alike
    }

    /// How much less of the question the clause of another place's figure may hold, in thousandths.
    private static let alike = 300
}
