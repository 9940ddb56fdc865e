import Answering
import Facts
import Questions
import StoreSQLite

/// Everything that answering takes, opened once.
struct Desk {
    let engine: Engine
    let store: SQLiteStore
    let answerer: Answerer

    init(_ arguments: Arguments) throws {
        try self.init(arguments, engine: Engine(grammarFolder: Folders.grammar(arguments)))
    }

    init(_ arguments: Arguments, engine: Engine) throws {
        self.engine = engine
        let store = try Index.open(arguments, engine: engine)
        self.store = store
        answerer = engine.answerer(try store.snapshot { try Corpus(store) }, today: try Index.today(arguments))
    }

    var corpus: Corpus { answerer.search.corpus }

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
