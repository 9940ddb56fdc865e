import Facts
import TestSupport
import Testing

@testable import StoreSQLite

/// What a damaged disk does to an index: it is named as damaged, or nothing that is told has changed.
struct DamageTests {
    private let folder: TemporaryFolder
    private let path: String
    private let held: [ExtractedDocument]

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path("索引.sqlite")
        held = [
            Sample.full(path: "甲.txt"), Sample.filled(path: "乙.txt", with: "金"),
            Sample.counting(path: "丙.txt", sentences: 40, figuresEach: 2),
        ]
        let store = try SQLiteStore(path: path)
        for document in held { try store.replace(document) }
        _ = try store.vacuum()
    }

    /// Everything that is told of the documents, for comparing.
    private func contents() throws -> [String] {
        let store = try SQLiteStore(path: path, mode: .readOnly)
        return try store.documents().map { document in
            let parts: [Any] = [
                document, try store.text(of: document.path) ?? [], try store.reading(of: document.path) ?? [],
                try store.sentences(of: document.path), try store.figures(of: document.path),
            ]
            return String(reflecting: parts)
        }
    }

    @Test func 翻转一位_要么报损坏_要么一字不差() throws {
        let whole = try folder.read("索引.sqlite")
        let expected = try contents()
        var noticed = 0
        // Bits all over the file, and those that say where on its page a row stands: rows of an index are of like length, and a
        // pointer to the next one reads well.
        let page = 4096
        let scattered = stride(from: 0, to: whole.count * 8, by: 397).map { ($0 / 8, UInt8($0 % 8)) }
        let pointers = whole.indices.filter { (8..<64).contains($0 % page) && $0 % 2 == 1 }.map { ($0, UInt8(3)) }
        for (place, bit) in scattered + pointers {
            var damaged = whole
            damaged[place] ^= 1 << bit
            try folder.write(damaged, to: "索引.sqlite")
            do {
                // Whole documents would fill the screen.
                let isSame = try contents() == expected
                #expect(isSame, "第\(place)字节第\(bit)位")
            } catch is StoreProblem {
                noticed += 1
            }
        }
        #expect(noticed > 50)
    }

    @Test func 截短的文件报损坏() throws {
        let whole = try folder.read("索引.sqlite")
        for part in 1..<8 {
            try folder.write(Array(whole.prefix(whole.count * part / 8 - 7)), to: "索引.sqlite")
            #expect(throws: StoreProblem.self) { try contents() }
        }
    }

    @Test(
        arguments: [
            "UPDATE figures SET value = '315' WHERE id = 1",
            "UPDATE qualifiers SET text = '同比' WHERE figure = 1 AND number = 0",
            "UPDATE sentences SET quote = quote || '又' WHERE number = 1", "UPDATE documents SET place = '苏州'",
            "UPDATE articles SET title = '别的' WHERE number = 0", "DELETE FROM figures WHERE id = 2",
            "DELETE FROM sentences WHERE number = 2", "UPDATE texts SET bytes = x'30'",
        ] as [SQL])
    func 改动过的行(_ change: SQL) throws {
        try SQLiteStore(path: path).connection.execute(change)
        #expect(throws: StoreProblem.self) { try contents() }
        #expect(try !SQLiteStore(path: path, mode: .readOnly).checkup().faults.isEmpty)
    }
}

struct CheckupTests {
    private let folder: TemporaryFolder
    private let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path("索引.sqlite")
    }

    @Test func 完好的索引() throws {
        let store = try SQLiteStore(path: path)
        try store.replace(Sample.empty(path: "甲.txt"))
        let checkup = try store.checkup()
        #expect(checkup.faults.isEmpty && checkup.documents == 1 && checkup.areTextsWhole && !checkup.isFileDamaged)
    }

    @Test func 引文不在原文里() throws {
        let store = try SQLiteStore(path: path)
        try store.replace(Sample.full(path: "甲.txt"))
        #expect(try store.checkup().faults.count == 1)
    }

    @Test func 正文坏了() throws {
        let store = try SQLiteStore(path: path)
        try store.replace(Sample.empty(path: "甲.txt"))
        try store.connection.execute("UPDATE texts SET bytes = x'30'")
        let checkup = try store.checkup()
        #expect(checkup.faults.count == 1 && !checkup.areTextsWhole)
    }

    @Test func 整理收回地方() throws {
        let store = try SQLiteStore(path: path)
        try store.replace(Sample.counting(path: "甲.txt", sentences: 3000, figuresEach: 2))
        _ = try store.vacuum()
        #expect(try store.remove("甲.txt"))
        let (before, after) = try store.vacuum()
        #expect(after * 4 < before)
        #expect(try store.documents().isEmpty)
    }
}
