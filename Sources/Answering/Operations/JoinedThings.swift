internal import Facts
internal import Questions

/// Several things that a question joins: 农场、林场和牧场共有多少个. A figure that tells of one of them answers for none of the
/// others.
struct JoinedThings {
    private let query: Query

    init(_ query: Query) { self.query = query }

    /// The sum of them where one figure tells of some only; nil where nothing speaks against what was selected.
    func answer(_ selection: Selection, _ context: AnswerContext) -> Answer? {
        guard query.asksTotal, query.joined.count > 1 else { return nil }
        switch selection {
        case .figure(let candidate, _):
            guard tellsSome(candidate) else { return nil }
            let sum = SumOperation().answer(query.summingJoined, context)
            return sum.status == .answered ? sum : Refusing.ambiguous([candidate], context)
        case .none, .ambiguous:
            let sum = SumOperation().answer(query.summingJoined, context)
            return sum.status == .answered ? sum : nil
        case .series, .conflict: return nil
        }
    }

    /// Whether a figure's own words tell of some of the things and not of all.
    private func tellsSome(_ candidate: Candidate) -> Bool {
        let told = Set(candidate.own.map { query.terms[$0].search.text }).intersection(query.joined)
        return !told.isEmpty && told.count < Set(query.joined).count
    }
}
