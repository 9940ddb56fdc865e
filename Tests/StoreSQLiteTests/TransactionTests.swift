import Facts
import Glibc
import TestSupport
import Testing

@testable import StoreSQLite

/// Killed processes, and several that use one file. A second connection is to SQLite what a second process is.
struct TransactionTests {
    private let folder: TemporaryFolder
    private let path: String
    private let old = Sample.full(path: "甲.txt")
    private let new = Sample.counting(path: "甲.txt", sentences: 300, figuresEach: 3)

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path("索引.sqlite")
    }

    @Test func 写到一半别人看见的是旧的() throws {
        let writer = try SQLiteStore(path: path)
        try writer.replace(old)
        let reader = try SQLiteStore(path: path, mode: .readOnly, busyTimeout: .zero)
        try writer.connection.write {
            try writer.connection.execute("DELETE FROM documents")
            #expect(try writer.documents().isEmpty)
            #expect(try reader.figures(of: "甲.txt") == old.figures)
            let late = try SQLiteStore(path: path, mode: .readOnly, busyTimeout: .zero)
            #expect(try late.sentences(of: "甲.txt") == old.sentences)
        }
        #expect(try reader.documents().isEmpty)
    }

    @Test func 两个同时写后来的等不到() throws {
        let first = try SQLiteStore(path: path)
        try first.replace(old)
        let second = try SQLiteStore(path: path, busyTimeout: .milliseconds(20))
        try first.connection.write {
            let problem = #expect(throws: StoreProblem.busy(file: path)) { try second.replace(new) }
            #expect(problem?.description == "\(path)：另一个进程正在写，等了又等还没写完；请稍后再试。")
        }
        try second.replace(new)
        #expect(try first.figures(of: "甲.txt") == new.figures)
    }

    @Test func 同一时刻的几次读彼此相符() throws {
        let writer = try SQLiteStore(path: path)
        try writer.replace(old)
        let reader = try SQLiteStore(path: path, mode: .readOnly)
        try reader.snapshot {
            #expect(try reader.allSentences() == old.sentences)
            try writer.replace(new)
            #expect(try reader.allFigures() == old.figures)
            #expect(try reader.documents() == [old.document])
        }
        #expect(try reader.allFigures() == new.figures)
    }

    @Test func 出错就回到原样还能接着用() throws {
        let store = try SQLiteStore(path: path)
        try store.replace(old)
        struct Interruption: Error {}
        #expect(throws: Interruption.self) {
            try store.connection.write {
                try store.connection.execute("DELETE FROM documents")
                throw Interruption()
            }
        }
        try store.replace(Sample.empty(path: "乙.txt"))
        #expect(try store.figures(of: "甲.txt") == old.figures)
    }

    @Test func 写到一半被杀() async throws {
        try SQLiteStore(path: path).replace(old)
        await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
            let store = try SQLiteStore(path: path)
            try store.connection.write {
                // So small a cache makes SQLite write pages into the file before the end of the transaction.
                try store.connection.execute("PRAGMA cache_size = 1; DELETE FROM documents")
                let insertion = try store.connection.prepare("INSERT INTO documents (path, fingerprint) VALUES (?, '')")
                for number in 0..<5000 { try insertion.run([.text("乙\(number).txt")]) }
                kill(getpid(), SIGKILL)
            }
        }
        #expect(folder.names.contains("索引.sqlite-wal"))
        let reader = try SQLiteStore(path: path, mode: .readOnly)
        #expect(try reader.documents() == [old.document])
        #expect(try reader.figures(of: "甲.txt") == old.figures)
        try SQLiteStore(path: path).replace(new)
        #expect(try reader.figures(of: "甲.txt") == new.figures)
    }

    @Test func 写完没关就被杀() async throws {
        await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
            try SQLiteStore(path: path).replace(Sample.full(path: "甲.txt"))
            let store = try SQLiteStore(path: path)
            try store.replace(Sample.full(path: "乙.txt"))
            kill(getpid(), SIGKILL)
        }
        #expect(try SQLiteStore(path: path, mode: .readOnly).documents().map(\.path) == ["乙.txt", "甲.txt"])
    }

    @Test func 建到一半被杀() async throws {
        await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
            let connection = try Connection(path: path, access: .create, busyTimeout: .zero)
            try connection.write {
                for migration in Migrations.all { try connection.execute(migration) }
                kill(getpid(), SIGKILL)
            }
        }
        #expect(throws: StoreProblem.unfinished(file: path)) { try SQLiteStore(path: path, mode: .readOnly) }
        try SQLiteStore(path: path).replace(old)
        #expect(try SQLiteStore(path: path, mode: .readOnly).documents() == [old.document])
    }

    @Test func 几个同时新建一个索引() async throws {
        try await withThrowingTaskGroup(of: Void.self) { [path] group in
            for number in 0..<8 {
                group.addTask {
                    let store = try SQLiteStore(path: path)
                    try store.replace(Sample.full(path: "\(number).txt"))
                }
            }
            try await group.waitForAll()
        }
        #expect(try SQLiteStore(path: path).documents().count == 8)
    }
}
