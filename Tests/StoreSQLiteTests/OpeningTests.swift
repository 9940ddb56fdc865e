import Facts
import Glibc
import TestSupport
import Testing

@testable import StoreSQLite

struct OpeningTests {
    private let folder: TemporaryFolder
    private let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path("索引.sqlite")
    }

    @Test func 关上再打开还在() throws {
        let document = Sample.full(path: "甲.txt")
        try SQLiteStore(path: path).replace(document)
        #expect(try SQLiteStore(path: path).figures(of: "甲.txt") == document.figures)
        #expect(try SQLiteStore(path: path, mode: .readOnly).sentences(of: "甲.txt") == document.sentences)
    }

    @Test func 关上之后只剩索引和检索文件() throws {
        try SQLiteStore(path: path).replace(Sample.full(path: "甲.txt"))
        #expect(try SQLiteStore(path: path, mode: .readOnly).documents().count == 1)
        #expect(folder.names == ["索引.sqlite", "索引.sqlite.segments"])
    }

    @Test(arguments: ["a b?mode=memory#%41.sqlite", ":memory:", "file:甲.sqlite", "'; --.sqlite"])
    func 怪名字也只是名字(_ name: String) throws {
        try SQLiteStore(path: folder.path(name)).replace(Sample.full(path: "甲.txt"))
        #expect(folder.names == [name, name + ".segments"])
        #expect(try SQLiteStore(path: folder.path(name), mode: .readOnly).documents().count == 1)
    }

    @Test(arguments: [
        ("甲.sqlite", Connection.Access.query, "file:./%E7%94%B2.sqlite"),
        ("/a//b-c_d.db", .create, "file:///a//b-c_d.db"), ("//a", .query, "file:////a"),
        (":memory:", .create, "file:./%3Amemory%3A"), ("/x?y#z%", .immutable, "file:///x%3Fy%23z%25?immutable=1"),
    ])
    func 写成地址(_ path: String, _ access: Connection.Access, _ uri: String) {
        #expect(FileAddress.uri(path: path, access: access) == uri)
    }

    @Test func 读的时候没有文件() throws {
        #expect(throws: StoreProblem.missing(file: path)) { try SQLiteStore(path: path, mode: .readOnly) }
        #expect(folder.names.isEmpty)
    }

    @Test(arguments: [SQLiteStore.Mode.create, .readOnly])
    func 没有这个文件夹(_ mode: SQLiteStore.Mode) throws {
        let missing = folder.path("没有/索引.sqlite")
        let problem = #expect(throws: StoreProblem.self) { try SQLiteStore(path: missing, mode: mode) }
        #expect(problem?.description.hasPrefix(missing) == true)
    }

    @Test(arguments: [SQLiteStore.Mode.create, .readOnly])
    func 路径是文件夹(_ mode: SQLiteStore.Mode) throws {
        #expect(throws: StoreProblem.cannotOpen(file: folder.path, reason: "unable to open database file")) {
            try SQLiteStore(path: folder.path, mode: mode)
        }
    }

    @Test(arguments: [SQLiteStore.Mode.create, .readOnly])
    func 不是数据库(_ mode: SQLiteStore.Mode) throws {
        let bytes = Array(String(repeating: "南通市总工会2022年年鉴。", count: 200).utf8)
        try folder.write(bytes, to: "年鉴.txt")
        let file = folder.path("年鉴.txt")
        let problem = #expect(throws: StoreProblem.notADatabase(file: file)) { try SQLiteStore(path: file, mode: mode) }
        #expect(
            problem?.description == "\(file)：不是 SQLite 数据库，应为工问的索引；请换一个路径，或移走这个文件后重新收录报告。")
        #expect(try folder.read("年鉴.txt") == bytes)
        #expect(folder.names == ["年鉴.txt"])
    }

    @Test(arguments: [SQLiteStore.Mode.create, .readOnly])
    func 别的程序的数据库(_ mode: SQLiteStore.Mode) throws {
        try Connection(path: path, access: .create, busyTimeout: .zero).execute("CREATE TABLE notes (text)")
        let bytes = try folder.read("索引.sqlite")
        #expect(throws: StoreProblem.foreign(file: path)) { try SQLiteStore(path: path, mode: mode) }
        #expect(try folder.read("索引.sqlite") == bytes)
    }

    @Test func 空文件() throws {
        try folder.write([], to: "索引.sqlite")
        #expect(throws: StoreProblem.unfinished(file: path)) { try SQLiteStore(path: path, mode: .readOnly) }
        #expect(try SQLiteStore(path: path).documents().isEmpty)
        #expect(try SQLiteStore(path: path, mode: .readOnly).documents().isEmpty)
    }

    @Test(arguments: [100, 5000, 20_000])
    func 截断的文件不会崩溃(_ count: Int) throws {
        try SQLiteStore(path: path).replace(Sample.counting(path: "甲.txt", sentences: 50, figuresEach: 4))
        try folder.write(Array(try folder.read("索引.sqlite").prefix(count)), to: "索引.sqlite")
        #expect(throws: StoreProblem.self) {
            let store = try SQLiteStore(path: path, mode: .readOnly)
            _ = try (store.documents(), store.sentences(of: "甲.txt"), store.figures(of: "甲.txt"))
        }
    }
}
