import FoundationEssentials
import Loading

/// The same at ten times, a hundred times, a thousand times the size.
extension Bench {
    /// Measures each size and writes what was found; without sizes, only makes table and chart anew.
    static func growth(_ options: Options) throws {
        let folder = options.text("--write") ?? "docs"
        let file = folder + "/performance-growth.json"
        var results = FileManager.default.fileExists(atPath: file) ? try GrowthResults(file: file) : GrowthResults()
        var rows: [Row] = []
        for sentences in sizes("--sizes", options) {
            let measured = try measure(sentences, options)
            rows += measured
            results.machine = machine()
            results.take(measured, sentences: sentences)
            try write(results, folder)
        }
        for sentences in sizes("--search-sizes", options) {
            let measured = try search(CompiledGrammar(read(options.text("--grammar") ?? "grammar")), options, sentences)
            rows += measured
            results.take(measured, sentences: sentences)
            try write(results, folder)
        }
        try write(results, folder)
        report(rows + results.rows(), options)
    }

    private static func sizes(_ option: String, _ options: Options) -> [Int] {
        (options.text(option) ?? "").split(separator: ",").compactMap { Int($0) }
    }

    private static func measure(_ sentences: Int, _ options: Options) throws -> [Row] {
        let whole = try WholeRun(options, sentences: sentences)
        var rows = try whole.index().rows() + whole.ask() + whole.start() + whole.batch()
        rows += try search(CompiledGrammar(read(options.text("--grammar") ?? "grammar")), options, sentences)
        return rows
    }

    /// The processor, and how many there are.
    private static func machine() -> String {
        let told = FileManager.default.contents(atPath: "/proc/cpuinfo") ?? Data()
        let models = String(decoding: told, as: UTF8.self).split(separator: "\n").filter { $0.hasPrefix("model name") }
        return "\(models.count) × " + (models.first?.split(separator: ":").last?.drop { $0 == " " } ?? "?")
    }

    private static func write(_ results: GrowthResults, _ folder: String) throws {
        try results.write(to: folder + "/performance-growth.json")
        try Data(GrowthChart(results: results).svg().utf8).write(to: URL(filePath: folder + "/performance-growth.svg"))
        try GrowthPage(folder + "/PERFORMANCE.md").fill(results.machine + "\n\n" + results.table())
    }
}

/// The page that shows the table, between two marks.
struct GrowthPage {
    private static let (start, end) = ("<!-- growth -->", "<!-- end of growth -->")
    private let path: String

    init(_ path: String) { self.path = path }

    /// - Throws: `BenchFailure` where the marks are gone.
    func fill(_ table: String) throws {
        guard let held = FileManager.default.contents(atPath: path) else { return }
        let lines = String(decoding: held, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        guard let start = lines.firstIndex(where: { $0 == Self.start }),
            let end = lines.firstIndex(where: { $0 == Self.end }), start < end
        else { throw BenchFailure(message: "\(path)：没有 \(Self.start) 和 \(Self.end) 两个记号。") }
        let filled = (lines[...start] + ["", Substring(table), ""] + lines[end...]).joined(separator: "\n")
        try Data(filled.utf8).write(to: URL(filePath: path))
    }
}
