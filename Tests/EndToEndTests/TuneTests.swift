import Foundation
import Testing

/// Fitting the ranking's weights from the command line.
@Suite("算排序权重")
struct TuneTests {
    private static func gold() throws -> [String] {
        let folder = Program.root + "/corpus/gold"
        return try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".jsonl") }.sorted()
            .map { folder + "/" + $0 }
    }

    @Test("随程序的权重，用一条命令就能重算出来")
    func committedWeightsAreReproduced() throws {
        let program = Program(in: try TemporaryFolder())
        let grammar = try program.copyOfGrammar()
        let sheet = grammar + "/ranking.tsv"
        let committed = try String(contentsOfFile: sheet, encoding: .utf8)
        // As if nobody had fitted them: each value is what it starts from.
        let unfitted = committed.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
            var fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            if fields.count > 3, Int(fields[2]) != nil { fields[1] = fields[2] }
            return fields.joined(separator: "\t")
        }
        try unfitted.joined(separator: "\n").write(toFile: sheet, atomically: true, encoding: .utf8)
        let outcome = try program.run(["tune", "--write", "--grammar", grammar] + (try Self.gold()))
        #expect(outcome.status == 0 && outcome.output.contains("平均把握"))
        #expect(try String(contentsOfFile: sheet, encoding: .utf8) == committed)
    }

    @Test("没有考题、只有一份报告的考题，说出要什么")
    func tooLittleIsTold() throws {
        let folder = try TemporaryFolder()
        let program = Program(in: folder)
        #expect(try program.run(["tune"]).status == 2)
        try folder.write(
            "one.jsonl",
            #"{"id": "1", "question": "2022年南通有多少家爱心服务站", "kind": "value", "answer": {"value": "314", "unit": "家"}}"#
                + "\n")
        let outcome = try program.run(["tune", folder.path + "/one.jsonl"])
        #expect(outcome.status == 2 && outcome.complaints.contains("两份报告"))
    }
}
