internal import Facts
internal import Quantities
public import Questions
internal import Words

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
        // 培训职工多少人次 says enough; 惠及多少人 and 增加了多少 leave open what of.
        guard query.terms.contains(where: \.namesThing) || query.terms.count > 1 else {
            return Refusing.withoutTopic
        }
        let operation = Operations.operation(query.operation)
        return operation.answer(query, AnswerContext(answerer: self, document: document))
    }
}

/// What an operation works with.
struct AnswerContext {
    let answerer: Answerer
    let document: String?

    var corpus: Corpus { answerer.search.corpus }

    /// Whether two numbers are of one measure: 18个月 is not compared with 2年, nor 5成 with 60%.
    func comparable(_ left: Quantity, _ right: Quantity) -> Bool {
        guard let unitClass = left.unitClass, answerer.search.measured.contains(unitClass) else { return true }
        return left.unit == right.unit || right.unit.isEmpty
    }

    func selection(_ query: Query, times: [Query.Time]? = nil) -> Selection {
        let candidates = answerer.search.candidates(query, times: times, document: document)
        let asked = (times ?? query.times).contains { $0.expression != .present }
        return Selection(candidates, query: query, weights: answerer.weights, periodAsked: asked)
    }
}
