public import Facts

/// A store in one SQLite file, with the files beside it that are searched (`SegmentFolder`).
///
/// Several processes may read it while one writes; each sees whole documents. Copies of a store share its connection,
/// which closes with the last of them. A store belongs to one thread at a time: each thread opens its own.
///
///     let store = try SQLiteStore(path: "南通.sqlite")
///     try store.replace(extracted)
///     try store.figures(of: "2022年鉴.txt")  // as they were put in, in reading order
public struct SQLiteStore: FactStore {
    /// What a store is opened for.
    public enum Mode: Hashable, Sendable {
        /// To write: made where there is no file, brought to the newest schema where it is older.
        case create
        /// To read: the file must be there, and stays as it is. It may lie where nothing can be written, but then
        /// nobody may be writing it from elsewhere.
        case readOnly
    }

    let connection: Connection
    let folder: SegmentFolder
    let shelf: SegmentShelf

    /// Opens the file, or makes it; not the folders above it.
    ///
    /// - Parameter busyTimeout: how long to wait for another process that is writing.
    /// - Throws: `StoreProblem`.
    public init(path: String, mode: Mode = .create, busyTimeout: Duration = .seconds(5)) throws {
        try self.init(path: path, mode: mode, busyTimeout: busyTimeout, migrations: Migrations.all)
    }

    /// With migrations of another release, for tests.
    init(path: String, mode: Mode, busyTimeout: Duration, migrations: [SQL]) throws {
        let folder = SegmentFolder(ofIndex: path)
        let shelf = SegmentShelf(folder)
        var isMigrated = false
        let connection: Connection =
            switch mode {
            case .create:
                try .writable(path, busyTimeout: busyTimeout, migrations: migrations) {
                    try SQLiteStore($0, folder, shelf).completeSearch()
                    isMigrated = true
                }
            case .readOnly: try .readable(path, busyTimeout: busyTimeout, migrations: migrations)
            }
        self.init(connection, folder, shelf)
        // The files of the version before.
        if isMigrated { try? tidy() }
        // An index that an earlier release was stopped at, between its schema and its files.
        if mode == .create, try isSearchMissing() { try rebuildSearch() }
    }

    private init(_ connection: Connection, _ folder: SegmentFolder, _ shelf: SegmentShelf) {
        (self.connection, self.folder, self.shelf) = (connection, folder, shelf)
    }

    /// Runs `body` over one state of the store: what others write meanwhile, none of its reads sees.
    ///
    /// For several reads that must agree, as when an index is built of all sentences and all figures. Not for writing.
    public func snapshot<Result>(_ body: () throws -> Result) throws -> Result {
        try connection.read(body)
    }

    /// A text that changes with every change of the documents; nil where nothing was ever put in.
    public func state() throws -> String? { try metadata(StoreState.key) }

    /// What was kept under a key with `setMetadata`; nil where nothing was.
    public func metadata(_ key: String) throws -> String? {
        try connection.prepare("SELECT value FROM metadata WHERE key = ?").rows([.text(key)]) { $0.text() }.first
    }

    /// Keeps a text about the store as a whole, such as the fingerprint of the folder it was made of; nil forgets it.
    public func setMetadata(_ key: String, to value: String?) throws {
        try connection.write {
            if let value {
                try keep(value, under: key)
            } else {
                try connection.prepare("DELETE FROM metadata WHERE key = ?").run([.text(key)])
            }
        }
    }

    /// Within a change.
    func keep(_ value: String, under key: String) throws {
        try connection.prepare("INSERT OR REPLACE INTO metadata (key, value) VALUES (?, ?)")
            .run([.text(key), .text(value)])
    }
}
