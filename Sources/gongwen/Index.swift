import Archives
import Facts
import FoundationEssentials
import Loading
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

    /// The index of the shipped corpus, brought up to date and looked through for damage.
    private static func shipped(_ engine: Engine, quiet: Bool) throws -> SQLiteStore {
        let corpus = try Folders.corpus()
        // Before the reports are read: what is changed after that does not look like this.
        let stamp = FolderStamp(corpus)
        var store = try SQLiteStore(path: try shippedPath(corpus), mode: .create)
        let state = try store.state()
        var ingestion = Ingestion(engine: engine, quiet: true)
        try ingestion.ingest([corpus], into: &store)
        let files = Set(Files.below(corpus))
        for (path, _) in try store.fingerprints() where !files.contains(path) { _ = try store.remove(path) }
        // A cache that is damaged is made anew without a word.
        do { try store.search(compatible: [:]).verify() } catch is SegmentProblem { try store.rebuildSearch() }
        if ingestion.outcome.read > 0, !quiet { Terminal.complain("索引已更新：\(ingestion.outcome.read)份报告。") }
        // Only where nothing had to be done: then nobody can have put older reports in meanwhile.
        if ingestion.outcome.failed == 0, let seal = seal(stamp, engine, state: state), try store.state() == state,
            try store.metadata(sealKey) != seal
        {
            try store.setMetadata(sealKey, to: seal)
        }
        return store
    }

    private static func shippedPath(_ corpus: String) throws -> String {
        var name = Fingerprint()
        name.add(corpus)
        return try Folders.cache() + "/corpus-\(name.text).sqlite"
    }
}

extension Index {
    /// Opens what `open` does for questions alone. The index of a shipped corpus that looks as it did when all was in order is
    /// opened as it is; what is damaged shows when it is read.
    static func openForQuestions(_ arguments: Arguments, engine: Engine) throws -> SQLiteStore {
        if named(arguments) == nil, let store = try? ready(engine) { return store }
        return try open(arguments, engine: engine)
    }

    /// Tells that files turned out to be damaged. Those of the shipped corpus are a cache: the next start looks through them and
    /// makes them anew, without a word.
    @Sendable
    static func tell(_ problem: SegmentProblem, _ arguments: Arguments) {
        guard named(arguments) == nil else {
            if !arguments.has(.quiet) { Terminal.complain("\(problem)现在先在内存里另建，慢一些。") }
            return
        }
        guard let path = try? shippedPath(Folders.corpus()) else { return }
        try? SQLiteStore(path: path, mode: .create).setMetadata(sealKey, to: nil)
    }

    private static func ready(_ engine: Engine) throws -> SQLiteStore? {
        let corpus = try Folders.corpus()
        let store = try SQLiteStore(path: try shippedPath(corpus), mode: .readOnly)
        let seal = seal(FolderStamp(corpus), engine, state: try store.state())
        return try seal != nil && store.metadata(sealKey) == seal ? store : nil
    }

    /// What is noted in the index when all was in order: how the corpus looked, the rules it was read with, and the state of the
    /// index itself. Nil where files were changed just now.
    private static func seal(_ stamp: FolderStamp, _ engine: Engine, state: String?) -> String? {
        stamp.key.map { "\($0) \(engine.fingerprint) \(state ?? "")" }
    }

    private static let sealKey = "corpus"
}
