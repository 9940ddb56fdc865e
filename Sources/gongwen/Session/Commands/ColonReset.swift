/// `:reset`
enum ColonReset: ColonCommand {
    static let name = "reset"
    static let usage = ""
    static let summary = "忘掉前面的问答，从头开始"

    static func run(_ rest: String, in session: Session) -> Session.Reply {
        session.reset()
        return .text("好的，前面的问答不再作数。")
    }
}
