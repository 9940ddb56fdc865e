/// The session where standard input is no terminal: a question a line, no prompt.
enum PipedSession {
    /// - Returns: 2 where a line was a command that could not be carried out.
    static func run(_ session: Session) throws -> Int32 {
        let input = try LineInput(path: "-")
        defer { input.close() }
        var status: Int32 = 0
        while let line = input.next() {
            guard !line.utf8.allSatisfy({ $0 <= 0x20 }) else { continue }
            do {
                switch try session.reply(to: line) {
                case .answer(let text): Terminal.print(painted: text)
                case .text(let text): tell(text, session)
                case .painted(let text): tell(text, session)
                case .cancelled: break
                case .quit: return status
                }
            } catch {
                status = 2
                Terminal.complain("\(error)")
            }
        }
        return status
    }

    /// Standard output holds nothing but records where a program reads them.
    private static func tell(_ text: String, _ session: Session) {
        if case .json = session.format { Terminal.complain(text) } else { Terminal.print(text) }
    }
}
