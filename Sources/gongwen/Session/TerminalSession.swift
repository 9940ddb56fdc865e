import Console

/// The session at a terminal: a line editor in front, answers below each question.
final class TerminalSession {
    private static let prompt = "问> "

    private let session: Session
    private let editor: LineEditor
    private var history: History?
    private var hasHintedAtQuitting = false

    init(_ session: Session) {
        self.session = session
        editor = LineEditor { SessionVocabulary.completion(of: $0, in: session) }
        history = Folders.state().flatMap { History(path: $0 + "/history") }
        for line in history?.lines ?? [] { editor.remember(line) }
    }

    func run() -> Int32 {
        Interrupts.catchAll(showing: "（正在取消；再按一次 Ctrl-C 就结束程序）\n")
        Terminal.print(painted: Welcome.text(session.paint))
        if history == nil { Terminal.complain("主目录不可写，这次问过的话不会留到下次。") }
        while true {
            Terminal.flush()
            switch editor.read(prompt: session.paint.prompt(Self.prompt)) {
            case .end:
                Terminal.print("")
                return 0
            case .cancelled: hintAtQuitting()
            case .text(let input):
                guard goesOn(after: Paste.lines(input)) else { return 0 }
            }
        }
    }

    /// Asks one line after another; false when one of them ends the session.
    private func goesOn(after lines: [String]) -> Bool {
        for line in lines {
            remember(line)
            if lines.count > 1 { Terminal.print(painted: session.paint.mark(Self.prompt + line)) }
            do {
                switch try session.reply(to: line) {
                case .answer(let text), .painted(let text): Terminal.print(painted: text)
                case .text(let text): Terminal.print(text)
                case .cancelled:
                    Terminal.complain("已取消。")
                    return true
                case .quit: return false
                }
            } catch {
                Terminal.complain("\(error)")
            }
        }
        return true
    }

    private func remember(_ line: String) {
        guard history != nil else { return editor.remember(Paint(isOn: false).plain(line)) }
        if let kept = history?.add(line) { editor.remember(kept) }
    }

    /// Whoever presses Ctrl-C at the prompt may want to leave.
    private func hintAtQuitting() {
        guard !hasHintedAtQuitting else { return }
        hasHintedAtQuitting = true
        Terminal.complain("（这一行已取消；要结束请按 Ctrl-D，或输入 :quit）")
    }
}

enum Welcome {
    static func text(_ paint: Paint) -> String {
        let questions = ["2022年南通有多少家爱心服务站", "2022年南通爱心服务站比2021年多多少家", "2020年送温暖投入多少资金"]
        return """
            \(paint.strong("工问"))：问工会报告里的数字，答案都有出处。Tab 补全，:help 看说明，Ctrl-D 结束。例如：
            \(questions.map { paint.mark("  " + $0) }.joined(separator: "\n"))
            """
    }
}
