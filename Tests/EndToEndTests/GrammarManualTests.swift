import Foundation
import Testing

/// Everything that grammar/README.md tells an official to type does what the page says.
@Suite("语法手册里的例子")
struct GrammarManualTests {
    private static let examples = (try? GrammarManual().examples) ?? []

    private let manual: GrammarManual
    private let folder: TemporaryFolder
    private let program: Program
    private let grammar: String
    private let options: [String]

    init() throws {
        manual = try GrammarManual()
        folder = try TemporaryFolder()
        program = Program(in: folder)
        grammar = try program.copyOfGrammar()
        options = ["--grammar", grammar, "--index", folder.path + "/我的.sqlite"]
        try folder.write(manual.report.path, manual.report.text)
    }

    /// What the program says of the example now; nil where it gives no answer.
    private func outcome(_ example: GrammarManual.Example) throws -> String? {
        if example.isQuestion {
            let outcome = try program.run(["ask"] + options + [example.text])
            return outcome.status == 0 ? outcome.output.split(separator: "\n").first.map(String.init) : nil
        }
        let line = #"{"input": "\#(example.text)", "reference": "2025-06-10T00:00:00"}"#
        let records = try program.run(["quantities", "--grammar", grammar], input: line + "\n").output
        return records.contains(#""text": "\#(example.text)""#) && records.contains(example.outcome)
            ? example.outcome : nil
    }

    private func ingest() throws -> String {
        try program.run(["ingest"] + options + [folder.path + "/我的报告"]).complaints
    }

    @Test("五件事都有例子", arguments: ["加一种说法", "加一个近义词", "加一个单位", "加一个指标", "加一种句式"])
    func everyTaskHasAnExample(_ section: String) {
        #expect(manual.examples.contains { $0.section == section })
    }

    @Test("照着打进去，改之前答不出，改之后答得出", arguments: examples)
    func examplesDoWhatTheySay(_ example: GrammarManual.Example) throws {
        #expect(try ingest().contains("收录1份"))
        #expect(try outcome(example) == nil)
        for edit in example.edits { try edit.apply(to: grammar) }
        let again = try ingest()
        #expect(again.contains(example.edits.contains(where: \.concernsReports) ? "收录1份" : "未变1份"))
        #expect(try outcome(example) == example.outcome)
    }

    @Test("一个下午都改了，仍旧个个答得出")
    func allTogether() throws {
        for edit in manual.examples.flatMap(\.edits) { try edit.apply(to: grammar) }
        let complaints = try ingest()
        #expect(complaints.contains("收录1份"))
        #expect(!complaints.contains("错误") && !complaints.contains("警告"), "\(complaints)")
        for example in manual.examples { #expect(try outcome(example) == example.outcome, "\(example)") }
        let check = try program.run(["grammar", "check", "--grammar", grammar])
        #expect(check.status == 0, "\(check.output)")
    }

    @Test("开头的三条命令可以照着运行")
    func commandsRun() throws {
        let run = try program.shell("cd '\(folder.path)' && gongwen() { \"$0\" \"$@\"; }\n" + manual.commands)
        #expect(run.status == 0)
        #expect(run.output.contains("86家"))
    }

    @Test("每张词表、每个规则文件、每种句式，手册里都说到")
    func everyFileIsNamed() throws {
        let text = try String(contentsOfFile: Program.root + "/grammar/README.md", encoding: .utf8)
        let files = FileManager.default.enumerator(atPath: Program.root + "/grammar")?.allObjects as? [String] ?? []
        for file in files where file.hasSuffix(".tsv") || file.hasSuffix(".gram") {
            let name = file.split(separator: "/").last.map(String.init) ?? file
            let shown = file.hasPrefix("questions/") ? String(name.dropLast(5)) : name
            #expect(text.contains("`\(shown)`") || text.contains("`\(file)`"), "没有说到 \(file)")
        }
    }
}
