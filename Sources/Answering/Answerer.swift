public import Questions

/// Answers readings of questions from a corpus.
public struct Answerer: Sendable {
    public let search: CandidateSearch
    let weights: RankingWeights

    public init(search: CandidateSearch, weights: RankingWeights) {
        self.search = search
        self.weights = weights
    }

    /// - Parameter document: restricts the question to one report, by its path.
    public func answer(_ reading: Reading, document: String? = nil) -> Answer {
        if reading.isExhausted {
            return Refusing.tooLong
        }
        guard let query = reading.query else {
            return Refusing.notUnderstood
        }
        let context = AnswerContext(answerer: self, document: document)
        let first = answer(query, context)
        guard first.status == .notFound || first.status == .clarify else { return first }
        // Where an item names its number (300家职工书屋), no other reading makes up for a number that is not found.
        if query.operands.contains(where: { !$0.known.isEmpty }) { return first }
        // Two figures that fit equally well may be what 甲和乙一共多少 asks for together.
        let others = reading.otherQueries.filter { $0.isOtherThan(query) && $0.keepsPlaces(of: query) }
            .filter { first.status == .notFound || $0.operation == .sum }
        return others.lazy.map { answer($0, context) }
            .first { $0.status == .answered } ?? first
    }

    func answer(_ query: Query, _ context: AnswerContext) -> Answer {
        Operations.operation(query.operation).answer(query, context)
    }
}
