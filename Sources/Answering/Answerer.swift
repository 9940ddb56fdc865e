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
            return Answer(status: .notFound, text: "这句话太长、太绕，没能读完；请拆成几个短问句。")
        }
        guard let query = reading.query else {
            return Answer(status: .notFound, text: "没听懂这句问话。请换个说法，例如：2022年南通有多少家爱心服务站？")
        }
        guard !query.terms.isEmpty || !query.places.isEmpty else {
            return Answer(status: .notFound, text: "没听出问的是哪一项数字。请写明指标，例如：爱心服务站有多少家？")
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

    func selection(_ query: Query, times: [Query.Time]? = nil) -> Selection {
        let candidates = answerer.search.candidates(query, times: times, document: document)
        let asked = (times ?? query.times).contains { $0.expression != .present }
        return Selection(candidates, weights: answerer.weights, periodAsked: asked)
    }
}
