import FoundationEssentials
import Loading
import Words

/// How long a start takes that finds its grammar compiled: reading the folder, its key, mapping and taking in the cache.
struct LoadBenchmark {
    let folder: String
    /// Words of the lexicon in all; generated ones fill it up.
    let words = 20_000

    /// - Throws: `BenchFailure` where no temporary folder can be made.
    func rows() throws -> [Row] {
        let work = FileManager.default.temporaryDirectory.appending(path: "gongwen-bench-\(UUID())").path
        defer { try? FileManager.default.removeItem(atPath: work) }
        let copy = work + "/grammar"
        do {
            try FileManager.default.createDirectory(atPath: work, withIntermediateDirectories: true)
            try FileManager.default.copyItem(atPath: folder, toPath: copy)
            let held = CompiledGrammar(GrammarFolder(try GrammarFiles(copy))).lexicon.entryCount
            let sheet = "规范\t别称\n" + GeneratedWords(count: max(0, words - held), seed: 7).words.joined(separator: "\n")
            try Data(sheet.utf8).write(to: URL(filePath: copy + "/lexicon/generated.tsv"))
        } catch {
            throw BenchFailure(message: "临时文件夹 \(work) 不能写：\(error)")
        }
        return try rows(copy, GrammarCache(folder: work + "/cache", build: "bench"))
    }

    private func rows(_ copy: String, _ cache: GrammarCache) throws -> [Row] {
        let files = try GrammarFiles(copy)
        var compiled: CompiledGrammar?
        let compiling = Stopwatch.best(of: 1) { compiled = CompiledGrammar(GrammarFolder(files)) }
        guard let compiled else { return [] }
        cache.keep(compiled, cache.key(of: files))
        var count = 0
        let loading = try Stopwatch.best(of: 5) {
            count = cache.grammar(cache.key(of: try GrammarFiles(copy)))?.lexicon.entryCount ?? 0
        }
        return [
            Row(
                name: "从缓存取出语法和词表（\(count)词）", value: count == 0 ? .max : loading * 100, unit: "µs",
                threshold: 2000_00, isRate: false),
            Row(name: "不用缓存，从头编译", value: compiling * 100, unit: "µs", threshold: 1_000_000_00, isRate: false),
        ]
    }
}

/// Words of two to six common characters, made by chance with a fixed seed.
struct GeneratedWords {
    let words: [String]

    private static let first: UInt32 = 0x4E00
    /// The characters that words are made of: a stretch of the plane that holds many common ones.
    private static let span = 4_000

    init(count: Int, seed: UInt64) {
        var random = Random(seed: seed)
        var seen: Set<String> = []
        while seen.count < count {
            let length = 2 + random.roll(5)
            let scalars = (0..<length).compactMap { _ in
                Unicode.Scalar(Self.first + UInt32(random.roll(Self.span)))
            }
            seen.insert(String(String.UnicodeScalarView(scalars)))
        }
        words = seen.sorted()
    }

    /// Words that are stretches of a text, so that a text is full of them.
    init(from lines: [[Unicode.Scalar]], count: Int, seed: UInt64) {
        var random = Random(seed: seed)
        var seen: Set<String> = []
        var tries = 0
        while seen.count < count, tries < count * 20, !lines.isEmpty {
            tries += 1
            let line = lines[random.roll(lines.count)]
            let length = 2 + random.roll(4)
            guard line.count > length else { continue }
            let start = random.roll(line.count - length)
            seen.insert(String(String.UnicodeScalarView(line[start..<start + length])))
        }
        words = seen.sorted()
    }
}
