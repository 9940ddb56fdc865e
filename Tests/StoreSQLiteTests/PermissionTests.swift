import Facts
import Glibc
import TestSupport
import Testing

@testable import StoreSQLite

/// In folders and files that may not be written.
struct PermissionTests {
    private let folder: TemporaryFolder
    private let path: String
    private let document = Sample.full(path: "甲.txt")

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path("索引.sqlite")
    }

    @Test func 文件夹不可写也能读() throws {
        try SQLiteStore(path: path).replace(document)
        folder.protect()
        try asOrdinaryUser {
            let store = try SQLiteStore(path: path, mode: .readOnly)
            #expect(try store.figures(of: "甲.txt") == document.figures)
            #expect(throws: StoreProblem.readOnly(file: path)) { try store.remove("甲.txt") }
        }
        #expect(folder.names == ["索引.sqlite", "索引.sqlite.segments"])
    }

    @Test func 文件夹不可写就不能开来写() throws {
        try SQLiteStore(path: path).replace(document)
        folder.protect()
        try asOrdinaryUser {
            #expect(throws: StoreProblem.readOnly(file: path)) { try SQLiteStore(path: path, mode: .create) }
            #expect(throws: StoreProblem.cannotOpen(file: path + "2", reason: "unable to open database file")) {
                try SQLiteStore(path: path + "2", mode: .create)
            }
        }
    }

    @Test func 不可写的文件夹里有没并入的改动() throws {
        let writer = try SQLiteStore(path: path)
        try writer.replace(document)
        let copy = try TemporaryFolder()
        for name in ["索引.sqlite", "索引.sqlite-wal"] { try copy.write(folder.read(name), to: name) }
        copy.protect()
        let left = copy.path("索引.sqlite")
        try asOrdinaryUser {
            #expect(throws: StoreProblem.pending(file: left)) { try SQLiteStore(path: left, mode: .readOnly) }
        }
        chmod(copy.path, 0o755)
        for name in copy.names { chmod(copy.path(name), 0o644) }
        #expect(try SQLiteStore(path: left, mode: .readOnly).figures(of: "甲.txt") == document.figures)
    }

    @Test func 文件不可读() throws {
        try SQLiteStore(path: path).replace(document)
        chmod(path, 0)
        try asOrdinaryUser {
            #expect(throws: StoreProblem.cannotOpen(file: path, reason: "unable to open database file")) {
                try SQLiteStore(path: path, mode: .readOnly)
            }
        }
    }

    @Test func 只读打开不能写() throws {
        try SQLiteStore(path: path).replace(document)
        let store = try SQLiteStore(path: path, mode: .readOnly)
        let problem = #expect(throws: StoreProblem.readOnly(file: path)) { try store.replace(document) }
        #expect(problem?.description == "\(path)：只能读，应为可写的索引；请检查文件和所在文件夹的权限，或换一个路径。")
        #expect(throws: StoreProblem.readOnly(file: path)) { try store.remove("甲.txt") }
        #expect(throws: StoreProblem.readOnly(file: path)) { try store.setMetadata("甲", to: "乙") }
        #expect(try store.figures(of: "甲.txt") == document.figures)
    }

    /// Runs `body` on this thread without the superuser's permission to write everywhere: continuous integration often
    /// runs as root, whom permissions do not hold back. Glibc's module leaves out <sys/fsuid.h>.
    private func asOrdinaryUser(_ body: () throws -> Void) throws {
        typealias SetUser = @convention(c) (uid_t) -> CInt
        guard geteuid() == 0 else { return try body() }
        let found = try #require(dlsym(nil, "setfsuid"))
        let setUser = unsafeBitCast(found, to: SetUser.self)
        chown(folder.path, 65_534, 65_534)
        for name in folder.names { chown(folder.path(name), 65_534, 65_534) }
        _ = setUser(65_534)
        defer { _ = setUser(0) }
        try body()
    }
}
