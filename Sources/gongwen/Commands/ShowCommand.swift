import Facts
import StoreSQLite

/// The text of a report as read, which spans refer to.
enum ShowCommand: Command {
    static let name = "show"
    static let usage = "报告"
    static let summary = "按行号显示一份报告的原文"
    static let lines = Option(names: ["--lines"], value: "A-B", summary: "只显示第 A 到 B 行")
    static let options = Option.everywhere + [lines]

    static func run(_ arguments: Arguments) throws -> Int32 {
        guard let path = arguments.words.first else { throw Failure("没有指明报告；gongwen documents 列出全部报告。") }
        let engine = try Engine(grammarFolder: Folders.grammar(arguments))
        let store = try Index.open(arguments, engine: engine)
        guard let bytes = try store.text(of: path) else {
            throw Failure("索引里没有报告“\(path)”；gongwen documents 列出全部报告。")
        }
        guard let wanted = arguments[lines] else {
            // Without line numbers what is printed is what spans count in.
            Terminal.print(exactly: bytes)
            return 0
        }
        let all = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        let range = try self.range(wanted, count: all.count)
        for number in range {
            Terminal.print("\(number)\t\(String(decoding: all[number - 1], as: UTF8.self))")
        }
        return 0
    }

    private static func range(_ text: String, count: Int) throws -> ClosedRange<Int> {
        let ends = text.split(separator: "-").compactMap { Int($0) }
        guard let first = ends.first, let last = ends.last, ends.count <= 2, first >= 1, first <= last, first <= count
        else {
            throw Failure("--lines 后面找到“\(text)”，应为 1 到 \(count) 之间的行号；请写成 10-20 的样子。")
        }
        return first...min(last, count)
    }
}
