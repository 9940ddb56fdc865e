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
        let reading = reader.read(question)
        let outcome = Continuation(turns: turns, answerer: answerer, document: document).answer(reading)
        var answer = outcome.answer
        if answer.status != .smalltalk { answer.text = Wording.corrections(reading.corrections) + answer.text }
        let inherits = reading.query.map { !$0.standsAlone } ?? false
        turns.append(
            Turn(
                question: question, reading: reading, query: outcome.query, answer: answer, inherits: inherits,
                isAside: outcome.isAside))
        // Nothing refers further back than this; a conversation of a day must not grow without bound.
        if turns.count > Self.memory { turns.removeFirst() }
        return answer
    }

    private static let memory = 12

    /// Forgets what was asked.
    public mutating func reset() { turns = [] }
}
