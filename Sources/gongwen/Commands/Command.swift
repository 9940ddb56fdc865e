internal import ChineseText

/// A command: one file in this folder, entered in `Commands.all`.
protocol Command: Sendable {
    static var name: String { get }
    /// What its words are, as help shows them.
    static var usage: String { get }
    static var summary: String { get }
    static var options: [Option] { get }
    /// What help says beside; empty for most.
    static var details: String { get }

    /// - Returns: the exit status.
    static func run(_ arguments: Arguments) throws -> Int32
}

extension Command {
    static var details: String { "" }
}

enum Commands {
    static let all: [any Command.Type] = [
        AskCommand.self, BatchCommand.self, IngestCommand.self, DocumentsCommand.self, ShowCommand.self,
        FiguresCommand.self, QuantitiesCommand.self, ExplainCommand.self, GrammarCommand.self, TuneCommand.self,
        EvalCommand.self, RemoveCommand.self, ReindexCommand.self, VacuumCommand.self, DoctorCommand.self,
    ]

    /// Commands that are planned and named in the manual, not built.
    static let notYet: Set<String> = [
        "copy", "serve", "mcp",
    ]

    static func named(_ name: String) -> (any Command.Type)? { all.first { $0.name == name } }
}

enum Help {
    static var overview: String {
        let commands = Commands.all.map { "  \(padded($0.name, 12))\($0.summary)" }
        return """
            \(Version.text)：用中文问工会报告里的数字，答案都有出处。

            用法：gongwen [命令] [选项]
              \(padded("（不写命令）", 12))\(SessionCommand.summary)
            \(commands.joined(separator: "\n"))

            选项：
            \(options(SessionCommand.options))

            gongwen 命令 --help 列出一个命令的选项。
            """
    }

    static func text(_ command: any Command.Type) -> String {
        let details = command.details.isEmpty ? "" : "\n\n" + command.details
        return
            "用法：gongwen \(command.name) \(command.usage)\n\(command.summary)\(details)\n\n选项：\n\(options(command.options))"
    }

    private static func options(_ options: [Option]) -> String {
        options.map { option in
            let names = option.names.joined(separator: ", ") + (option.value.map { " " + $0 } ?? "")
            return "  \(padded(names, 24))\(option.summary)"
        }.joined(separator: "\n")
    }

    private static func padded(_ text: String, _ width: Int) -> String { DisplayWidth.padded(text, to: width) }
}
