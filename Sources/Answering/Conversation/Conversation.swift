internal import Facts
public import Questions

/// Questions asked one after another, each with what came before it in mind.
///
/// A full question inherits nothing. One that leaves out what it asks of takes it from the turn before: 那2021年呢, 惠及多少家,
/// 两项一共多少, 出处呢.
public struct Conversation: Sendable {
    /// A question that was asked, and what was answered; refused ones are turns too.
    public struct Turn: Sendable {
        public let question: String
        public let reading: Reading
        /// What it was taken to ask, with what it inherited; nil where it was not understood.
        public let query: Query?
        public let answer: Answer
        /// Whether it took what it is about from the turn before it.
        let inherits: Bool
        /// Whether it only told more of a name that was told before.
        let isAside: Bool

        /// What was asked, with an aim where an aim answered it: 其中… and 2022年的呢 ask for aims then too.
        var asked: Query? {
            let selected = answer.selected
            let isTarget = !selected.isEmpty && selected.allSatisfy { $0.figure.basis == .target }
            let known = answer.status == .answered ? query : query?.withKnownTerms
            return isTarget ? known?.askingTarget : known
        }

        /// The same turn with the answers to the questions it holds.
        func answered(with answer: Answer, query: Query?) -> Turn {
            Turn(
                question: question, reading: reading, query: query, answer: answer, inherits: inherits,
                isAside: isAside)
        }

        /// The place of the reports that the answer cites, if they are all of one.
        var places: [String] {
            let places = Set(answer.citations.compactMap(\.place))
            return places.count == 1 ? Array(places) : []
        }

        /// The sentences that the answer cites.
        func sentences(_ corpus: Corpus) -> [Sentence] { Elaboration.sentences(of: answer, corpus) }
    }

    public private(set) var turns: [Turn] = []
    private let reader: QuestionReader
    private let answerer: Answerer

    public init(reader: QuestionReader, answerer: Answerer) {
        self.reader = reader
        self.answerer = answerer
    }

    /// - Parameter document: restricts the question to one report, by its path.
    public mutating func answer(_ question: String, document: String? = nil) -> Answer {
        let before = turns
        let whole = turn(question, document: document)
        guard whole.answer.status == .notFound,
            let parts = CompoundQuestion.parts(of: question)
                ?? CompoundQuestion.parts(of: question, endingIn: { reader.read($0).asksSource })
        else { return take(whole) }
        // Each is asked after the one before it; what came of them counts only where all are answered.
        var asked: [Turn] = []
        for part in parts {
            let turn = turn(part, document: document)
            guard turn.answer.status == .answered else { break }
            _ = take(turn)
            asked.append(turn)
        }
        turns = before
        guard asked.count == parts.count, areOfOnePlace(asked),
            let joined = CompoundQuestion.joined(asked)
        else {
            return take(whole)
        }
        return take(whole.answered(with: joined, query: asked.first?.query))
    }

    /// Whether a question without a place is answered from the place that was named before it in the line: 广东建成了多少？今年又要建
    /// 多少？ goes on about 广东.
    private func areOfOnePlace(_ turns: [Turn]) -> Bool {
        guard let named = turns.first?.query?.places, !named.isEmpty else { return true }
        let corpus = answerer.search.corpus
        return turns.dropFirst().allSatisfy { turn in
            guard turn.query?.places.isEmpty ?? true else { return true }
            return turn.answer.citations.allSatisfy { citation in
                let document = corpus.document(citation.document)
                let places = [citation.place, document?.place] + (document?.articles.map(\.place) ?? [])
                return places.contains { $0.map(named.contains) ?? false }
            }
        }
    }

    /// Lays a turn by, and tells its answer.
    private mutating func take(_ turn: Turn) -> Answer {
        turns.append(turn)
        // Nothing refers further back than this; a conversation of a day must not grow without bound.
        if turns.count > Self.memory { turns.removeFirst() }
        return turn.answer
    }

    /// What a question comes to after the turns so far.
    private func turn(_ question: String, document: String?) -> Turn {
        let reading = reader.read(question)
        let outcome = Continuation(turns: turns, answerer: answerer, document: document).answer(reading)
        var answer = outcome.answer
        if answer.status != .smalltalk { answer.text = Wording.corrections(reading.corrections) + answer.text }
        let inherits = reading.query.map { !$0.standsAlone } ?? false
        return Turn(
            question: question, reading: reading, query: outcome.query, answer: answer, inherits: inherits,
            isAside: outcome.isAside)
    }

    private static let memory = 12

    /// Forgets what was asked.
    public mutating func reset() { turns = [] }
}
