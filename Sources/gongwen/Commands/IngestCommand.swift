import StoreSQLite

/// Reads reports into the index.
enum IngestCommand: Command {
    static let name = "ingest"
    static let usage = "路径…"
    static let summary = "把报告（文件或文件夹，.txt 或 .md）收进索引；没有变化的跳过"
    static let options = Option.everywhere

    static func run(_ arguments: Arguments) throws -> Int32 {
        guard !arguments.words.isEmpty else { throw Failure("没有指明报告；请写：gongwen ingest 文件夹 --index 索引") }
        let engine = try Engine(grammarFolder: Folders.grammar(arguments))
        var store = try Index.create(arguments, engine: engine)
        var ingestion = Ingestion(engine: engine, quiet: arguments.has(.quiet))
        for path in arguments.words { try ingestion.ingest(path, into: &store) }
        let outcome = ingestion.outcome
        if outcome.read + outcome.fresh + outcome.failed == 0 {
            throw Failure("没有找到可收录的报告；现在能读 .txt 和 .md 文件。")
        }
        if !arguments.has(.quiet) {
            Terminal.complain("收录\(outcome.read)份，未变\(outcome.fresh)份，失败\(outcome.failed)份。")
        }
        return outcome.failed == 0 ? 0 : 2
    }
}
