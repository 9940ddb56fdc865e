import Answering
import Console
import Facts
import Presentation

/// One question, one answer.
enum AskCommand: Command {
    static let name = "ask"
    static let usage = "问句…"
    static let summary = "问一句，答一句；没有答案时退出码是 1"
    static let options = Option.everywhere + [.today, .format, .json]

    static func run(_ arguments: Arguments) throws -> Int32 {
        let question = arguments.words.joined(separator: " ")
        guard !question.isEmpty else { throw Failure("没有问句；请写：gongwen ask 2022年南通爱心服务站数量") }
        let format = try AnswerFormat(arguments)
        let desk = try Desk(arguments)
        let (answer, elapsed) = desk.answer(question)
        let envelope = JSONFormat.Envelope(id: nil, session: nil, question: question, elapsed: elapsed)
        Terminal.print(painted: format.painted(answer, envelope, Terminal.paint(arguments)))
        switch answer.status {
        case .answered, .smalltalk: return 0
        case .notFound, .clarify: return 1
        case .error: return 2
        }
    }
}

/// How answers are written.
enum AnswerFormat {
    case text
    case json

    /// - Throws: `Failure` for a format that does not exist.
    init(_ arguments: Arguments) throws {
        switch arguments.has(.json) ? "json" : arguments[.format] ?? "text" {
        case "text": self = .text
        case "json", "jsonl": self = .json
        case let other: throw Failure("没有格式“\(other)”；可用的格式：text、json、jsonl。")
        }
    }

    func text(_ answer: Answer, _ envelope: JSONFormat.Envelope) -> String {
        switch self {
        case .text: TextFormat.text(answer)
        case .json: JSONFormat.record(answer, envelope).line
        }
    }

    /// The answer stands out, what it rests on stands back.
    func painted(_ answer: Answer, _ envelope: JSONFormat.Envelope, _ paint: Paint) -> String {
        let text = text(answer, envelope)
        guard case .text = self, let end = text.firstIndex(of: "\n") else { return paint.plain(text) }
        return paint.strong(String(text[..<end])) + "\n" + paint.quiet(String(text[text.index(after: end)...]))
    }
}
