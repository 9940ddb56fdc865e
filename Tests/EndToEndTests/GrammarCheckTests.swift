import Foundation
import Testing

@Suite("检查语法的命令")
struct GrammarCheckTests {
    private let folder: TemporaryFolder
    private let program: Program
    private let grammar: String

    init() throws {
        folder = try TemporaryFolder()
        program = Program(in: folder)
        grammar = try program.copyOfGrammar()
    }

    private func edit(_ path: String, _ change: (String) -> String) throws {
        let path = grammar + "/" + path
        try change(String(contentsOfFile: path, encoding: .utf8)).write(toFile: path, atomically: true, encoding: .utf8)
    }

    private func replace(_ path: String, _ old: String, _ new: String) throws {
        try edit(path) { text in
            #expect(text.contains(old), "\(path) 里没有“\(old)”")
            return text.replacingOccurrences(of: old, with: new)
        }
    }

    private func run(_ command: String...) throws -> Program.Outcome {
        try program.run(["grammar"] + command + ["--grammar", grammar])
    }

    @Test("随程序的语法没有错误，没有提醒，退出码 0")
    func theShippedGrammarIsClean() throws {
        let outcome = try program.run(["grammar", "check"])
        #expect(outcome.status == 0)
        #expect(outcome.output.hasSuffix("：没有错误，没有提醒\n"))
        #expect(outcome.output.split(separator: "\n").count == 1)
        #expect(outcome.complaints.isEmpty)
    }

    @Test("错误一次全列出来，文件、行、列，退出码 2")
    func mistakesAreListed() throws {
        try replace("phrases/quantity.gram", "$标度 = 万", "$标度 = $多小 | 万")
        try replace("lexicon/metrics.tsv", "新会员\t", "新会员\t会员 ")
        try replace("lexicon/actions.tsv", "\t口径\t", "\t口经\t")
        let outcome = try run("check")
        #expect(outcome.status == 2)
        let lines = outcome.output.split(separator: "\n")
        #expect(lines.count == 4)
        #expect(lines.first?.hasPrefix("lexicon/actions.tsv:") == true)
        #expect(lines.first?.contains("错误：表头里的“口经”程序不用；是不是“口径”？") == true)
        #expect(
            lines.contains { $0.contains("metrics.tsv:") && $0.contains("“会员”在第") && $0.contains("（规范“工会会员”）已经有了") })
        #expect(lines.contains { $0.hasPrefix("phrases/quantity.gram:66:7: 错误：没有规则“$多小”；是不是“$多少”？") })
        #expect(lines.last?.hasSuffix("：3 处错误，0 处提醒；有错误，例句没有查，请改正后再查一遍") == true)
        #expect(outcome.complaints.isEmpty)
    }

    @Test("只有提醒，退出码 0")
    func warningsStopNothing() throws {
        try edit("phrases/politeness.gram") { $0 + "\n$没用的 = $没用的 啊 | 啊;\n" }
        let outcome = try run("check")
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("提醒：规则“$没用的”没有被用到"))
        #expect(outcome.output.contains("提醒：规则“$没用的”开头就是它自己（左递归）"))
        #expect(outcome.output.contains("提醒：规则“$没用的”没有一个例句、用例用到"))
        #expect(outcome.output.hasSuffix("：0 处错误，3 处提醒\n"))
    }

    @Test("例句读不懂，check 和 test 都说")
    func examplesAreRead() throws {
        try replace("questions/count.gram", "/** ", "/** @example 这一句谁也读不懂吧啦啦啦吗\n *  ")
        for command in ["check", "test"] {
            let outcome = try run(command)
            #expect(outcome.status == 2)
            #expect(outcome.output.contains("questions/count.gram:6:14: 错误：例句“这一句谁也读不懂吧啦啦啦吗”应当由“$"))
        }
    }

    @Test("例句和用例全部通过，退出码 0；改坏一个，说出应当怎样读")
    func casesAreRun() throws {
        let outcome = try run("test")
        #expect(outcome.status == 0)
        #expect(outcome.output.hasSuffix(" 个用例：全部通过\n"))
        try edit("questions/yesno.cases.jsonl") { text in
            "{\"question\": \"爱心驿站有没有超过300家\", \"operation\": \"check\", \"relation\": \"less\"}\n{\"question\": \"甲\"}\n"
                + text
        }
        let broken = try run("test")
        #expect(broken.status == 2)
        #expect(
            broken.output.hasPrefix(
                """
                questions/yesno.cases.jsonl:1:1: 错误：用例“爱心驿站有没有超过300家”比较应是“less”，读成了“greater”
                questions/yesno.cases.jsonl:2:1: 错误：这一行没有写应当读成什么；请写上 "operation": "value" 这样的运算，或者 "none": true

                """))
        #expect(broken.output.hasSuffix(" 个用例：2 个不通过\n"))
    }

    @Test("规则有错，test 不跑，只列错误")
    func mistakesComeBeforeTests() throws {
        try replace("phrases/quantity.gram", "$标度 = 万", "$标度 = $没有的规则 | 万")
        let outcome = try run("test")
        #expect(outcome.status == 2)
        #expect(outcome.output.contains("没有规则“$没有的规则”"))
        #expect(outcome.output.hasSuffix("语法有1处错误，例句和用例没有跑；请改正后再试（gongwen grammar check 会全部列出）\n"))
    }

    @Test("没有用例的句式、没有句式的用例都说出来")
    func casesAndFormsBelongTogether() throws {
        let questions = grammar + "/questions/"
        try FileManager.default.moveItem(atPath: questions + "sum.cases.jsonl", toPath: questions + "sun.cases.jsonl")
        let outcome = try run("check")
        #expect(outcome.status == 2)
        #expect(outcome.output.contains("questions/sum.gram:1:1: 提醒：这种问法没有用例；请在旁边写 questions/sum.cases.jsonl"))
        #expect(
            outcome.output.contains(
                "questions/sun.cases.jsonl:1:1: 错误：这些用例旁边没有问法 questions/sun.gram；是不是“questions/sum.gram”？"))
    }

    @Test("新句式：写好就通过检查，会答，不覆盖")
    func aNewFormPasses() throws {
        let outcome = try run("new", "gap")
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("写好了 \(grammar)/questions/gap.gram"))
        let check = try run("check")
        #expect(check.status == 0 && check.output.hasSuffix("：没有错误，没有提醒\n"), "\(check.output)")
        let test = try run("test")
        #expect(test.status == 0 && test.output.hasSuffix("：全部通过\n"), "\(test.output)")
        let ask = try program.run(["ask", "--grammar", grammar, "试问gap2022年南通爱心服务站"])
        #expect(ask.output.contains("314家"))

        let rules = try String(contentsOfFile: grammar + "/questions/gap.gram", encoding: .utf8)
        let again = try run("new", "gap")
        #expect(again.status == 2)
        #expect(again.complaints.contains("questions/gap.gram：已经有这个文件，不覆盖"))
        #expect(try String(contentsOfFile: grammar + "/questions/gap.gram", encoding: .utf8) == rules)
        try FileManager.default.removeItem(atPath: grammar + "/questions/gap.gram")
        #expect(try run("new", "gap").status == 2)
        #expect(!FileManager.default.fileExists(atPath: grammar + "/questions/gap.gram"))
    }

    @Test("句式名不合规定就不写", arguments: ["../gap", "差额", "2gap", "a-b", "a.b", ""])
    func namesOfFormsAreChecked(_ name: String) throws {
        let before = try FileManager.default.contentsOfDirectory(atPath: grammar + "/questions").count
        let outcome = try run("new", name)
        #expect(outcome.status == 2)
        #expect(outcome.complaints.contains("句式名是“\(name)”，应以英文字母开头"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: grammar + "/questions").count == before)
    }

    @Test("没有语法的文件夹，说清楚")
    func aFolderWithoutGrammar() throws {
        try folder.write("empty/readme.txt", "空的")
        let outcome = try program.run(["grammar", "check", "--grammar", folder.path + "/empty"])
        #expect(outcome.status == 2)
        #expect(outcome.complaints.contains("这个文件夹里没有规则文件"))
    }

    @Test(
        "用法",
        arguments: [
            ([], "请说明要做什么"), (["chek"], "没有“grammar chek”"), (["new"], "请写一个新句式的名字"),
            (["check", "grammar"], "不认识“grammar”"),
        ])
    func usage(_ words: [String], _ expected: String) throws {
        let outcome = try program.run(["grammar"] + words)
        #expect(outcome.status == 2)
        #expect(outcome.complaints.contains(expected))
    }

    @Test("帮助说明三个命令和退出码")
    func help() throws {
        let outcome = try program.run(["grammar", "--help"])
        #expect(outcome.status == 0)
        #expect(outcome.output.hasPrefix("用法：gongwen grammar check | test | new 句式\n"))
        #expect(outcome.output.contains("退出码：0 没有错误（可以有提醒）；2 有错误，或者有例句、用例不通过。"))
        #expect(try program.run(["--help"]).output.contains("  grammar "))
    }
}
