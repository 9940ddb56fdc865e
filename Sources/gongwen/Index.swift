import Facts
import FoundationEssentials
import Quantities
import StoreSQLite

/// The index a command works on.
enum Index {
    /// Opens the index named by `--index` or `GONGWEN_INDEX`, else that of the shipped corpus, brought up to date.
    static func open(_ arguments: Arguments, engine: Engine) throws -> SQLiteStore {
        guard let path = named(arguments) else { return try shipped(engine, quiet: arguments.has(.quiet)) }
        guard FileManager.default.fileExists(atPath: path) else {
            throw Failure("\(path)：没有这个索引；请先收录报告：gongwen ingest 文件夹 --index \(path)")
        }
        return try SQLiteStore(path: path, mode: .readOnly)
    }

    /// Opens it for writing, and makes it where there is none.
    static func create(_ arguments: Arguments, engine: Engine) throws -> SQLiteStore {
        guard let path = named(arguments) else { return try shipped(engine, quiet: arguments.has(.quiet)) }
        return try SQLiteStore(path: path, mode: .create)
    }

    static func today(_ arguments: Arguments) throws -> CalendarDate? {
        guard let text = arguments[.today] else { return nil }
        guard let date = CalendarDate(text) else {
            throw Failure("--today 后面找到“\(text)”，应为日期；请写成 2022-10-31 的样子。")
        }
        return date
    }

    private static func named(_ arguments: Arguments) -> String? {
        arguments[.index] ?? Folders.environment("GONGWEN_INDEX")
    }

    private static func shipped(_ engine: Engine, quiet: Bool) throws -> SQLiteStore {
        let corpus = try Folders.corpus()
        var name = Fingerprint()
        name.add(corpus)
        var store = try SQLiteStore(path: try Folders.cache() + "/corpus-\(name.text).sqlite", mode: .create)
        var ingestion = Ingestion(engine: engine, quiet: true)
        try ingestion.ingest([corpus], into: &store)
        let files = Set(Files.below(corpus))
        for (path, _) in try store.fingerprints() where !files.contains(path) { _ = try store.remove(path) }
        if ingestion.outcome.read > 0, !quiet { Terminal.complain("索引已更新：\(ingestion.outcome.read)份报告。") }
        return store
    }
}
