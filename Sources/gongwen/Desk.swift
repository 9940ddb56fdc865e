import Answering
import Facts
import Questions
import StoreSQLite

/// Everything that answering takes, opened once.
struct Desk {
    let engine: Engine
    let store: SQLiteStore
    let answerer: Answerer
    /// The engine's reader, with the names that the reports hold.
    let questions: QuestionReader

    init(_ arguments: Arguments) throws {
        try self.init(arguments, engine: Engine(grammarFolder: Folders.grammar(arguments)))
    }

    init(_ arguments: Arguments, engine: Engine) throws {
        self.engine = engine
        let store = try Index.openForQuestions(arguments, engine: engine)
        self.store = store
        answerer = try engine.answerer(store, today: try Index.today(arguments)) { Index.tell($0, arguments) }
        questions = engine.questions.knowing(engine.names(of: answerer.search.corpus.source))
    }

    var corpus: Corpus { answerer.search.corpus }

    var asker: Asker { Asker(reader: questions, answerer: answerer) }

    /// A conversation over the index, with nothing asked yet.
    func conversation() -> Conversation { asker.conversation() }

    /// The answer to a question that stands alone, and how long it took in microseconds.
    func answer(_ question: String, document: String? = nil) -> (answer: Answer, elapsed: Int) {
        asker.answer(question, document: document)
    }
}
