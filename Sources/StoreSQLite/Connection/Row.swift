import CSQLite

/// The columns of one row, read from left to right.
struct Row {
    private let statement: OpaquePointer
    private let file: String
    private var column: Int32 = 0

    init(_ statement: OpaquePointer, file: String) {
        self.statement = statement
        self.file = file
    }

    mutating func integer() -> Int {
        defer { column += 1 }
        return Int(sqlite3_column_int64(statement, column))
    }

    mutating func text() -> String { optionalText() ?? "" }

    mutating func optionalText() -> String? {
        defer { column += 1 }
        // The pointer first: asking for it may convert the value, and only then is the length right.
        guard let start = sqlite3_column_text(statement, column) else { return nil }
        let count = Int(sqlite3_column_bytes(statement, column))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    mutating func blob() -> [UInt8] {
        defer { column += 1 }
        // An empty blob has no address.
        guard let start = sqlite3_column_blob(statement, column) else { return [] }
        return Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column))))
    }

    /// - Throws: `StoreProblem.damaged` where the column holds what no writer of ours puts there.
    mutating func form<Form: TextForm>(_ type: Form.Type = Form.self) throws -> Form {
        guard let form = try optionalForm(type) else { throw damaged(column - 1) }
        return form
    }

    mutating func optionalForm<Form: TextForm>(_ type: Form.Type = Form.self) throws -> Form? {
        guard let text = optionalText() else { return nil }
        guard let form = Form(text) else { throw damaged(column - 1) }
        return form
    }

    /// Two columns, of which the second must not be below the first.
    mutating func ordered() throws -> (Int, Int) {
        let first = integer()
        let second = integer()
        guard first <= second else { throw damaged(column - 1) }
        return (first, second)
    }

    /// Names the column, never what stands in it, which may be the text of a report.
    private func damaged(_ column: Int32) -> StoreProblem {
        let name = sqlite3_column_name(statement, column).map { String(cString: $0) } ?? "\(column)"
        return .damaged(file: file, detail: "\(name) 一栏的内容读不懂")
    }
}
