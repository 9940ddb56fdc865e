public import Questions

/// Questions asked one after another, each with what came before it in mind.
public struct Conversation: Sendable {
    /// A question that was asked, and what was answered; refused ones are turns too.
    public struct Turn: Sendable {
        public let question: String
        public let reading: Reading
        public let answer: Answer
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
        let answer = answerer.answer(reading, document: document)
        turns.append(Turn(question: question, reading: reading, answer: answer))
        return answer
    }

    /// Forgets what was asked.
    public mutating func reset() { turns = [] }
}
