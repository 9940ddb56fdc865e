import Answering
import ChineseText
import Facts
import Presentation
import StoreSQLite

/// Scores gold questions against the index.
enum EvalCommand: Command {
    static let name = "eval"
    static let usage = "文件…"
    static let summary = "用考题（jsonl：问句、答案、证据）考一遍，按类列出对、错、漏和每一处不符"
    static let options = Option.everywhere + [.today, .format, .json]

    static func run(_ arguments: Arguments) throws -> Int32 {
        guard !arguments.words.isEmpty else { throw Failure("没有指明考题；请写：gongwen eval 考题.jsonl") }
        let format = try AnswerFormat(arguments)
        let questions = try arguments.words.flatMap(GoldQuestion.all)
        guard !questions.isEmpty else { throw Failure("文件里没有考题；每行应是一道题。") }
        let desk = try Desk(arguments)
        let report = try Evaluation(desk: desk, texts: texts(arguments, desk.engine)).report(questions)
        switch format {
        case .json: Terminal.print(report.record.line)
        case .text: Terminal.print(Printable.text(report.text))
        }
        return 0
    }

    private static func texts(_ arguments: Arguments, _ engine: Engine) throws -> [String: [UInt8]] {
        let store = try Index.open(arguments, engine: engine)
        return try store.documents().reduce(into: [:]) { $0[$1.path] = try store.text(of: $1.path) }
    }
}
