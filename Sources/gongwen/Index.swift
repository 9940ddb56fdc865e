import Archives
import Facts
import FoundationEssentials
import Quantities
import Search
import StoreSQLite

/// The index a command works on.
enum Index {
    /// Opens the index named by `--index` or `GONGWEN_INDEX`, else that of the shipped corpus, brought up to date.
    static func open(_ arguments: Arguments, engine: Engine) throws -> SQLiteStore {
        guard let path = named(arguments) else { return try shipped(engine, quiet: arguments.has(.quiet)) }
        guard FileManager.default.fileExists(atPath: path) else {
            throw Failure("\(path)：没有这个索引；请先收录报告：gongwen ingest 文件夹 --index \(path)")
        }
        let store = try readable(path)
        if !arguments.has(.quiet) { try tellStale(store, engine: engine) }
        return store
    }

    /// Opens an index to read; one of an earlier release is brought up to date where it may be written.
    private static func readable(_ path: String) throws -> SQLiteStore {
        do { return try SQLiteStore(path: path, mode: .readOnly) } catch StoreProblem.older {
            _ = try SQLiteStore(path: path, mode: .create)
            return try SQLiteStore(path: path, mode: .readOnly)
        }
    }

    /// Says once what would be read otherwise today: the user decides when, since it may take a while.
    private static func tellStale(_ store: SQLiteStore, engine: Engine) throws {
        let stale = try store.count(readOtherwiseThan: engine.fingerprint)
        guard stale > 0 else { return }
        Terminal.complain("索引里有\(stale)份报告是用别的语法或程序读的，答案可能不全；gongwen reindex 可以重读。")
    }

    /// Opens it for writing, and makes it where there is none.
    static func create(_ arguments: Arguments, engine: Engine) throws -> SQLiteStore {
        guard let path = named(arguments) else { return try shipped(engine, quiet: arguments.has(.quiet)) }
        return try SQLiteStore(path: path, mode: .create)
    }

    /// Opens an index of the user's to change it. That of the shipped corpus follows its folder by itself.
    static func owned(_ arguments: Arguments, for command: String) throws -> SQLiteStore {
        guard let path = named(arguments) else {
            throw Failure("随程序报告的索引跟着 corpus 文件夹自动更新，不用 \(command)；别的索引请用 --index 指明。")
        }
        guard FileManager.default.fileExists(atPath: path) else { throw Failure("\(path)：没有这个索引；请检查路径。") }
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
        // A cache that is damaged is made anew without a word.
        do { try store.search(compatible: [:]).verify() } catch is SegmentProblem { try store.rebuildSearch() }
        if ingestion.outcome.read > 0, !quiet { Terminal.complain("索引已更新：\(ingestion.outcome.read)份报告。") }
        return store
    }
}
