import CSQLite

/// A prepared statement: run as often as wanted, each time with other values.
final class Statement {
    /// Kept open for as long as the statement is used.
    private let connection: Connection
    private let handle: OpaquePointer

    init(_ sql: SQL, on connection: Connection) throws {
        var prepared: OpaquePointer?
        let code = sqlite3_prepare_v2(connection.handle, sql.text, -1, &prepared, nil)
        guard code == SQLITE_OK, let prepared else { throw connection.problem(code) }
        self.connection = connection
        handle = prepared
    }

    deinit { sqlite3_finalize(handle) }

    /// Runs a statement that gives no rows. As many values as the statement has `?`.
    func run(_ values: [SQLValue] = []) throws {
        _ = try rows(values) { _ in }
    }

    /// Inserts a row and gives its number.
    func insert(_ values: [SQLValue]) throws -> Int {
        try run(values)
        return Int(sqlite3_last_insert_rowid(connection.handle))
    }

    /// What `read` makes of each row.
    func rows<Value>(_ values: [SQLValue] = [], _ read: (inout Row) throws -> Value) throws -> [Value] {
        try bind(values)
        // Without this a reader that stops halfway would hold back checkpoints.
        defer { sqlite3_reset(handle) }
        var result: [Value] = []
        while true {
            let code = sqlite3_step(handle)
            guard code == SQLITE_ROW else {
                guard code == SQLITE_DONE else { throw connection.problem(code) }
                return result
            }
            var row = Row(handle, file: connection.file)
            result.append(try read(&row))
        }
    }

    private func bind(_ values: [SQLValue]) throws {
        precondition(values.count == sqlite3_bind_parameter_count(handle), "the caller gives a value for each ?")
        for (index, value) in values.enumerated() {
            let code = bind(value, at: Int32(index + 1))
            guard code == SQLITE_OK else { throw connection.problem(code) }
        }
    }

    private func bind(_ value: SQLValue, at position: Int32) -> Int32 {
        switch value {
        case .null:
            return sqlite3_bind_null(handle, position)
        case .integer(let integer):
            return sqlite3_bind_int64(handle, position, Int64(integer))
        case .text(var text):
            return text.withUTF8 { bytes in
                // A null pointer would bind null; so would an empty text without an address of its own.
                guard let start = bytes.baseAddress, !bytes.isEmpty else {
                    return sqlite3_bind_text(handle, position, "", 0, copied)
                }
                return start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
                    sqlite3_bind_text64(handle, position, $0, UInt64(bytes.count), copied, UInt8(SQLITE_UTF8))
                }
            }
        case .blob(let blob):
            guard !blob.isEmpty else { return sqlite3_bind_zeroblob(handle, position, 0) }
            return blob.withUnsafeBytes {
                sqlite3_bind_blob64(handle, position, $0.baseAddress, UInt64($0.count), copied)
            }
        }
    }
}

/// SQLITE_TRANSIENT: the database copies what is bound. The macro is a cast, which Swift does not import.
private nonisolated(unsafe) let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
