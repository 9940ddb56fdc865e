/// SQL text. Only literals make it, so that nothing that was read or typed can ever get into a statement; values are
/// bound as `SQLValue`.
struct SQL: ExpressibleByStringLiteral, Sendable {
    let text: String

    init(stringLiteral literal: StaticString) { text = literal.description }

    private init(text: String) { self.text = text }

    /// Pragmas take no bound values; a number needs no binding.
    static func settingVersion(_ version: Int) -> SQL { SQL(text: "PRAGMA user_version = \(version)") }

    static func + (left: SQL, right: SQL) -> SQL { SQL(text: left.text + " " + right.text) }
}

/// A value that is bound to a `?` of a statement.
enum SQLValue: Hashable, Sendable {
    case null
    case integer(Int)
    case text(String)
    case blob([UInt8])

    /// The text, or null where there is none.
    static func optional(_ text: String?) -> SQLValue { text.map(SQLValue.text) ?? .null }

    /// The number, or null where there is none.
    static func optional(_ integer: Int?) -> SQLValue { integer.map(SQLValue.integer) ?? .null }
}
