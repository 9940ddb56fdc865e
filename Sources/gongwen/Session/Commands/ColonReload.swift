import Console
import Loading
import Rules
import Words

/// `:reload`: grammar and lexicon as they are now.
enum ColonReload: ColonCommand {
    static let name = "reload"
    static let usage = ""
    static let summary = "重读语法、词表和索引，问过的话还在；有错就说在哪里，仍用原来的"

    static func run(_ rest: String, in session: Session) throws -> Session.Reply {
        if !session.arguments.has(.quiet) { Terminal.complain("正在重读……") }
        let desk: Desk
        do {
            let engine = try Engine(grammarFolder: Folders.grammar(session.arguments))
            // The engine has told each of them, with file and line, and could work without the rows in question.
            let problems = engine.lexicon.problems.count
            guard problems == 0 else { throw Failure("词表有\(problems)处错误；请改正后再试。") }
            desk = try Desk(session.arguments, engine: engine)
        } catch {
            throw Failure("\(error)\n仍用原来的语法和词表。")
        }
        if Interrupts.take() { return .cancelled }
        session.move(to: desk)
        return .text("已重读：语法\(desk.engine.grammar.fileCount)个文件，词表\(desk.engine.lexicon.sheets.count)张。")
    }
}
