@testable import StoreSQLite

/// A small file as each version of the schema wrote it, as SQL. Never changed, like the migrations themselves.
enum StoredVersions {
    static let all: [SQL] = []
}
