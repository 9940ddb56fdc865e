import Foundation
import Testing

@Suite("接着上次的批量")
struct ResumeTests {
    private let folder: TemporaryFolder
    private let program: Program
    private var input: String { folder.path + "/q.jsonl" }
    private var output: String { folder.path + "/a.jsonl" }
    private var resuming: [String] { ["batch", "--resume", "-o", output, input] }

    init() throws {
        folder = try TemporaryFolder()
        program = Program(in: folder)
    }

    private func written() throws -> String { try String(contentsOfFile: output, encoding: .utf8) }

    @Test("几次被杀，接着答完，与一口气答完一字不差")
    func resumesAfterKills() throws {
        try folder.write("q.jsonl", BatchTests.questions(2000))
        let whole = try BatchTests.timeless(program.run(["batch", "--json", input]).output)
        for share in [20, 60] {
            let process = try program.start(resuming)
            while process.isRunning, size(output) < whole.utf8.count * share / 100 { usleep(2000) }
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            #expect(size(output) < whole.utf8.count)
            // As a crash may leave it: a line that was begun.
            try append("{\"schema\": 1, \"id\": \"q")
        }
        let outcome = try program.run(resuming)
        #expect(outcome.status == 0, "\(outcome.complaints)")
        #expect(outcome.complaints.contains("句上次已答"))
        #expect(try BatchTests.timeless(written()) == whole)
    }

    @Test("已经答完的，再接一次也不变；坏行算过一次还是坏行")
    func resumingWhatIsDone() throws {
        try folder.write("q.jsonl", BatchTests.questions(10) + "坏行\n")
        #expect(try program.run(resuming).status == 2)
        let first = try written()
        let second = try program.run(resuming)
        #expect(second.status == 2)
        #expect(second.complaints.contains("共 11 句（其中 11 句上次已答）"))
        #expect(try written() == first)
    }

    @Test("不是这批问题的答案，就不动它", arguments: ["另一批", "少一句", "不是记录"])
    func refusesAnotherFile(_ difference: String) throws {
        try folder.write("q.jsonl", BatchTests.questions(6))
        _ = try program.run(resuming)
        switch difference {
        case "另一批": try folder.write("q.jsonl", BatchTests.questions(6).replacingOccurrences(of: "苏州", with: "无锡"))
        case "少一句": try folder.write("q.jsonl", BatchTests.questions(5))
        default: try append("随手写的一行\n")
        }
        let before = try written()
        let outcome = try program.run(resuming)
        #expect(outcome.status == 2)
        #expect(outcome.complaints.contains("不是同一批问题的答案"), "\(outcome.complaints)")
        #expect(try written() == before)
    }

    @Test("Ctrl-C：写下的都是整行，接着答完与一口气答完一样")
    func interrupted() throws {
        try folder.write("q.jsonl", BatchTests.questions(1200))
        let process = try program.start(resuming)
        while process.isRunning, size(output) < 100_000 { usleep(2000) }
        kill(process.processIdentifier, SIGINT)
        process.waitUntilExit()
        #expect(process.terminationStatus == 130)
        let part = try written()
        #expect(part.hasSuffix("\n"))
        let whole = try BatchTests.timeless(program.run(["batch", "--json", input]).output)
        #expect(BatchTests.timeless(part).utf8.count < whole.utf8.count && whole.hasPrefix(BatchTests.timeless(part)))
        _ = try program.run(resuming)
        #expect(try BatchTests.timeless(written()) == whole)
    }

    private func size(_ path: String) -> Int {
        ((try? FileManager.default.attributesOfItem(atPath: path)[.size]) as? Int) ?? 0
    }

    private func append(_ text: String) throws {
        let file = try #require(FileHandle(forWritingAtPath: output))
        try file.seekToEnd()
        try file.write(contentsOf: Data(text.utf8))
        try file.close()
    }
}
