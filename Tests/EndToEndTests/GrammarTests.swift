import Foundation
import Testing

@Suite("改语法不用重新编译")
struct GrammarTests {
    private func edit(_ path: String, _ change: (String) -> String) throws {
        try change(String(contentsOfFile: path, encoding: .utf8)).write(toFile: path, atomically: true, encoding: .utf8)
    }

    @Test("给“多少”加一种说法，同一个程序就听得懂")
    func aNewWordingIsUnderstood() throws {
        let program = Program(in: try TemporaryFolder())
        let grammar = try program.copyOfGrammar()
        let question = "2022年南通爱心服务站是啥个光景"
        #expect(try program.run(["ask", "--grammar", grammar, question]).status == 1)
        try edit(grammar + "/phrases/quantity.gram") {
            $0.replacingOccurrences(of: "$多少 = 多少 |", with: "$多少 = 多少 | 啥个光景 |")
        }
        let outcome = try program.run(["ask", "--grammar", grammar, question])
        #expect(outcome.status == 0, "\(outcome.output)\(outcome.complaints)")
        #expect(outcome.output.contains("314家"))
    }

    @Test("给指标加一个叫法，问那个叫法就有答案")
    func aNewSynonymIsUnderstood() throws {
        let program = Program(in: try TemporaryFolder())
        let grammar = try program.copyOfGrammar()
        let question = "2022年南通有多少家暖心歇脚屋"
        #expect(try program.run(["ask", "--grammar", grammar, question]).status == 1)
        try edit(grammar + "/lexicon/metrics.tsv") {
            $0.replacingOccurrences(of: "户外劳动者爱心服务站\t", with: "户外劳动者爱心服务站\t暖心歇脚屋 ")
        }
        #expect(try program.run(["ask", "--grammar", grammar, question]).output.contains("314家"))
    }

    @Test("加一个量词，收录时就认得")
    func aNewUnitIsRecognized() throws {
        let folder = try TemporaryFolder()
        let program = Program(in: folder)
        let grammar = try program.copyOfGrammar()
        try folder.write("reports/a.md", "---\norganization: 无锡市总工会\nplace: 无锡\nperiod: 2023\n---\n\n全市共有职工书架72爿。\n")
        let index = folder.path + "/a.sqlite"
        let question = ["ask", "--index", index, "--grammar", grammar, "2023年无锡有多少职工书架"]
        _ = try program.run(["ingest", "--index", index, "--grammar", grammar, folder.path + "/reports"])
        #expect(try program.run(question).status == 1)
        try edit(grammar + "/lexicon/units.tsv") { $0 + "爿\t\t事物\n" }
        // The sheet decides how reports are read, so that what was read before is read again.
        let again = try program.run(["ingest", "--index", index, "--grammar", grammar, folder.path + "/reports"])
        #expect(again.complaints.contains("收录1份"))
        #expect(try program.run(question).output.contains("72爿"))
    }

    @Test("语法有错：文件、行、列，说清楚，退出码 2")
    func mistakesAreLocated() throws {
        let program = Program(in: try TemporaryFolder())
        let grammar = try program.copyOfGrammar()
        try edit(grammar + "/phrases/quantity.gram") {
            $0.replacingOccurrences(of: "$标度 = 万", with: "$标度 = $没有的规则 | 万")
        }
        let outcome = try program.run(["ask", "--grammar", grammar, "2022年南通有多少家爱心服务站"])
        #expect(outcome.status == 2)
        #expect(outcome.complaints.contains("phrases/quantity.gram:"))
        #expect(outcome.complaints.contains("没有的规则"))
    }
}
