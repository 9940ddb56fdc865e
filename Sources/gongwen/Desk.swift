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

    /// The answer, and how long it took in microseconds.
    func answer(_ question: String, document: String? = nil) -> (answer: Answer, elapsed: Int) {
        let clock = ContinuousClock()
        let start = clock.now
        let answer = answerer.answer(engine.questions.read(question), document: document)
        let elapsed = (clock.now - start).components
        return (answer, Int(elapsed.seconds) * 1_000_000 + Int(elapsed.attoseconds / 1_000_000_000_000))
    }
}
