import Answering
import Console
import Presentation

/// `:wrong 应为 188 家`: keeps an answer that is wrong, for those who mend the grammar.
enum ColonWrong: ColonCommand {
    static let name = "wrong"
    static let usage = "[说明]"
    static let summary = "上一个答案不对：把问句、答案和说明记下来，以便改进"

    static func run(_ rest: String, in session: Session) throws -> Session.Reply {
        guard let turn = session.last else { throw Failure("还没有问过；先问一句，答得不对再记。") }
        guard let folder = Folders.state() else {
            throw Failure("主目录不可写，记不下来；请用 XDG_STATE_HOME 指明一个可写的文件夹，再开始提问。")
        }
        let path = folder + "/wrong.jsonl"
        let before = session.conversation.turns.dropLast().map { JSON.string($0.question) }
        let record = JSON.object([
            ("question", .string(turn.question)),
            // A question that follows others means what it means only after them.
            ("earlier", .array(before)),
            ("answer", JSONFormat.record(turn.answer, session.envelope(turn.question))),
            ("remark", rest.isEmpty ? .null : .string(rest)),
        ])
        guard PrivateFile.append(record.line, to: path) else { throw Failure("\(path)：写不了这个文件；请检查权限和磁盘空间。") }
        return .text("谢谢，已记在 \(path)。")
    }
}
