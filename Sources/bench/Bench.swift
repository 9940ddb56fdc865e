import ChineseText
import Extraction
import FoundationEssentials
import Glibc
import Loading
import Quantities
import Reports
import Rules
import Words

/// The benchmarks: `bench recognise`, `parse`, `load`, `text`, `ingest`, `search`, and the fuzz targets. Measures whole texts, never single calls, and gives ratios where it can,
/// since machines are noisy.
@main
enum Bench {
    static let usage = """
        用法：bench recognise [--size MB] [--text 文件夹]
              bench parse [--questions 文件或文件夹]
              bench load
              bench text [--size MB] [--text 文件夹]
              bench ingest [--size MB] [--text 文件夹]
              bench search [--sentences 句数] [--text 文件夹] [--questions 文件或文件夹] [--peers [python]]
              bench make --out 文件夹 [--sentences 句数] [--seed 数] [--text 文件夹]
              bench ask|start|batch [--sentences 句数] [--count 问句数] [--program 程序] [--work 文件夹] [--text 文件夹]
              bench growth [--sizes 句数,句数…] [--search-sizes 句数,句数…] [--write 文件夹]
              bench fuzz [--seconds 秒] [--seed 数]
              bench fuzz-extract [--seconds 秒] [--seed 数] [--text 文件夹]
              bench fuzz-readers [--seconds 秒] [--seed 数] [--format 格式]
        都可以加 --grammar 文件夹、--json；达不到门槛时退出码为 1。

          recognise  识别数、量、时间的速度，和随文本变长的增长
          parse      把问句切成词格、读成推导要多久，难读的长句也算
          load       语法和词表编译过以后，启动时取出来要多久
          text       按十万词切分报告的速度，和数的规则的速度
          ingest     报告排版、抽取、写进索引的速度，和一份报告变长时的增长
          search     建检索文件的速度和大小，在很多句子里找候选要多久；--peers 再测别家：tantivy
                     （要指明装有它的 python）、sqlite3 的 FTS5、ripgrep，没装的跳过
          make       把报告的分句重新组合，写成任意多句的报告
          ask        整个程序答一句要多久；start 从启动到答完要多久；batch 成批答题的速度、内存、次序，
                     杀死再接着答。索引用重新组合的报告收录，放在 --work 文件夹里，程序不变就不再收录
          growth     以上各项随句数的增长，写成 docs 里的表和图；不写句数时只重画
          fuzz-readers
                     用改坏了的小文件反复试读每一种格式（或 --format 指明的一种），各用 --seconds 秒
          fuzz       用随机文本反复识别，核对结果都落在文本里、互不重叠
          fuzz-extract  把真报告弄坏再排版、抽取，核对每句每数都指得回原文，用时不随坏法暴涨
        """

    static func main() {
        do {
            let options = try Options(Array(CommandLine.arguments.dropFirst()))
            if try runsWhole(options) { return }
            let folder = options.text("--grammar") ?? "grammar"
            let grammar = try CompiledGrammar(read(folder))
            switch options.command {
            case "recognise":
                let text = try text(options, size: 8)
                report(RecogniseBenchmark(recognizer: grammar.recognizer).rows(on: text), options)
            case "parse":
                let questions = QuestionTexts([options.text("--questions") ?? "corpus/gold"]).questions
                report(ParseBenchmark(grammar: grammar).rows(on: questions), options)
            case "load": report(try LoadBenchmark(folder: folder).rows(), options)
            case "text": report(TextBenchmark(grammar: grammar).rows(on: try text(options, size: 8)), options)
            case "ingest":
                let reports = try reports(options).reports(size: (options.number("--size") ?? 4) << 20, seed: 1)
                report(try IngestBenchmark(grammar: grammar).rows(on: reports), options)
            case "search":
                report(try search(grammar, options, options.number("--sentences") ?? 100_000), options)
            case "fuzz-extract": fuzzExtract(grammar, try reports(options), options)
            case "fuzz-readers": try fuzzReaders(Layout(lexicon: read(folder).lexicon), options)
            case "fuzz": fuzz(grammar.recognizer, options)
            default: throw BenchFailure(message: usage)
            }
        } catch {
            let bytes = Array("\(error)\n".utf8)
            _ = write(STDERR_FILENO, bytes, bytes.count)
            exit(2)
        }
    }

    static func read(_ folder: String) throws -> GrammarFolder {
        let read = try GrammarFolder(folder)
        guard read.problems.allSatisfy({ $0.severity == .warning }) else {
            throw BenchFailure(message: read.problems.map(\.description).joined(separator: "\n"))
        }
        return read
    }

    private static func text(_ options: Options, size: Int) throws -> [Scalars] {
        let size = (options.number("--size") ?? size) << 20
        return try reports(options).recombined(size: size, seed: 1)
    }

    static func reports(_ options: Options) throws -> ReportText {
        try ReportText(folder: options.text("--text") ?? "corpus")
    }

    static func search(_ grammar: CompiledGrammar, _ options: Options, _ sentences: Int) throws -> [Row] {
        try SearchBenchmark(
            grammar: grammar, text: SearchText(try reports(options), lexicon: grammar.lexicon),
            sentences: sentences,
            gold: QuestionTexts([options.text("--questions") ?? "corpus/gold"]).questions,
            peers: options.has("--peers") ? options.text("--peers") ?? "python3" : nil
        ).rows()
    }

    static func report(_ rows: [Row], _ options: Options) {
        print(options.has("--json") ? Row.json(rows) : Row.table(rows))
        if rows.contains(where: { !$0.isMet }) { exit(1) }
    }

    private static func fuzzReaders(_ layout: Layout, _ options: Options) throws {
        var isWrong = false
        for format in options.text("--format").map({ [$0] }) ?? ReaderSeeds.formats {
            let seed = UInt64(options.number("--seed") ?? 1)
            guard var run = ReaderFuzz(format: format, layout: layout, seed: seed) else {
                throw BenchFailure(message: "没有格式“\(format)”；有：\(ReaderSeeds.formats.joined(separator: "、"))")
            }
            let found = run.run(seconds: options.number("--seconds") ?? 60)
            print("\(format)：试了 \(run.count) 个文件，读得出 \(run.read) 个，最慢 \(run.slowest)，出错 \(found.count) 个。")
            for (reason, file) in found {
                print("  \(reason)：\(file.map { String($0, radix: 16) }.joined(separator: " "))")
            }
            isWrong = isWrong || !found.isEmpty
        }
        if isWrong { exit(1) }
    }

    private static func fuzz(_ recognizer: Recognizer, _ options: Options) {
        var run = FuzzRun(recognizer: recognizer, seed: UInt64(options.number("--seed") ?? 1))
        let found = run.run(seconds: options.number("--seconds") ?? 60)
        print("试了 \(run.count) 段文本，\(found.isEmpty ? "没有出错" : "出错 \(found.count) 段")。")
        for text in found.prefix(20) { print(text.debugDescription) }
        if !found.isEmpty { exit(1) }
    }

    private static func fuzzExtract(_ grammar: CompiledGrammar, _ reports: ReportText, _ options: Options) {
        let trace = FileManager.default.temporaryDirectory.appending(path: "gongwen-fuzz-\(getpid()).md").path
        var run = ExtractFuzz(
            extractor: DocumentExtractor(grammar), reports: reports.texts,
            seed: UInt64(options.number("--seed") ?? 1), trace: trace)
        print("正在试的文本写在 \(trace)，中途崩溃时请看它。")
        let found = run.run(seconds: options.number("--seconds") ?? 60)
        print("试了 \(run.count) 段文本，\(run.bytes / 1000) kB，\(found.isEmpty ? "没有出错" : "出错 \(found.count) 段")。")
        for finding in found.prefix(20) {
            print("\(finding.fault)\n\(String(finding.text.prefix(3000)).debugDescription)")
        }
        if !found.isEmpty { exit(1) }
    }
}

/// Why a benchmark could not run.
struct BenchFailure: Error, CustomStringConvertible {
    let message: String
    var description: String { message }
}

/// What was typed: a command, then options with or without a value.
struct Options {
    let command: String
    private let words: [String]

    init(_ words: [String]) throws {
        guard let command = words.first else { throw BenchFailure(message: Bench.usage) }
        self.command = command
        self.words = Array(words.dropFirst())
    }

    func has(_ name: String) -> Bool { words.contains(name) }

    func text(_ name: String) -> String? {
        guard let place = words.firstIndex(of: name), place + 1 < words.count else { return nil }
        return words[place + 1].hasPrefix("--") ? nil : words[place + 1]
    }

    func number(_ name: String) -> Int? { text(name).flatMap { Int($0) } }
}
