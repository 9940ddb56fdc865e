import Answering
import FoundationEssentials
import Presentation

/// Files of questions, an answer each, in order.
enum BatchCommand: Command {
    static let name = "batch"
    static let usage = "[文件…]"
    static let summary = "回答问题文件（一行一问的 txt，或 jsonl）；- 或不写文件是标准输入"
    static let inputFormat = Option(
        names: ["--input-format"], value: "FORMAT", summary: "输入格式：txt 或 jsonl（默认按文件名，标准输入是 txt）")
    static let output = Option(names: ["-o", "--output"], value: "FILE", summary: "写到文件，不写到标准输出")
    static let options = Option.everywhere + [.today, .format, .json, inputFormat, output]

    static func run(_ arguments: Arguments) throws -> Int32 {
        let format = try AnswerFormat(arguments)
        let desk = try Desk(arguments)
        let sink = try Sink(path: arguments[output])
        var status: Int32 = 0
        var conversations: [String: Conversation] = [:]
        for path in arguments.words.isEmpty ? ["-"] : arguments.words {
            let kind = try QuestionLine.Format(arguments[inputFormat], path: path)
            let input = try LineInput(path: path)
            defer { input.close() }
            var number = 0
            while let line = input.next() {
                number += 1
                guard let question = QuestionLine(line, number: number, format: kind) else { continue }
                let (answer, elapsed) = answered(question, desk, &conversations)
                if answer.status == .error { status = 2 }
                let envelope = JSONFormat.Envelope(
                    id: question.id, session: question.session, question: question.text, elapsed: elapsed)
                try sink.write(rendered(answer, envelope, format))
            }
        }
        try sink.close()
        return status
    }

    private static func answered(_ line: QuestionLine, _ desk: Desk, _ conversations: inout [String: Conversation]) -> (
        Answer, Int
    ) {
        if let problem = line.problem { return (Answer(status: .error, text: problem), 0) }
        if let session = line.session {
            return Desk.timed {
                conversations[session, default: desk.conversation()].answer(line.text, document: line.document)
            }
        }
        return desk.answer(line.text, document: line.document)
    }

    private static func rendered(_ answer: Answer, _ envelope: JSONFormat.Envelope, _ format: AnswerFormat) -> String {
        let text = format.text(answer, envelope)
        guard case .text = format else { return text }
        return "问：\(envelope.question)\n\(text)\n"
    }
}
