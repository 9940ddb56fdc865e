import FoundationEssentials
import Loading

/// What runs the program itself, or makes files for it.
extension Bench {
    /// - Returns: whether the command was one of these.
    static func runsWhole(_ options: Options) throws -> Bool {
        switch options.command {
        case "make": try make(options)
        case "ask": report(try WholeRun(options).index().rows() + WholeRun(options).ask(), options)
        case "start": report(try WholeRun(options).starts(), options)
        case "batch": report(try WholeRun(options).batch(), options)
        case "growth": try growth(options)
        default: return false
        }
        return true
    }

    /// Writes recombined reports into a folder.
    private static func make(_ options: Options) throws {
        guard let folder = options.text("--out") else { throw BenchFailure(message: usage) }
        let sentences = options.number("--sentences") ?? 100_000
        let made = try ReportFolder(
            folder, text: recombined(options).text(), sentences: sentences, seed: UInt64(options.number("--seed") ?? 1))
        print("\(made.path)：\(sentences) 句，\(made.bytes / 1_000_000) MB。")
    }

    static func recombined(_ options: Options) -> RecombinedText {
        RecombinedText(folder: options.text("--text") ?? "corpus") {
            try SearchText(reports(options), lexicon: read(options.text("--grammar") ?? "grammar").lexicon)
        }
    }
}

/// What benchmarks of the whole program have in common.
struct WholeRun {
    private let options: Options
    private let gongwen: Gongwen
    private let text: RecombinedText
    private let work: String
    private let sentences: Int
    private static let generated = 150

    init(_ options: Options, sentences: Int? = nil) throws {
        self.options = options
        work = options.text("--work") ?? FileManager.default.temporaryDirectory.appending(path: "gongwen-bench").path
        try FileManager.default.createDirectory(atPath: work, withIntermediateDirectories: true)
        gongwen = try Gongwen(
            program: options.text("--program") ?? ".build/release/gongwen",
            grammar: options.text("--grammar") ?? "grammar", work: work)
        text = Bench.recombined(options)
        self.sentences = sentences ?? options.number("--sentences") ?? 100_000
    }

    func index() throws -> WholeIndex {
        try WholeIndex(
            gongwen, sentences: sentences, seed: UInt64(options.number("--seed") ?? 1), text: text, work: work)
    }

    /// Questions of the collections, and as many for what the reports tell.
    func ask() throws -> [Row] {
        let index = try index()
        let gold = QuestionTexts([options.text("--questions") ?? "corpus/gold"]).questions
        let some = stride(from: 0, to: gold.count, by: max(1, gold.count / Self.generated)).map { gold[$0] }
        return try AskBenchmark(
            gongwen: gongwen, index: index.path, sentences: sentences,
            questions: some + index.questions(Self.generated, from: text), work: work
        ).rows()
    }

    func starts() throws -> [Row] {
        try StartBenchmark(gongwen: gongwen, index: nil).rows() + start()
    }

    func start() throws -> [Row] {
        try StartBenchmark(gongwen: gongwen, index: (index().path, sentences)).rows()
    }

    func batch() throws -> [Row] {
        let index = try index()
        return try BatchBenchmark(
            gongwen: gongwen, index: index.path, sentences: sentences,
            questions: index.questions(options.number("--count") ?? 10_000, from: text), work: work
        ).rows()
    }
}
