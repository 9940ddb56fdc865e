import Facts
import TestSupport
import Testing

@testable import StoreSQLite

struct ReadingTests {
    private let folder: TemporaryFolder
    private let store: SQLiteStore

    init() throws {
        folder = try TemporaryFolder()
        store = try SQLiteStore(path: folder.path("索引.sqlite"))
    }

    @Test func 一次读全部与逐份读一样() throws {
        for path in ["𠮷.txt", "乙.txt", "a.txt"] {
            try store.replace(Sample.counting(path: path, sentences: 7, figuresEach: 3))
        }
        try store.replace(Sample.full(path: "乙.txt"))
        let paths = ["a.txt", "乙.txt", "𠮷.txt"]
        #expect(try store.allSentences() == paths.flatMap { try store.sentences(of: $0) })
        #expect(try store.allFigures() == paths.flatMap { try store.figures(of: $0) })
        #expect(try store.documents() == paths.compactMap { try store.document($0) })
    }

    @Test func 附记() throws {
        #expect(try store.metadata("corpus") == nil)
        try store.setMetadata("corpus", to: "0123")
        try store.setMetadata("空", to: "")
        try store.setMetadata("corpus", to: "𠮷'; --")
        #expect(try store.metadata("corpus") == "𠮷'; --")
        #expect(try store.metadata("空") == "")
        try store.setMetadata("corpus", to: nil)
        #expect(try store.metadata("corpus") == nil)
    }

    @Test func 不留下没有主的行() throws {
        for path in ["甲.txt", "乙.txt"] { try store.replace(Sample.full(path: path)) }
        for path in ["甲.txt", "乙.txt"] { #expect(try store.remove(path)) }
        let sql: SQL = """
            SELECT (SELECT count(*) FROM documents) + (SELECT count(*) FROM articles) + (SELECT count(*) FROM texts)
                + (SELECT count(*) FROM sentences) + (SELECT count(*) FROM figures) + (SELECT count(*) FROM qualifiers)
            """
        #expect(try store.connection.prepare(sql).rows { $0.integer() } == [0])
    }

    @Test func 数值从不存成浮点() throws {
        try store.replace(Sample.full(path: "甲.txt"))
        let rows = try store.connection.prepare("SELECT typeof(value), value FROM figures ORDER BY id").rows { row in
            [row.text(), row.text()]
        }
        #expect(
            rows == [
                ["text", "314"], ["text", "12345678901234567890.123456789..999999999999999999999999999999"],
                ["text", "-0.5..5"],
            ])
    }

    @Test(
        arguments: [
            ("UPDATE figures SET value = '三百' WHERE id = 1", "value"), ("UPDATE figures SET basis = 'x'", "basis"),
            ("UPDATE figures SET spans = '10'", "spans"), ("UPDATE figures SET spans = '9-3'", "spans"),
            ("UPDATE figures SET own_start = 9, own_end = 3", "own_end"),
            ("UPDATE figures SET period = '2022-13'", "period"),
        ] as [(SQL, String)])
    func 读不懂的内容要报告(_ change: SQL, _ column: String) throws {
        try store.replace(Sample.full(path: "甲.txt"))
        try store.connection.execute(change)
        // As in a file of version 1; with a sum the row is known to be damaged before it is read.
        try store.connection.execute("UPDATE figures SET sum = NULL; UPDATE documents SET sum = NULL")
        let problem = #expect(throws: StoreProblem.self) { try store.figures(of: "甲.txt") }
        #expect(problem == .damaged(file: store.connection.file, detail: "\(column) 一栏的内容读不懂"))
    }

    @Test func 读不懂的句子和文档要报告() throws {
        try store.replace(Sample.full(path: "甲.txt"))
        try store.connection.execute("UPDATE sentences SET last_line = 0; UPDATE documents SET published = '昨天'")
        try store.connection.execute("UPDATE sentences SET sum = NULL; UPDATE documents SET sum = NULL")
        #expect(throws: StoreProblem.self) { try store.sentences(of: "甲.txt") }
        #expect(throws: StoreProblem.self) { try store.documents() }
    }

    @Test func 存不了的要说明() throws {
        let old = Sample.full(path: "甲.txt")
        try store.replace(old)
        let broken = ExtractedDocument(
            document: old.document, text: [], sentences: old.sentences,
            figures: [Sample.figure(path: "甲.txt", sentence: 3)])
        let problem = #expect(throws: StoreProblem.self) { try store.replace(broken) }
        #expect(
            problem?.description
                == "甲.txt：第0个数在第3句，而文档只有3句，这份文档没有存入；请修改报告或它的说明后重新收录，若原文无误请报告程序错误。")
    }

    @Test(arguments: [("", 0), ("0-0", 1), ("10-20,30-45", 2)])
    func 范围的写法(_ text: String, _ count: Int) throws {
        let list = try #require(SpanList(text))
        #expect(list.spans.count == count)
        #expect(list.textForm == text)
    }

    @Test(arguments: [",", "1", "1-2,", "2-1", "1-2-3", "a-b", "-1-2", "1 -2", "1-99999999999999999999"])
    func 不成范围(_ text: String) {
        #expect(SpanList(text) == nil)
    }
}
