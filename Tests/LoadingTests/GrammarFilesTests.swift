import FoundationEssentials
import Glibc
import Loading
import Testing

/// Which files of a folder are the grammar.
struct GrammarFilesTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.writeGrammar()
    }

    private func paths() throws -> [String] { try GrammarFiles(folder.path("grammar")).files.map(\.path) }

    @Test func 规则和表按名字的字节排列() throws {
        try folder.write("grammar/ranking.tsv", "a\t1\n")
        try folder.write("grammar/lexicon/Z.tsv", "规范\t别称\n")
        try folder.write("grammar/lexicon/词.tsv", "规范\t别称\n")
        #expect(
            try paths() == [
                "lexicon/Z.tsv", "lexicon/places.tsv", "lexicon/词.tsv", "questions/value.gram", "ranking.tsv",
            ])
        let sheet = try #require(
            try GrammarFiles(folder.path("grammar")).files.first { $0.path == "lexicon/places.tsv" })
        #expect(try sheet.bytes == folder.read("grammar/lexicon/places.tsv"))
    }

    @Test func 别的文件和隐藏的文件不要() throws {
        let before = try paths()
        for name in [
            "README.md", "questions/value.cases.jsonl", "lexicon/.places.tsv", "lexicon/places.tsv~", "lexicon/a.TSV",
            ".git/a.tsv", ".a.gram", "gram", "lexicon/tsv",
        ] {
            try folder.write("grammar/" + name, "规范\t别称\n")
        }
        #expect(try paths() == before)
    }

    @Test func 指向文件的链接要而指向文件夹的不要() throws {
        try folder.write("other/words.tsv", "规范\t别称\n工会\t\n")
        try folder.link("grammar/lexicon/words.tsv", to: folder.path("other/words.tsv"))
        try folder.link("grammar/more", to: folder.path("other"))
        try folder.link("grammar/lexicon/back", to: folder.path("grammar"))
        try folder.link("grammar/lexicon/gone.tsv", to: folder.path("missing.tsv"))
        #expect(try paths() == ["lexicon/places.tsv", "lexicon/words.tsv", "questions/value.gram"])
    }

    @Test func 管道和以表命名的文件夹不读() throws {
        #expect(mkfifo(folder.path("grammar/lexicon/pipe.tsv"), 0o600) == 0)
        try folder.write("grammar/lexicon/folder.tsv/inner.tsv", "规范\t别称\n")
        #expect(
            try paths() == ["lexicon/folder.tsv/inner.tsv", "lexicon/places.tsv", "questions/value.gram"])
    }

    @Test func 太大的文件报出路径() throws {
        try folder.write("grammar/lexicon/huge.tsv", "")
        let path = folder.path("grammar/lexicon/huge.tsv")
        #expect(truncate(path, 64 << 20 | 1) == 0)
        let problem = try #require(throws: GrammarFolder.Unreadable.self) { try GrammarFiles(folder.path("grammar")) }
        #expect(problem.path == path)
        #expect(problem.description.contains(path))
    }

    @Test func 没有的文件夹和空文件() throws {
        #expect(try GrammarFiles(folder.path("没有")).files.isEmpty)
        try folder.write("grammar/lexicon/empty.tsv", "")
        #expect(try GrammarFiles(folder.path("grammar")).files.first?.bytes == [])
    }
}
