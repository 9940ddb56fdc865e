/// The session: a question a line.
enum SessionCommand: Command {
    static let name = ""
    static let usage = ""
    static let summary = "开始提问：一行一问，:help 列出会话里的命令，Ctrl-D 结束"
    static let options = Option.everywhere + [.today, .format, .json]

    static func run(_ arguments: Arguments) throws -> Int32 {
        let session = try Session(arguments)
        return Terminal.isInteractive ? TerminalSession(session).run() : try PipedSession.run(session)
    }
}
