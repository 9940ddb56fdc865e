import Facts
import Search
import TestSupport
import Testing

@testable import StoreSQLite

/// The files beside the database that are searched: always what the records say.
struct SearchFilesTests {
    private let folder: TemporaryFolder
    private let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path("索引.sqlite")
    }

    private var files: [String] { SegmentFolder(ofIndex: path).names.sorted() }

    private static let terms = ["第3句", "句", "南通", "没有的词"].map {
        SearchTerm(text: $0, forms: [$0], isWord: true)
    }

    /// Whether searching gives what an index made of the records gives.
    private func expectSame(_ store: SQLiteStore, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let corpus = try Corpus(store)
        let search = try store.search(compatible: [:])
        let pairs: [(any CandidateIndex, any CandidateIndex)] = [
            (search.figures, MemoryIndex(corpus, compatible: [:])),
            (search.sentences, MemoryIndex(sentencesOf: corpus)),
        ]
        for (found, expected) in pairs {
            for term in Self.terms {
                #expect(
                    found.hits(for: [term], filter: CandidateFilter(), limit: 1000)
                        == expected.hits(for: [term], filter: CandidateFilter(), limit: 1000),
                    sourceLocation: sourceLocation)
                #expect(found.rarity(of: term) == expected.rarity(of: term), sourceLocation: sourceLocation)
            }
        }
    }

    private func document(_ number: Int, sentences: Int = 5) -> ExtractedDocument {
        Sample.counting(path: "\(number).txt", sentences: sentences, figuresEach: 1 + number % 2)
    }

    @Test func 存入_替换_删除之后都查得到() throws {
        let store = try SQLiteStore(path: path)
        try expectSame(store)
        try store.replace((0..<6).map { document($0) })
        try expectSame(store)
        try store.replace([document(3, sentences: 9), document(7)])
        #expect(try store.remove(["1.txt", "没有.txt"]) == 1)
        try expectSame(store)
        try expectSame(SQLiteStore(path: path, mode: .readOnly))
        #expect(try store.remove((0..<8).map { "\($0).txt" }) == 6)
        try expectSame(store)
        #expect(files.isEmpty)
    }

    @Test func 文件多了就合并() throws {
        let store = try SQLiteStore(path: path)
        for number in 0..<20 { try store.replace(document(number)) }
        #expect(files.count < 2 * SegmentLedger.fan)
        try expectSame(store)
        _ = try store.vacuum()
        #expect(files.count == 2)
        try expectSame(store)
    }

    @Test func 没有一个占大半才合成一个() throws {
        let store = try SQLiteStore(path: path)
        for number in 0..<5 { try store.replace(document(number)) }
        #expect(files.count == 10)
        try store.settle()
        #expect(files.count == 2)
        try expectSame(store)
        try store.replace(document(5))
        try store.settle()
        #expect(files.count == 4)
        try expectSame(store)
    }

    @Test func 失败的改动不留文件() throws {
        let store = try SQLiteStore(path: path)
        try store.replace(document(1))
        let before = files
        struct Interruption: Error {}
        #expect(throws: Interruption.self) {
            try store.change { ledger in
                try ledger.change(gone: ["1.txt"], new: [document(2)])
                throw Interruption()
            }
        }
        #expect(files == before)
        try expectSame(store)
    }

    @Test func 死去的进程留下的文件会收走() throws {
        let store = try SQLiteStore(path: path)
        try store.replace(document(1))
        try folder.write([1], to: "索引.sqlite.segments/99.figures")
        try folder.write([1], to: "索引.sqlite.segments/2.sentences.Abc123")
        try store.replace(document(2))
        #expect(files.count == 4)
        try expectSame(store)
    }

    @Test func 打开着的读者仍看到原来的样子() throws {
        let store = try SQLiteStore(path: path)
        try store.replace((0..<4).map { document($0) })
        let reader = try SQLiteStore(path: path, mode: .readOnly)
        let held = try reader.search(compatible: [:]).sentences
        let before = held.hits(for: [Self.terms[1]], filter: CandidateFilter(), limit: 1000)
        #expect(try store.remove(["0.txt", "1.txt", "2.txt", "3.txt"]) == 4)
        try store.replace(document(9))
        #expect(held.hits(for: [Self.terms[1]], filter: CandidateFilter(), limit: 1000) == before)
        try expectSame(reader)
    }

    @Test(arguments: ["figures", "sentences"])
    func 损坏和缺失的文件_重建就好(_ kind: String) throws {
        let store = try SQLiteStore(path: path)
        try store.replace((0..<4).map { document($0) })
        for isMissing in [false, true] {
            let name = try #require(files.first { $0.hasSuffix(kind) })
            var bytes = try folder.read("索引.sqlite.segments/" + name)
            bytes[bytes.count / 2] ^= 4
            if isMissing {
                folder.remove("索引.sqlite.segments/" + name)
            } else {
                try folder.write(bytes, to: "索引.sqlite.segments/" + name)
            }
            let other = try SQLiteStore(path: path)
            #expect(throws: SegmentProblem.self) { try other.search(compatible: [:]).verify() }
            #expect(try other.checkup().searchFault != nil)
            try other.rebuildSearch()
            try expectSame(other)
            #expect(try other.checkup().searchFault == nil)
        }
    }

    @Test func 别的版本的检索文件_重建就好() throws {
        let store = try SQLiteStore(path: path)
        try store.replace((0..<4).map { document($0) })
        for name in files {
            var bytes = try folder.read("索引.sqlite.segments/" + name)
            // The version stands behind the magic.
            bytes[8] = 2
            try folder.write(bytes, to: "索引.sqlite.segments/" + name)
        }
        let other = try SQLiteStore(path: path)
        #expect(throws: SegmentProblem.self) { try other.search(compatible: [:]) }
        try other.rebuildSearch()
        try expectSame(other)
    }

    @Test func 旧版的索引升级时建好() throws {
        try Connection(path: path, access: .create, busyTimeout: .zero).execute(StoredVersions.all[0])
        let store = try SQLiteStore(path: path)
        #expect(files.count == 2)
        try expectSame(store)
    }
}
