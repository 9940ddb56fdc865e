import Presentation

/// The session: a question a line.
enum SessionCommand: Command {
    static let name = ""
    static let usage = ""
    static let summary = "开始提问：一行一问，Ctrl-D 结束"
    static let options = Option.everywhere + [.today, .format, .json]

    static func run(_ arguments: Arguments) throws -> Int32 {
        let format = try AnswerFormat(arguments)
        let desk = try Desk(arguments)
        let interactive = Terminal.isInteractive
        if interactive { welcome() }
        let input = try LineInput(path: "-")
        defer { input.close() }
        while true {
            if interactive { Terminal.prompt("问> ") }
            guard let line = input.next() else { break }
            guard !line.utf8.allSatisfy({ $0 <= 0x20 }) else { continue }
            let (answer, elapsed) = desk.answer(line)
            let envelope = JSONFormat.Envelope(id: nil, session: nil, question: line, elapsed: elapsed)
            Terminal.prompt(format.text(answer, envelope) + "\n")
        }
        if interactive { Terminal.print("") }
        return 0
    }

    private static func welcome() {
        Terminal.print(
            """
            工问：问工会报告里的数字，答案都有出处。Ctrl-D 结束。例如：
              2022年南通有多少家爱心服务站
              2022年南通爱心服务站比2021年多多少家
              2020年送温暖投入多少资金
            """)
    }
}
