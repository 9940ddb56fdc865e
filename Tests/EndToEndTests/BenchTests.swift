import Foundation
import Testing

/// The benchmarks' own logic: reports made by chance, and the table and chart of growth.
@Suite("基准测试")
struct BenchTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Built beside these tests, as every executable of the package is.
    private static let path =
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")).map {
            URL(fileURLWithPath: $0).deletingLastPathComponent().path + "/bench"
        } ?? "bench"

    private func bench(_ arguments: String...) throws -> Program.Outcome {
        let words = arguments.map { "'\($0)'" }.joined(separator: " ")
        return try Program(in: folder).shell("cd '\(Program.root)' && exec '\(Self.path)' \(words)")
    }

    private func made(_ name: String, seed: Int) throws -> [String: String] {
        let path = folder.path + "/" + name
        let outcome = try bench("make", "--sentences", "250", "--seed", "\(seed)", "--out", path)
        try #require(outcome.status == 0, "\(outcome.complaints)")
        let names = try FileManager.default.contentsOfDirectory(atPath: path)
        return try Dictionary(
            uniqueKeysWithValues: names.map { ($0, try String(contentsOfFile: path + "/" + $0, encoding: .utf8)) })
    }

    @Test("同一个种子写出同样的报告，都收录得进去")
    func reportsAreRepeatable() throws {
        let reports = try made("甲", seed: 1)
        #expect(try made("乙", seed: 1) == reports)
        #expect(try made("丙", seed: 2) != reports)
        #expect(reports.count == 2)
        #expect(reports.values.reduce(0) { $0 + $1.filter { $0 == "。" }.count } == 250)
        let program = Program(in: folder)
        let index = folder.path + "/i.sqlite"
        try #require(program.run(["ingest", folder.path + "/甲", "--index", index]).status == 0)
        let listed = try program.run(["documents", "--json", "--index", index]).output
        #expect(listed.split(separator: "\n").count == 2)
        #expect(listed.contains("总工会20"))
    }

    private static let results = """
        {"machine": "2 × 某机", "points": [
        {"sentences": 10000, "hundredths": {"ask.half": 697, "ask.memory": 4781, "search.half": 24833, "ingest.rate": 585}},
        {"sentences": 100000, "hundredths": {"ask.half": 5000, "ask.memory": 19300, "search.half": 60000}}]}
        """

    @Test("表和图由结果重画，次次一样")
    func growthIsDrawnAgain() throws {
        try folder.write("performance-growth.json", Self.results)
        try folder.write("PERFORMANCE.md", "前\n<!-- growth -->\n旧\n<!-- end of growth -->\n后\n")
        // The time of a question grows more than the sixfold that is allowed.
        let outcome = try bench("growth", "--write", folder.path)
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("未达到\tquestion, half within: 100000 / 10000\t7.17 倍"))
        let page = try String(contentsOfFile: folder.path + "/PERFORMANCE.md", encoding: .utf8)
        #expect(page.hasPrefix("前\n<!-- growth -->\n\n2 × 某机\n\n| | unit | 10k sentences | 100k sentences |\n"))
        #expect(page.contains("| question, half within | milliseconds | 6.97 | 50.0 |\n"))
        #expect(page.contains("| reports ingested, a core | thousand sentences a second | 5.85 |  |\n"))
        #expect(page.hasSuffix("\n<!-- end of growth -->\n后\n"))
        let drawn = try svg()
        _ = try bench("growth", "--write", folder.path)
        #expect(try svg() == drawn)
        #expect(try String(contentsOfFile: folder.path + "/PERFORMANCE.md", encoding: .utf8) == page)
    }

    private func svg() throws -> String {
        try String(contentsOfFile: folder.path + "/performance-growth.svg", encoding: .utf8)
    }

    @Test("图里每个数一个点，都在图内；名称互不相碰")
    func chartHoldsEveryValue() throws {
        try folder.write("performance-growth.json", Self.results)
        _ = try bench("growth", "--write", folder.path)
        let drawn = try svg()
        #expect(drawn.hasPrefix("<svg ") && drawn.hasSuffix("</svg>\n"))
        #expect(drawn.components(separatedBy: "<g ").count == 4 && drawn.components(separatedBy: "</g>").count == 4)
        let points = drawn.matches(of: #/<circle class="l\d" cx="([\d.]+)" cy="([\d.]+)"/#)
        #expect(points.count == 7)
        for point in points {
            let (x, y) = (try #require(Double(point.1)), try #require(Double(point.2)))
            #expect((56...540).contains(x) && (34...226).contains(y))
        }
        // Ten times as many sentences are a decade to the right: both ends of this axis.
        #expect(Set(points.map { String($0.1) }) == ["56", "540"])
        for panel in drawn.components(separatedBy: "<g ").dropFirst() {
            let names = panel.matches(of: #/<text class="l\d" x="552" y="([\d.]+)"/#).compactMap { Double($0.1) }
                .sorted()
            #expect(!names.isEmpty && zip(names, names.dropFirst()).allSatisfy { $1 - $0 >= 15 })
        }
    }
}
