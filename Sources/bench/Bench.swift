import FoundationEssentials
import Glibc
import Loading
import Quantities
import Rules
import Words

/// The benchmarks: `bench recognise`, `bench fuzz`. Measures whole texts, never single calls, and gives ratios where it can,
/// since machines are noisy.
@main
enum Bench {
    static let usage = """
        用法：bench recognise [--size MB] [--text 文件夹] [--json]
              bench fuzz [--seconds 秒] [--seed 数]

          recognise  识别数、量、时间的速度，和随文本变长的增长；达不到门槛时退出码为 1
          fuzz       用随机文本反复识别，核对结果都落在文本里、互不重叠
        """

    static func main() {
        do {
            let options = try Options(Array(CommandLine.arguments.dropFirst()))
            let recognizer = try recognizer(grammar: options.text("--grammar") ?? "grammar")
            switch options.command {
            case "recognise": try recognise(recognizer, options)
            case "fuzz": fuzz(recognizer, options)
            default: throw BenchFailure(message: usage)
            }
        } catch {
            let bytes = Array("\(error)\n".utf8)
            _ = write(STDERR_FILENO, bytes, bytes.count)
            exit(2)
        }
    }

    private static func recognizer(grammar folder: String) throws -> Recognizer {
        let read = try GrammarFolder(folder)
        guard read.problems.allSatisfy({ $0.severity == .warning }) else {
            throw BenchFailure(message: read.problems.map(\.description).joined(separator: "\n"))
        }
        return Recognizer(lexicon: read.lexicon, grammar: read.grammar)
    }

    private static func recognise(_ recognizer: Recognizer, _ options: Options) throws {
        let size = (options.number("--size") ?? 8) << 20
        let text = try ReportText(folder: options.text("--text") ?? "corpus").recombined(size: size, seed: 1)
        let rows = RecogniseBenchmark(recognizer: recognizer).rows(on: text)
        print(options.has("--json") ? Row.json(rows) : Row.table(rows))
        if rows.contains(where: { !$0.isMet }) { exit(1) }
    }

    private static func fuzz(_ recognizer: Recognizer, _ options: Options) {
        var run = FuzzRun(recognizer: recognizer, seed: UInt64(options.number("--seed") ?? 1))
        let found = run.run(seconds: options.number("--seconds") ?? 60)
        print("试了 \(run.count) 段文本，\(found.isEmpty ? "没有出错" : "出错 \(found.count) 段")。")
        for text in found.prefix(20) { print(text.debugDescription) }
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
        words.firstIndex(of: name).flatMap { $0 + 1 < words.count ? words[$0 + 1] : nil }
    }

    func number(_ name: String) -> Int? { text(name).flatMap { Int($0) } }
}
