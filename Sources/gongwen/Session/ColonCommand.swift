import Rules

/// A command of the session: one file in `Commands/`, entered in `ColonCommands.all`.
protocol ColonCommand: Sendable {
    /// Without the colon.
    static var name: String { get }
    /// What may follow, as help shows it.
    static var usage: String { get }
    static var summary: String { get }

    /// - Parameter rest: what follows the name, without blanks around it.
    static func run(_ rest: String, in session: Session) throws -> Session.Reply
}

enum ColonCommands {
    static let all: [any ColonCommand.Type] = [
        ColonHelp.self, ColonSource.self, ColonExplain.self, ColonDocuments.self, ColonFigures.self, ColonWrong.self,
        ColonReload.self, ColonReset.self, ColonQuit.self,
    ]

    /// The command of this name, or the only one that begins with it.
    ///
    /// - Throws: `Failure` that names what may have been meant.
    static func named(_ name: String) throws -> any ColonCommand.Type {
        if let exact = all.first(where: { $0.name == name }) { return exact }
        let beginning = all.filter { $0.name.hasPrefix(name) }
        if beginning.count == 1 { return beginning[0] }
        guard beginning.isEmpty || name.isEmpty else {
            throw Failure("“:\(name)”可以是\(list(beginning))；请多写一两个字母。")
        }
        guard let near = NameSuggestion.closest(to: name, among: all.map { $0.name }, limit: max(2, name.count / 3))
        else {
            throw Failure("没有命令“:\(name)”；可用的命令：\(list(all))。")
        }
        throw Failure("没有命令“:\(name)”；是不是“:\(near)”？:help 列出全部命令。")
    }

    private static func list(_ words: [any ColonCommand.Type]) -> String {
        words.map { ":" + $0.name }.joined(separator: "、")
    }
}

/// A line that begins with a colon, the full-width one included: Chinese input methods give that.
struct ColonCommandLine {
    private let name: String
    private let rest: String

    /// Nil for a question.
    init?(_ line: String) {
        let line = line.drop { $0 == " " || $0 == "\t" || $0 == "　" }
        guard let first = line.first, first == ":" || first == "：" else { return nil }
        let parts = line.dropFirst().split(maxSplits: 1, omittingEmptySubsequences: false) { $0.isWhitespace }
        name = parts.first.map { $0.lowercased() } ?? ""
        rest = parts.count > 1 ? parts[1].split { $0.isWhitespace }.joined(separator: " ") : ""
    }

    func run(in session: Session) throws -> Session.Reply { try ColonCommands.named(name).run(rest, in: session) }
}
