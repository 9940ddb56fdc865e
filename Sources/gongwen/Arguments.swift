/// An option a command takes.
struct Option: Sendable {
    let names: [String]
    /// What the value is, as help shows it (`DIR`); nil for a switch.
    let value: String?
    let summary: String

    var takesValue: Bool { value != nil }

    static let index = Option(names: ["--index"], value: "PATH", summary: "索引文件（默认：随程序报告的索引，首次使用时建立）")
    static let grammar = Option(names: ["--grammar"], value: "DIR", summary: "语法与词表所在的文件夹")
    static let today = Option(names: ["--today"], value: "DATE", summary: "“今年”按这一天算，如 2022-10-31")
    static let format = Option(names: ["--format"], value: "FORMAT", summary: "输出格式：text 或 jsonl")
    static let json = Option(names: ["--json"], value: nil, summary: "等于 --format json")
    static let quiet = Option(names: ["--quiet"], value: nil, summary: "不说进度")
    static let noColor = Option(names: ["--no-color"], value: nil, summary: "不用颜色（环境变量 NO_COLOR 也行）")
    static let everywhere = [index, grammar, quiet, noColor]
}

/// A command line, read against the options its command takes.
struct Arguments {
    private var values: [String: String] = [:]
    /// What is no option, in order.
    private(set) var words: [String] = []

    /// - Throws: `Failure` for an option that the command does not take or that lacks its value.
    init(_ words: [String], for command: any Command.Type) throws {
        var rest = words[...]
        var optionsEnded = false
        while let word = rest.popFirst() {
            if optionsEnded || word == "-" || !word.hasPrefix("-") {
                self.words.append(word)
                continue
            }
            if word == "--" {
                optionsEnded = true
                continue
            }
            let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = String(parts[0])
            guard let option = command.options.first(where: { $0.names.contains(name) }) else {
                throw Failure(
                    "不认识选项 \(name)；\(command.name.isEmpty ? "gongwen" : "gongwen " + command.name) --help 列出可用的选项。")
            }
            guard option.takesValue else {
                values[option.names[0]] = ""
                continue
            }
            guard let value = parts.count > 1 ? String(parts[1]) : rest.popFirst() else {
                throw Failure("选项 \(name) 后面要跟\(option.value ?? "一个值")；请补上。")
            }
            values[option.names[0]] = value
        }
    }

    subscript(_ option: Option) -> String? { values[option.names[0]] }
    func has(_ option: Option) -> Bool { values[option.names[0]] != nil }
}
