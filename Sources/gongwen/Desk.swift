import Answering
import Facts
import Questions
import StoreSQLite

/// Everything that answering takes, opened once.
struct Desk {
    let engine: Engine
    let answerer: Answerer

    init(_ arguments: Arguments) throws {
        engine = try Engine(grammarFolder: Folders.grammar(arguments))
        let store = try Index.open(arguments, engine: engine)
        answerer = engine.answerer(try store.snapshot { try Corpus(store) }, today: try Index.today(arguments))
    }

    /// A conversation over the index, with nothing asked yet.
    func conversation() -> Conversation { Conversation(reader: engine.questions, answerer: answerer) }

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
