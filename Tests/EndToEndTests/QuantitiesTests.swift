import Foundation
import Testing

@Suite("认数")
struct QuantitiesTests {
    private struct Line: Decodable {
        struct Result: Decodable {
            let text: String
            let start: Int
            let end: Int
            let type: String
            let value: String?
            let unit: String?
        }

        let results: [Result]
        let error: String?
    }

    private func run(_ lines: [String], _ arguments: [String] = []) throws -> (lines: [Line], outcome: Program.Outcome)
    {
        let program = Program(in: try TemporaryFolder())
        let outcome = try program.run(["quantities"] + arguments, input: lines.map { $0 + "\n" }.joined())
        let read = try outcome.output.split(separator: "\n").map {
            try JSONDecoder().decode(Line.self, from: Data($0.utf8))
        }
        return (read, outcome)
    }

    private func input(_ text: String) throws -> String {
        String(decoding: try JSONEncoder().encode(["input": text]), as: UTF8.self)
    }

    @Test("一行进，一行出，次序不变；坏行说清楚，不断档")
    func oneLineOutForEachLineIn() throws {
        let (lines, outcome) = try run([
            #"{"input": "新建驿站36家", "reference": "2025-10-20T09:00:00+08:00"}"#, "不是 JSON", "",
            #"{"input": "没有数", "reference": null}"#, #"{"input": "去年", "reference": "去年"}"#,
            #"{"reference": "2025-10-20"}"#,
            #"{"input": "筹集善款48万元"}"#,
        ])
        #expect(outcome.status == 2)
        #expect(lines.map { $0.results.count } == [1, 0, 0, 0, 0, 0, 2])
        #expect(lines.map { $0.error == nil } == [true, false, false, true, false, false, true])
        #expect(lines[1].error?.contains("第2行") == true)
        #expect(outcome.complaints.contains("第5行的 reference 是“去年”"))
    }

    @Test("没有坏行，退出码是 0")
    func statusOfGoodLines() throws {
        #expect(try run([try input("共36家")]).outcome.status == 0)
        #expect(try run([]).outcome.output.isEmpty)
    }

    @Test(
        "位置按送来的文字数，一个 Unicode 标量算一个",
        arguments: [
            ("共有會員１２８６人", "１２８６", 4, 8), ("😀👩‍👩‍👧走访 36 户", "36", 9, 11), ("发放\u{FEFF}慰问金\n  500元", "500元", 9, 13),
            ("籌集3萬元", "3萬元", 2, 5),
        ])
    func positionsInTheTextAsSent(_ text: String, _ words: String, _ start: Int, _ end: Int) throws {
        let found = try #require(try run([try input(text)]).lines.first?.results.first)
        #expect(found.text == words)
        #expect((found.start, found.end) == (start, end))
    }

    @Test("太长的行不读，别的照读")
    func tooLongALine() throws {
        let (lines, outcome) = try run([try input(String(repeating: "一", count: 400_000)), try input("共36家")])
        #expect(outcome.status == 2)
        #expect(lines.map { $0.results.count } == [0, 1])
        #expect(lines.first?.error?.contains("1024 KiB") == true)
    }

    @Test("送一行，答一行，不等后面的")
    func answersBeforeTheNextLine() throws {
        let program = Program(in: try TemporaryFolder())
        let outcome = try program.shell(
            #"""
            coproc gongwen { "$0" quantities; }
            for number in 1 2; do
              echo '{"input": "共36家"}' >&"${gongwen[1]}"
              read -r -t 60 line <&"${gongwen[0]}" && echo "$line"
            done
            """#)
        #expect(outcome.output.split(separator: "\n").count == 2)
    }

    @Test("时间从 reference 算起，不写就从 --today 算起")
    func countsFromTheReference() throws {
        let line = #"{"input": "去年", "reference": "2024-05-01T08:30+08:00"}"#
        let (lines, _) = try run([line, try input("去年")], ["--today", "2012-02-29"])
        #expect(lines.map { $0.results.first?.value?.prefix(10) } == ["2023-01-01", "2011-01-01"])
    }
}
