import FoundationEssentials
import Glibc
import Parsing
import Testing
import Words

@testable import Loading

/// A compiled grammar is found again as it was kept; any trouble with the cache is as if there were none.
struct GrammarCacheTests {
    private let folder: TemporaryFolder
    private let cache: GrammarCache
    private let files: GrammarFiles
    private let key: ContentKey

    init() throws {
        folder = try TemporaryFolder()
        try folder.writeGrammar()
        cache = GrammarCache(folder: folder.path("cache"), build: "1")
        files = try GrammarFiles(folder.path("grammar"))
        key = cache.key(of: files)
    }

    private var compiled: CompiledGrammar { CompiledGrammar(GrammarFolder(files)) }

    private var file: String { "cache/\(key).grammar" }

    /// The names in the cache's folder.
    private var kept: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path("cache"))) ?? []).sorted()
    }

    /// Whether the grammar is found, and whole. A test that fails would write out all of a grammar.
    private func isFound(_ other: ContentKey? = nil, in cache: GrammarCache? = nil) -> Bool {
        guard let found = (cache ?? self.cache).grammar(other ?? key) else { return false }
        return found.lexicon.entries.map(\.form) == ["南通市", "南通"]
    }

    @Test func 存了就找得到() throws {
        #expect(!isFound())
        cache.keep(compiled, key)
        let kept = cache.grammar(key)
        let found = try #require(kept)
        #expect(found.lexicon.entries.map(\.form) == ["南通市", "南通"])
        #expect(found.fileCount == 1)
        #expect(found.readingKey == compiled.readingKey)
        #expect(found.questions.terminals == compiled.questions.terminals)
        #expect(self.kept == ["\(key).grammar"])
        #expect(folder.mode("cache") == 0o700)
        #expect(folder.mode(file) == 0o600)
    }

    @Test func 改了表就不是同一个键() throws {
        cache.keep(compiled, key)
        try folder.writeGrammar(word: "通州")
        let edited = cache.key(of: try GrammarFiles(folder.path("grammar")))
        #expect(edited != key)
        #expect(!isFound(edited))
        #expect(isFound())
    }

    private var stamp: FolderStamp { FolderStamp(folder.path("grammar"), now: time(nil) + 60) }

    @Test func 样子没有变就不用读文件() throws {
        #expect(cache.grammar(stamp) == nil)
        cache.keep(stamp, key)
        #expect(cache.grammar(stamp) == nil, "存都没有存")
        cache.keep(compiled, key)
        cache.keep(stamp, key)
        #expect(cache.grammar(stamp)?.readingKey == compiled.readingKey)
        #expect(GrammarCache(folder: folder.path("cache"), build: "2").grammar(stamp) == nil)
        #expect(cache.grammar(FolderStamp(folder.path("grammar"), now: time(nil))) == nil, "刚写的不作数")
        try folder.writeGrammar(word: "通州")
        #expect(cache.grammar(stamp) == nil)
    }

    @Test func 按样子存的坏了也不用而存一次就换掉() throws {
        cache.keep(compiled, key)
        cache.keep(stamp, key)
        let name = try #require(kept.first { $0.hasSuffix(".stamped") })
        var damaged = try folder.read("cache/" + name)
        damaged[damaged.count / 2] ^= 1
        try folder.write("cache/" + name, damaged)
        #expect(cache.grammar(stamp) == nil)
        cache.keep(compiled, key)
        cache.keep(stamp, key)
        #expect(cache.grammar(stamp) != nil)
        #expect(kept.count == 2)
    }

    @Test func 坏了任何一个字节都不用() throws {
        cache.keep(compiled, key)
        let whole = try folder.read(file)
        for place in stride(from: 0, to: whole.count, by: max(1, whole.count / 400)) + [whole.count - 1] {
            var damaged = whole
            damaged[place] ^= 0x10
            try folder.write(file, damaged)
            #expect(!isFound(), "第\(place)个字节")
        }
        try folder.write(file, whole)
        #expect(isFound())
    }

    @Test func 缺了尾巴或多了尾巴的不用() throws {
        cache.keep(compiled, key)
        let whole = try folder.read(file)
        for count in [0, 1, 8, 15, 16, 17, 24, whole.count / 2, whole.count - 8, whole.count - 1] {
            try folder.write(file, Array(whole[..<count]))
            #expect(!isFound(), "前\(count)个字节")
        }
        try folder.write(file, whole + [0])
        #expect(!isFound())
        try folder.write(file, [UInt8](repeating: 0, count: whole.count))
        #expect(!isFound())
    }

    @Test func 坏的存档存一次就换掉() throws {
        cache.keep(compiled, key)
        try folder.write(file, "不是存档")
        #expect(!isFound())
        cache.keep(compiled, key)
        #expect(isFound())
        #expect(kept.count == 1)
    }

    @Test func 是文件夹的不用() throws {
        try folder.write(file + "/a", "")
        #expect(!isFound())
        cache.keep(compiled, key)
        #expect(!isFound())
        #expect(kept == ["\(key).grammar"])
    }

    @Test func 别的程序存的不用() {
        cache.keep(compiled, key)
        let other = GrammarCache(folder: folder.path("cache"), build: "2")
        #expect(other.key(of: files) != key)
        #expect(!isFound(other.key(of: files), in: other))
    }

    @Test func 写不了的文件夹等于没有() throws {
        try folder.write("file", "")
        for path in [folder.path("file"), folder.path("file/cache"), folder.path("没有/cache"), "/proc/gongwen"] {
            let cache = GrammarCache(folder: path, build: "1")
            cache.keep(compiled, key)
            #expect(!isFound(in: cache), "\(path)")
        }
        #expect(try folder.read("file") == [])
    }

    @Test func 只留最近用的八个() throws {
        let grammar = compiled
        let keys = (0..<12).map { ContentKey(of: [], salt: "\($0)") }
        for (number, key) in keys.prefix(8).enumerated() {
            cache.keep(grammar, key)
            folder.date("cache/\(key).grammar", 1_000_000 + number)
        }
        #expect(kept.count == 8)
        // Looked up, the oldest is the one used last.
        #expect(isFound(keys[0]))
        for key in keys[8...] {
            cache.keep(grammar, key)
            #expect(kept.count == 8)
            #expect(kept.contains("\(key).grammar"))
        }
        #expect(Set(kept) == Set(([keys[0]] + keys[5...]).map { "\($0).grammar" }))
    }

    @Test func 刚存的不会因为别的日期更新而被忘掉() {
        let grammar = compiled
        for number in 0..<8 {
            let other = ContentKey(of: [], salt: "\(number)")
            cache.keep(grammar, other)
            folder.date("cache/\(other).grammar", 4_000_000_000)
        }
        cache.keep(grammar, key)
        #expect(isFound())
        #expect(kept.count == 8)
    }

    @Test func 半途而废的文件不会越积越多而别的文件不动() throws {
        for number in 0..<20 {
            let name = "cache/\(ContentKey(of: [], salt: "\(number)")).grammar.x\(number)"
            try folder.write(name, "半")
            folder.date(name, 1_000_000 + number)
        }
        try folder.write("cache/说明.txt", "")
        cache.keep(compiled, key)
        #expect(isFound())
        #expect(kept.count == 9)
        #expect(kept.contains("说明.txt"))
    }

    @Test func 同时存同一个键留下的是完整的() async {
        let (cache, grammar, key) = (cache, compiled, key)
        let misses = await withTaskGroup(of: Int.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    (0..<25).filter { _ in
                        cache.keep(grammar, key)
                        return cache.grammar(key) == nil
                    }.count
                }
            }
            return await group.reduce(0, +)
        }
        #expect(misses == 0, "存过以后任何时候都找得到完整的")
        #expect(isFound())
        #expect(kept == ["\(key).grammar"])
    }
}
