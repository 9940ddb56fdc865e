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

    mutating func optionalInteger() -> Int? {
        let isNull = sqlite3_column_type(statement, column) == SQLITE_NULL
        let integer = integer()
        return isNull ? nil : integer
    }

    /// A column out of turn.
    func text(at place: Int32) -> String {
        var other = self
        other.column = place
        return other.text()
    }

    func integer(at place: Int32) -> Int { Int(sqlite3_column_int64(statement, place)) }

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

    /// Compares what the columns hold with the sum that stands after them; rows of version 1 have none.
    ///
    /// - Parameters:
    ///   - further: what belongs to the row and stands elsewhere.
    ///   - owner: the column with the sum of the document; where that has one, its rows have.
    /// - Throws: `StoreProblem.damaged`.
    func checkSum(of columns: ClosedRange<Int32>, with further: [SQLValue] = [], owner: Int32? = nil) throws {
        let kept = columns.upperBound + 1
        guard sqlite3_column_type(statement, kept) != SQLITE_NULL else {
            guard let owner, sqlite3_column_type(statement, owner) != SQLITE_NULL else { return }
            throw StoreProblem.damaged(file: file, detail: "有一行没有校验和")
        }
        var sum = RowSum()
        for column in columns { add(column, to: &sum) }
        sum.add(further)
        guard sum.value == Int(sqlite3_column_int64(statement, kept)) else {
            throw StoreProblem.damaged(file: file, detail: "有一行的校验和不对")
        }
    }

    private func add(_ column: Int32, to sum: inout RowSum) {
        let type = sqlite3_column_type(statement, column)
        switch type {
        case SQLITE_NULL: sum.addNothing()
        case SQLITE_INTEGER: sum.add(Int(sqlite3_column_int64(statement, column)))
        default:
            let start =
                type == SQLITE_TEXT
                ? UnsafeRawPointer(sqlite3_column_text(statement, column)) : sqlite3_column_blob(statement, column)
            let count = Int(sqlite3_column_bytes(statement, column))
            sum.add(UnsafeRawBufferPointer(start: start, count: count), isText: type == SQLITE_TEXT)
        }
    }

    /// Names the column, never what stands in it, which may be the text of a report.
    private func damaged(_ column: Int32) -> StoreProblem {
        let name = sqlite3_column_name(statement, column).map { String(cString: $0) } ?? "\(column)"
        return .damaged(file: file, detail: "\(name) 一栏的内容读不懂")
    }
}
