internal import Facts
internal import Quantities
internal import Questions

/// The same figure in one year after another, each found as if it had been asked for alone.
struct YearlyFigures {
    /// Newest first.
    let found: [Candidate]
    /// The years asked for that no report tells of.
    let missing: [Int]
    /// The figures of a year that fit equally well, so that nothing can be said of all years.
    let unclear: [Candidate]

    /// More years than this are no series.
    private static let most = 40

    /// - Parameter query: asks for a value; its times say which years, all that are held where it has none.
    init(_ query: Query, _ context: AnswerContext) {
        let value = query.with(.value)
        let asked = query.yearsAsked(context)
        let years = asked.isEmpty ? Self.held(value.withoutTimes, context) : asked
        guard years.count <= Self.most else {
            found = []
            missing = years
            unclear = []
            return
        }
        let each = years.map { ($0, context.selection(value.inYear($0))) }
        let single = each.compactMap { year, selection in
            selection.single.flatMap { $0.figure.period?.year == year ? $0 : nil }
        }
        unclear = asked.isEmpty ? [] : each.lazy.compactMap(\.1.rivals).first ?? []
        let held = Self.alike(single, context)
        found = held.sorted { $0.figure.period?.year ?? 0 > $1.figure.period?.year ?? 0 }
        let told = Set(held.compactMap { $0.figure.period?.year })
        missing = asked.filter { !told.contains($0) }
    }

    /// The years that figures which fit are of.
    private static func held(_ value: Query, _ context: AnswerContext) -> [Int] {
        let passing = context.candidates(value).filter {
            $0.refusal == nil && $0.figure.period?.isSingleYear == true
                && $0.score >= context.answerer.weights[.threshold]
        }
        return Set(passing.compactMap { $0.figure.period?.year }).sorted()
    }

    /// Those that tell as much of the question as the best does, and in its class of unit: 送清凉 may stand in the clause of
    /// one and lead the sentence of another.
    private static func alike(_ candidates: [Candidate], _ context: AnswerContext) -> [Candidate] {
        guard let best = candidates.max(by: { $0.score < $1.score }) else { return [] }
        let margin = context.answerer.weights[.series]
        let told = context.answerer.weights[.told]
        let classes = candidates.map(\.figure.quantity.unitClass)
        let most = Set(classes).max { left, right in
            (classes.count { $0 == left }, left ?? "") < (classes.count { $0 == right }, right ?? "")
        }
        return candidates.filter {
            ($0.figure.quantity.unitClass == most ?? nil || $0.figure.quantity.unit.isEmpty)
                && $0.tellsAsMuch(as: best)
                && ($0.told >= told || $0.score > best.score - margin && $0.local >= best.local - 2 * margin)
        }
    }
}

extension Selection {
    /// Those that fit equally well or contradict each other.
    fileprivate var rivals: [Candidate]? {
        switch self {
        case .ambiguous(let candidates), .conflict(let candidates): candidates
        case .figure, .series, .none: nil
        }
    }
}

extension Query {
    /// The years that its times name, in order; none where it names none, or only 目前.
    func yearsAsked(_ context: AnswerContext) -> [Int] {
        let reference = context.answerer.search.reference(places)
        let periods = times.filter { $0.expression != .present && !$0.pointsBack }.map {
            $0.expression.resolved(against: reference)
        }
        return Set(periods.flatMap { Array($0.start.year...$0.end.year) }).sorted()
    }
}
