import Reports
import StoreSQLite

/// Reads reports into the index.
enum IngestCommand: Command {
    static let name = "ingest"
    static let usage = "路径…"
    static let summary = "把报告（文件或文件夹）收进索引；没有变化的跳过"
    static let jobs = JobCount.option("同时用几个线程（默认：每个处理器一个）；索引与它无关")
    static let options = Option.everywhere + [jobs]

    static func run(_ arguments: Arguments) throws -> Int32 {
        guard !arguments.words.isEmpty else { throw Failure("没有指明报告；请写：gongwen ingest 文件夹 --index 索引") }
        let jobs = try JobCount.asked(jobs, arguments)
        let engine = try Engine(grammarFolder: Folders.grammar(arguments))
        var store = try Index.create(arguments, engine: engine)
        var ingestion = Ingestion(engine: engine, quiet: arguments.has(.quiet), jobs: jobs)
        Interruption.watch()
        try ingestion.ingest(arguments.words, into: &store)
        let outcome = ingestion.outcome
        if !outcome.unread.isEmpty { Terminal.complain(Self.advice(outcome.unread)) }
        if Interruption.isRequested {
            Terminal.complain("中断了：已收录\(outcome.read)份，索引里都是整份的报告；再运行同一命令，会接着收录其余的。")
            return Interruption.status
        }
        // What cannot be made one is searched as it is.
        if outcome.read > 0 { try? store.settle() }
        if outcome.read + outcome.fresh + outcome.failed == 0 {
            throw Failure("没有找到可收录的报告；现在能读 \(ReportReaders.list) 文件。")
        }
        if !arguments.has(.quiet) {
            Terminal.complain("收录\(outcome.read)份，未变\(outcome.fresh)份，失败\(outcome.failed)份。")
        }
        return outcome.failed == 0 ? 0 : 2
    }

    /// What to do with documents that cannot be read as they are, in one line.
    private static func advice(_ unread: [(file: String, ending: String)]) -> String {
        let named = unread.prefix(3).map(\.file).joined(separator: "、") + (unread.count > 3 ? "等\(unread.count)个" : "")
        let endings = Set(unread.map(\.ending)).sorted().map { ".\($0)" }.joined(separator: "、")
        return "\(named)：读不了这种文件；请用原来的软件另存为 \(endings) 再收录。"
    }
}
