import Foundation
import Testing

/// The commands of the session, asked through a pipe.
@Suite("会话里的命令")
struct PipedSessionTests {
    private let folder: TemporaryFolder
    private let program: Program
    private let question = "2022年南通有多少家爱心服务站"

    init() throws {
        folder = try TemporaryFolder()
        program = Program(in: folder)
    }

    private func run(_ lines: [String], _ arguments: [String] = []) throws -> Program.Outcome {
        try program.run(arguments, input: lines.map { $0 + "\n" }.joined())
    }

    @Test("出处：引文所在的那几行和前后的行，引的行有记号")
    func source() throws {
        let outcome = try run([question, ":source 1"])
        #expect(outcome.status == 0)
        let lines = outcome.output.split(separator: "\n").map { String($0) }
        #expect(lines.contains("[1] nantong-2022.md《党建带工建，书写工会有为精彩答卷》"))
        #expect(lines.filter { $0.hasPrefix("> 61  ") && $0.contains("314家") }.count == 1)
        for number in [59, 60, 62, 63] { #expect(lines.contains { $0.hasPrefix("  \(number)") }) }
        #expect(!lines.contains { $0.hasPrefix("  58") || $0.hasPrefix("  64") })
    }

    @Test("说明、报告、数字、帮助、全角冒号、写一半的命令")
    func listings() throws {
        #expect(try run([question, ":explain"]).output.contains("questions/value.gram:"))
        #expect(try run(["：doc"]).output.contains("nantong-2020.md"))
        let figures = try run([":figures 服务站 2022"]).output
        #expect(figures.contains("314家") && !figures.contains("188家"))
        #expect(try run([":figures 送温暖 资金"]).output.contains("1334万元"))
        #expect(try run([":fig"]).output.contains("只列前40个"))
        let help = try run([":h"]).output
        for name in ["source", "explain", "documents", "figures", "reload", "wrong", "reset", "quit"] {
            #expect(help.contains(":" + name))
        }
        #expect(try run([":QUIT", question]).output.isEmpty)
    }

    @Test(
        "用错了：说明找到什么、应当怎样，接着还能问",
        arguments: [
            (":hlep", "是不是“:help”"), (":re", ":reload、:reset"), (":天气", "可用的命令"), (":", "可用的命令"),
            (":source", "还没有问过"), (":explain", "还没有问过"), (":wrong", "还没有问过"), (":figures 没有的词", "没有哪个数字"),
        ])
    func mistakes(_ line: String, _ wording: String) throws {
        let outcome = try run([line, question])
        #expect(outcome.status == 2)
        #expect(outcome.complaints.contains(wording), "\(outcome.complaints)")
        #expect(outcome.output.contains("314家"))
    }

    @Test("出处的编号不对，或上一个答案没有出处")
    func missingSource() throws {
        #expect(try run([question, ":source 9"]).complaints.contains("编号有：1"))
        #expect(try run([question, ":source 一"]).complaints.contains("应为出处的编号"))
        #expect(try run(["的的的的", ":source"]).complaints.contains("没有出处"))
        #expect(try run([question, ":reset", ":source 1"]).complaints.contains("还没有问过"))
    }

    @Test("JSON 的会话：标准输出上只有答案记录")
    func recordsOnly() throws {
        let outcome = try run([question, ":help", "2021年南通有多少家爱心服务站"], ["--json"])
        #expect(try Record.all(outcome.output).map { $0.values.map(\.value) } == [["314"], ["188"]])
        #expect(outcome.complaints.contains(":source"))
    }
}
