import Answering
import Console
import Presentation

/// What a session knows: the desk it asks at, what was asked so far, and how answers are shown.
final class Session {
    /// What becomes of a line.
    enum Reply {
        case answer(String)
        /// A text that is no answer, not yet made safe for the terminal.
        case text(String)
        /// A text that `Paint` has made safe.
        case painted(String)
        /// Ctrl-C came meanwhile, and nothing was changed.
        case cancelled
        case quit
    }

    let arguments: Arguments
    let format: AnswerFormat
    let paint: Paint
    private(set) var desk: Desk
    private(set) var conversation: Conversation
    /// How long the last answer took, in microseconds.
    private var elapsed = 0
    /// What TAB completes with; made when it is first pressed.
    private(set) lazy var vocabulary = SessionVocabulary.words(desk)

    init(_ arguments: Arguments) throws {
        self.arguments = arguments
        format = try AnswerFormat(arguments)
        paint = Terminal.paint(arguments)
        desk = try Desk(arguments)
        conversation = desk.conversation()
    }

    /// The last question with its answer.
    var last: Conversation.Turn? { conversation.turns.last }

    /// - Throws: `Failure` where a command is not known or cannot do what it is asked.
    func reply(to line: String) throws -> Reply {
        guard let command = ColonCommandLine(line) else { return answer(line) }
        return try command.run(in: self)
    }

    private func answer(_ question: String) -> Reply {
        let before = conversation
        let (answer, elapsed) = Asker.timed { conversation.answer(question) }
        if Interrupts.take() {
            conversation = before
            return .cancelled
        }
        self.elapsed = elapsed
        return .answer(format.painted(answer, envelope(question), paint))
    }

    func envelope(_ question: String) -> JSONFormat.Envelope {
        JSONFormat.Envelope(id: nil, session: nil, question: question, elapsed: elapsed)
    }

    func reset() { conversation.reset() }

    /// Goes on at another desk. What was asked is read again there, as its grammar has it.
    func move(to desk: Desk) {
        var moved = desk.conversation()
        for turn in conversation.turns { _ = moved.answer(turn.question) }
        self.desk = desk
        conversation = moved
        vocabulary = SessionVocabulary.words(desk)
    }
}
