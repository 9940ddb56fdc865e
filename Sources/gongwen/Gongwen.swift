import FoundationEssentials
import Glibc

/// The program: finds the command, runs it, and exits with its status. Only this target prints and exits.
@main
enum Gongwen {
    static func main() {
        // A reader who has seen enough (`gongwen figures | head`) is told by the failing write.
        signal(SIGPIPE, SIG_IGN)
        let status = run(Array(CommandLine.arguments.dropFirst()))
        Terminal.flush()
        exit(status)
    }

    static func run(_ words: [String]) -> Int32 {
        do {
            return try dispatch(words)
        } catch {
            Terminal.complain("\(error)")
            return 2
        }
    }

    private static func dispatch(_ words: [String]) throws -> Int32 {
        let name = commandName(words)
        if words.contains("--version") {
            Terminal.print(Version.text)
            return 0
        }
        let command = name.flatMap { Commands.named($0) }
        if words.contains("--help") || name == "help" {
            Terminal.print(command.map(Help.text) ?? Help.overview)
            return 0
        }
        if let command, let index = words.firstIndex(of: command.name) {
            var rest = words
            rest.remove(at: index)
            return try command.run(try Arguments(rest, for: command))
        }
        guard let name else {
            return try SessionCommand.run(try Arguments(words, for: SessionCommand.self))
        }
        if Commands.notYet.contains(name) { throw Failure("命令 \(name) 还没有；现有的命令见 gongwen --help。") }
        throw Failure("没有命令“\(name)”；可用的命令：\(Commands.all.map { $0.name }.joined(separator: "、"))。提问请写：gongwen ask 问句")
    }

    /// The first word that is neither an option nor the value of one (`gongwen --index a.sqlite ask …`).
    private static func commandName(_ words: [String]) -> String? {
        let taking = Commands.all.flatMap { $0.options }.filter(\.takesValue).flatMap(\.names)
        return words.enumerated().first { place, word in
            !word.hasPrefix("-") && (place == 0 || !taking.contains(words[place - 1]))
        }?.element
    }
}

/// Something the user must be told, in a sentence that says what was found, what was expected and what to do.
struct Failure: Error, CustomStringConvertible {
    let message: String

    var description: String { message }

    init(_ message: String) { self.message = message }
}

enum Version {
    static let number = "0.1.0"
    static let text = "gongwen 工问 \(number)"
}
