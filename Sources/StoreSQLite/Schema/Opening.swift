extension Connection {
    /// Opens an index to write to, made or migrated where need be.
    static func writable(
        _ path: String, busyTimeout: Duration, migrations: [SQL], completing: (Connection) throws -> Void
    ) throws -> Connection {
        let connection = try Connection(path: path, access: .create, busyTimeout: busyTimeout)
        guard !connection.isReadOnly else { throw StoreProblem.readOnly(file: path) }
        // Before anything is written: a file that is not ours stays as it is.
        _ = try Schema.state(of: connection)
        try Schema.migrate(connection, by: migrations, completing: completing)
        // Readers go on reading while one process writes. Where a file system cannot do that, SQLite keeps to a
        // journal, which is as safe. Waits for others like any statement, so that two may create a file at once.
        try connection.execute("PRAGMA journal_mode = WAL")
        // A power cut must not take back a commit: files that it named no more may be gone by then.
        try connection.execute("PRAGMA synchronous = FULL")
        return connection
    }

    /// Opens an index to read.
    static func readable(_ path: String, busyTimeout: Duration, migrations: [SQL]) throws -> Connection {
        guard FileAddress.exists(path) else { throw StoreProblem.missing(file: path) }
        let connection = try Connection(path: path, access: .query, busyTimeout: busyTimeout)
        do {
            try Schema.check(connection, against: migrations)
            return connection
        } catch StoreProblem.cannotOpen, StoreProblem.readOnly {
            // WAL wants two files beside the database, which a folder without write permission does not take.
            guard !FileAddress.hasPendingChanges(path) else { throw StoreProblem.pending(file: path) }
            let immutable = try Connection(path: path, access: .immutable, busyTimeout: busyTimeout)
            try Schema.check(immutable, against: migrations)
            return immutable
        }
    }
}
