/// `:quit`
enum ColonQuit: ColonCommand {
    static let name = "quit"
    static let usage = ""
    static let summary = "结束"

    static func run(_ rest: String, in session: Session) -> Session.Reply { .quit }
}
