import Answering
import Questions

/// What answering alone takes: a reader of questions and an answerer, to be shared by threads.
struct Asker: Sendable {
    let reader: QuestionReader
    let answerer: Answerer

    /// A conversation with nothing asked yet.
    func conversation() -> Conversation { Conversation(reader: reader, answerer: answerer) }

    /// The answer to a question that stands alone, and how long it took in microseconds.
    func answer(_ question: String, document: String? = nil) -> (answer: Answer, elapsed: Int) {
        var conversation = conversation()
        return Self.timed { conversation.answer(question, document: document) }
    }

    static func timed(_ answer: () -> Answer) -> (answer: Answer, elapsed: Int) {
        let clock = ContinuousClock()
        let start = clock.now
        let answer = answer()
        let elapsed = (clock.now - start).components
        return (answer, Int(elapsed.seconds) * 1_000_000 + Int(elapsed.attoseconds / 1_000_000_000_000))
    }
}
