import ChineseText
import Console

/// `:help`
enum ColonHelp: ColonCommand {
    static let name = "help"
    static let usage = ""
    static let summary = "列出这些命令"

    static func run(_ rest: String, in session: Session) -> Session.Reply {
        let rows = ColonCommands.all.map { word -> String in
            let call = [":" + word.name, word.usage].filter { !$0.isEmpty }.joined(separator: " ")
            return "  " + session.paint.mark(DisplayWidth.padded(call, to: 16)) + word.summary
        }
        return .painted(
            """
            直接输入问句就有答案。粘贴几行，就一行一问，依次作答。会话里的命令（写出开头几个字母就行）：
            \(rows.joined(separator: "\n"))
            按键：Tab 补全词语，↑↓ 翻看问过的话，Ctrl-R 查找，Ctrl-C 取消，Ctrl-D 结束。
            """)
    }
}
