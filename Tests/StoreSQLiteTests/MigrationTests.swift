import Facts
import Quantities
import Search
import TestSupport
import Testing

@testable import StoreSQLite

struct MigrationTests {
    private let folder: TemporaryFolder
    private let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path("索引.sqlite")
    }

    @Test func 每一步都记下自己的版本() throws {
        for count in 1...Migrations.all.count {
            let connection = try connection(folder.path("\(count)"))
            try Schema.migrate(connection, by: Array(Migrations.all.prefix(count)))
            #expect(try Schema.state(of: connection) == .version(count))
        }
    }

    /// The file as that release wrote it. A release with a new schema adds its own.
    @Test(arguments: 1...Migrations.all.count)
    func 从各版旧文件升级(_ version: Int) throws {
        #expect(StoredVersions.all.count == Migrations.all.count, "每一版都要留一份旧文件")
        try connection(path).execute(StoredVersions.all[version - 1])
        #expect(try Schema.state(of: connection(path)) == .version(version))
        let store = try SQLiteStore(path: path)
        #expect(try Schema.state(of: store.connection) == .version(Migrations.all.count))
        #expect(try store.document("年鉴/2022.md")?.articles.map(\.title) == ["服务站点", nil])
        #expect(try store.text(of: "年鉴/2022.md") == Array("建有314家。".utf8))
        #expect(try store.sentences(of: "年鉴/2022.md").map(\.lines) == [1...2])
        let figure = try #require(try store.figures(of: "年鉴/2022.md").first)
        #expect(figure.quantity.value.description == "314.5..315")
        #expect(figure.qualifiers == ["其中", ""])
        #expect(try store.metadata("corpus") == "0123")
        // What is looked up was made from the records.
        let records = try store.records(compatible: [:], isLost: { fatalError("\($0)") }).records
        #expect(records.figure(0) == figure)
        #expect(records.names() == (try LoadedRecords(store)).names())
        #expect(records.figures(of: figure.quantity.value) == [0])
        let changed = Sample.full(path: "年鉴/2022.md")
        try store.replace(changed)
        #expect(try store.figures(of: "年鉴/2022.md") == changed.figures)
    }

    @Test func 增加一版() throws {
        try SQLiteStore(path: path).replace(Sample.full(path: "甲.txt"))
        let known = Migrations.all.count + 1
        let migrations = Migrations.all + ["ALTER TABLE documents ADD COLUMN remark TEXT"]
        #expect(throws: StoreProblem.older(file: path, version: known - 1, known: known)) {
            try SQLiteStore(path: path, mode: .readOnly, busyTimeout: .zero, migrations: migrations)
        }
        let store = try SQLiteStore(path: path, mode: .create, busyTimeout: .zero, migrations: migrations)
        #expect(try Schema.state(of: store.connection) == .version(known))
        #expect(try store.figures(of: "甲.txt") == Sample.full(path: "甲.txt").figures)
        #expect(throws: StoreProblem.newer(file: path, version: known, known: known - 1)) {
            try SQLiteStore(path: path)
        }
    }

    @Test func 升级失败就停在原来的版本() throws {
        try SQLiteStore(path: path).replace(Sample.full(path: "甲.txt"))
        let broken: SQL = "DROP TABLE qualifiers; DELETE FROM documents; INSERT INTO nowhere VALUES (1)"
        #expect(throws: StoreProblem.self) {
            try SQLiteStore(path: path, mode: .create, busyTimeout: .zero, migrations: Migrations.all + [broken])
        }
        #expect(try SQLiteStore(path: path).figures(of: "甲.txt") == Sample.full(path: "甲.txt").figures)
    }

    /// A kill between the schema and the files left an index that answered slowly and was said to be damaged.
    @Test func 检索文件和新的格式一起生效() throws {
        try connection(path).execute(StoredVersions.all[0])
        // A file where the folder should be.
        try folder.write([], to: "索引.sqlite.segments")
        #expect(throws: (any Error).self) { try SQLiteStore(path: path) }
        #expect(try Schema.state(of: connection(path)) == .version(1))
        folder.remove("索引.sqlite.segments")
        #expect(try SQLiteStore(path: path).search(compatible: [:]).figures.documentCount == 1)
    }

    @Test(arguments: [SQLiteStore.Mode.create, .readOnly])
    func 不认得更新的版本(_ mode: SQLiteStore.Mode) throws {
        try SQLiteStore(path: path).replace(Sample.full(path: "甲.txt"))
        try connection(path).execute("PRAGMA user_version = 99")
        let bytes = try folder.read("索引.sqlite")
        let known = Migrations.all.count
        let problem = #expect(throws: StoreProblem.newer(file: path, version: 99, known: known)) {
            try SQLiteStore(path: path, mode: mode)
        }
        #expect(
            problem?.description
                == "\(path)：索引格式是第99版，本程序只认得到第\(known)版；请升级程序，或换一个路径重新收录报告。")
        #expect(try folder.read("索引.sqlite") == bytes)
    }

    private func connection(_ path: String) throws -> Connection {
        try Connection(path: path, access: .create, busyTimeout: .zero)
    }
}
