import Search
import StoreSQLite

/// Reads again what the index holds, after the rules have changed.
enum ReindexCommand: Command {
    static let name = "reindex"
    static let usage = ""
    static let summary = "语法、词表或程序变了以后，用索引里留的正文重读各份报告；不需要原文件"
    static let all = Option(names: ["--all"], value: nil, summary: "没有变化的也重读")
    static let options = Option.everywhere + [IngestCommand.jobs, all]

    static func run(_ arguments: Arguments) throws -> Int32 {
        let jobs = try JobCount.asked(IngestCommand.jobs, arguments)
        let engine = try Engine(grammarFolder: Folders.grammar(arguments))
        var store = try Index.owned(arguments, for: name)
        var ingestion = Ingestion(engine: engine, quiet: arguments.has(.quiet), jobs: jobs)
        Interruption.watch()
        try ingestion.reindex(&store, all: arguments.has(all))
        let outcome = ingestion.outcome
        do { try store.search(compatible: [:]).verify() } catch is SegmentProblem {
            try store.rebuildSearch()
            if !arguments.has(.quiet) { Terminal.complain("重建了检索文件。") }
        }
        if Interruption.isRequested {
            Terminal.complain("中断了：已重读\(outcome.read)份，其余的还是原来的样子；再运行同一命令，会接着重读。")
            return Interruption.status
        }
        // What cannot be made one is searched as it is.
        if outcome.read > 0 { try? store.settle() }
        if !arguments.has(.quiet) {
            Terminal.complain("重读\(outcome.read)份，未变\(outcome.fresh)份，失败\(outcome.failed)份。")
        }
        return outcome.failed == 0 ? 0 : 2
    }
}
