import CSQLite

/// An open database file; closed when nothing holds it any more.
///
/// Not for use by two threads at a time: each opens its own.
final class Connection {
    /// The path as the user gave it, for messages.
    let file: String
    let handle: OpaquePointer

    /// How a file is opened.
    enum Access {
        /// Made where there is none.
        case create
        /// Must be there; is not written to through this connection.
        case query
        /// A file that nobody can be writing, which is read without locks and needs no files beside it.
        case immutable
    }

    /// - Parameter busyTimeout: how long to wait for another process that is writing.
    /// - Throws: `StoreProblem`. That the file is a database shows only at the first statement.
    init(path: String, access: Access, busyTimeout: Duration) throws {
        var opened: OpaquePointer?
        // EXRESCODE tells a folder that must not be written from a file that is not there.
        let flags = access.flags | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
        let code = sqlite3_open_v2(FileAddress.uri(path: path, access: access), &opened, flags, nil)
        guard code == SQLITE_OK, let opened else {
            let problem = StoreProblem(code: code, reason: String(cString: sqlite3_errstr(code)), file: path)
            // A failed opening leaves a handle too.
            sqlite3_close_v2(opened)
            throw problem
        }
        file = path
        handle = opened
        sqlite3_busy_timeout(handle, busyTimeout.milliseconds)
        try execute("PRAGMA foreign_keys = ON")
        if access != .create { try execute("PRAGMA query_only = ON") }
    }

    deinit { sqlite3_close_v2(handle) }

    /// Whether the file was opened only to read because it does not permit more.
    var isReadOnly: Bool { sqlite3_db_readonly(handle, "main") == 1 }

    /// Runs one or more statements that give no rows and take no values.
    func execute(_ sql: SQL) throws {
        let code = sqlite3_exec(handle, sql.text, nil, nil, nil)
        guard code == SQLITE_OK else { throw problem(code) }
    }

    func prepare(_ sql: SQL) throws -> Statement { try Statement(sql, on: self) }

    /// Runs `body` as one change: all of it, or none where it throws or the process dies.
    ///
    /// The lock is taken at the start, so that what `body` reads is still true when it writes.
    func write<Result>(_ body: () throws -> Result) throws -> Result {
        try transaction("BEGIN IMMEDIATE", body)
    }

    /// Runs `body` over one state of the database, whatever others commit meanwhile.
    func read<Result>(_ body: () throws -> Result) throws -> Result {
        let isInside = sqlite3_get_autocommit(handle) == 0
        return isInside ? try body() : try transaction("BEGIN", body)
    }

    /// The database's own account of what went wrong last.
    func problem(_ code: Int32) -> StoreProblem {
        StoreProblem(code: code, reason: String(cString: sqlite3_errmsg(handle)), file: file)
    }

    private func transaction<Result>(_ begin: SQL, _ body: () throws -> Result) throws -> Result {
        try execute(begin)
        do {
            let result = try body()
            try execute("COMMIT")
            return result
        } catch {
            // Some failures, a full disk for one, have rolled back already. Should rolling back fail, closing does it.
            if sqlite3_get_autocommit(handle) == 0 { _ = sqlite3_exec(handle, "ROLLBACK", nil, nil, nil) }
            throw error
        }
    }
}

extension Connection.Access {
    fileprivate var flags: Int32 {
        switch self {
        case .create: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
        // A connection opened as read-only leaves its -wal and -shm behind when it closes; one that may write and
        // does not (`query_only`) takes them away.
        case .query: SQLITE_OPEN_READWRITE
        case .immutable: SQLITE_OPEN_READONLY
        }
    }
}

extension Duration {
    fileprivate var milliseconds: Int32 {
        Int32(clamping: components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000)
    }
}
