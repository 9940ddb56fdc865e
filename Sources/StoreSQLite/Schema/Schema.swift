/// Which schema a database file has, and how it comes by the newest.
enum Schema {
    /// What a file is to us.
    enum State: Hashable {
        /// New, or left by a process that died before it made the tables.
        case empty
        case version(Int)
        /// A database of another program, which is not ours to change.
        case foreign
    }

    /// As `Migrations` writes it.
    static let applicationID = 0x676F_6E67

    /// Reads the file for the first time: here it shows whether it is a database at all.
    static func state(of connection: Connection) throws -> State {
        // What is ours once stays ours, so that two looks at the head of the file do; below, pragmas are made tables.
        if try number("PRAGMA application_id", connection) == applicationID {
            return .version(try number("PRAGMA user_version", connection))
        }
        let sql: SQL = """
            SELECT (SELECT application_id FROM pragma_application_id), (SELECT user_version FROM pragma_user_version),
                (SELECT count(*) FROM sqlite_schema)
            """
        let states = try connection.prepare(sql).rows { row in
            let application = row.integer()
            let version = row.integer()
            let isEmpty = row.integer() == 0
            if application == applicationID { return State.version(version) }
            return application == 0 && version == 0 && isEmpty ? .empty : .foreign
        }
        return states.first ?? .foreign
    }

    private static func number(_ pragma: SQL, _ connection: Connection) throws -> Int {
        try connection.prepare(pragma).rows { $0.integer() }.first ?? 0
    }

    /// Brings the schema to the newest version, in one transaction.
    ///
    /// - Parameter completing: what belongs to the step beside the schema, in the same transaction: a process that dies before its end
    ///   leaves the version before.
    /// - Throws: `StoreProblem.newer` or `.foreign` where the file is not ours to change.
    static func migrate(
        _ connection: Connection, by migrations: [SQL], completing: (Connection) throws -> Void = { _ in }
    ) throws {
        guard try version(of: connection, knowing: migrations) < migrations.count else { return }
        try connection.write {
            // Another process may have migrated while this one waited for the lock.
            let version = try version(of: connection, knowing: migrations)
            for migration in migrations.dropFirst(version) { try connection.execute(migration) }
            try completing(connection)
            try connection.execute(.settingVersion(migrations.count))
        }
    }

    /// - Throws: `StoreProblem` where a file that must not be changed cannot be read as it is.
    static func check(_ connection: Connection, against migrations: [SQL]) throws {
        let version = try version(of: connection, knowing: migrations)
        guard version > 0 else { throw StoreProblem.unfinished(file: connection.file) }
        guard version == migrations.count else {
            throw StoreProblem.older(file: connection.file, version: version, known: migrations.count)
        }
    }

    /// The version of the schema, 0 for an empty file; never above what `migrations` make.
    private static func version(of connection: Connection, knowing migrations: [SQL]) throws -> Int {
        switch try state(of: connection) {
        case .empty: return 0
        case .foreign: throw StoreProblem.foreign(file: connection.file)
        case .version(let version):
            guard version <= migrations.count else {
                throw StoreProblem.newer(file: connection.file, version: version, known: migrations.count)
            }
            return version
        }
    }
}
