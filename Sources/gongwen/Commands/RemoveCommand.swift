import StoreSQLite

/// Takes reports out of the index.
enum RemoveCommand: Command {
    static let name = "remove"
    static let usage = "报告…"
    static let summary = "从索引里删去报告，按 documents 列出的路径；原文件不动"
    static let options = Option.everywhere

    static func run(_ arguments: Arguments) throws -> Int32 {
        guard !arguments.words.isEmpty else {
            throw Failure("没有指明报告；请写：gongwen remove 报告 --index 索引；gongwen documents 列出全部报告。")
        }
        let store = try Index.owned(arguments, for: name)
        let held = Set(try store.fingerprints().map { Array($0.path.utf8) })
        let missing = arguments.words.filter { !held.contains(Array($0.utf8)) }
        // All or none: a mistyped path may mean that the others are not meant either.
        guard missing.isEmpty else {
            throw Failure("索引里没有“\(missing.joined(separator: "”“"))”，什么也没有删；gongwen documents 列出全部报告。")
        }
        let removed = try store.remove(arguments.words)
        if !arguments.has(.quiet) { Terminal.complain("删去\(removed)份。") }
        return 0
    }
}
