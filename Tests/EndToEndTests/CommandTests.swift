import Foundation
import Testing

@Suite("命令")
struct CommandTests {
    @Test("批量：按次序一行一答，坏行有说法，不断档")
    func batchGoesOnPastABadLine() throws {
        let program = Program(in: try TemporaryFolder())
        let lines = """
            {"id": "甲", "session": "s", "question": "2022年南通有多少家爱心服务站"}
            这不是 JSON
            {"id": "乙", "question": "2019年南通有多少家爱心服务站"}

            {"id": "丙", "question": "2020年南通有多少家爱心服务站", "document": "nantong-2020.md"}
            """
        let outcome = try program.run(["batch", "--format", "jsonl", "--input-format", "jsonl", "-"], input: lines)
        let records = try Record.all(outcome.output)
        #expect(outcome.status == 2)
        #expect(records.map(\.id) == ["甲", "2", "乙", "丙"])
        #expect(records.map(\.status) == ["answered", "error", "not_found", "answered"])
        #expect(records[0].session == "s")
        #expect(records[1].text.contains("第2行"))
    }

    @Test("批量：txt 里空行和 # 行不算，编号是行号")
    func batchOfPlainText() throws {
        let folder = try TemporaryFolder()
        let program = Program(in: folder)
        try folder.write("q.txt", "# 问题\n\n2022年南通有多少家爱心服务站\n2019年南通有多少家爱心服务站\n")
        let outcome = try program.run([
            "batch", "--format", "jsonl", folder.path + "/q.txt", "-o", folder.path + "/a.jsonl",
        ])
        #expect(outcome.status == 0)
        #expect(outcome.output.isEmpty)
        let records = try Record.all(String(contentsOfFile: folder.path + "/a.jsonl", encoding: .utf8))
        #expect(records.map(\.id) == ["3", "4"])
        let text = try program.run(["batch", folder.path + "/q.txt"]).output
        #expect(text.contains("问：2022年南通有多少家爱心服务站\n2022年"))
    }

    @Test("从管道来的会话：一行一问")
    func sessionFromAPipe() throws {
        let program = Program(in: try TemporaryFolder())
        let outcome = try program.run([], input: "2022年南通有多少家爱心服务站\n\n2020年送温暖投入多少资金\n")
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("314家"))
        #expect(outcome.output.contains("1334万元"))
        #expect(!outcome.output.contains("问>"))
    }

    @Test("收录：manifest 写什么就是什么；没变的跳过，变了的重读，坏文件不碍别的")
    func ingestReadsWhatChanged() throws {
        let folder = try TemporaryFolder()
        let program = Program(in: folder)
        let index = folder.path + "/i.sqlite"
        try folder.write("r/甲.txt", "全市新建职工书屋\n\n56家，藏书12万册。\n")
        try folder.write("r/乙.txt", "全县举办招聘会9场。\n")
        try folder.write("r/坏.txt", "x")
        try Data([0xE5, 0x0A, 0x41]).write(to: URL(fileURLWithPath: folder.path + "/r/坏.txt"))
        try folder.write(
            "r/manifest.csv",
            "file,title,organization,place,published,period\n甲.txt,书香,扬州市总工会,扬州,2023-12,2023\n乙.txt,,,,2024-01,2024\n")
        let first = try program.run(["ingest", "--index", index, folder.path + "/r"])
        #expect(first.status == 2)
        #expect(first.complaints.contains("坏.txt:1:1"))
        #expect(first.complaints.contains("收录2份，未变0份，失败1份"))
        #expect(try program.run(["ask", "--index", index, "2023年扬州新建了多少家职工书屋"]).output.contains("56家"))
        try folder.write("r/乙.txt", "全县举办招聘会11场。\n")
        let second = try program.run(["ingest", "--index", index, folder.path + "/r"])
        #expect(second.complaints.contains("收录1份，未变1份，失败1份"))
        #expect(try program.run(["ask", "--index", index, "2024年举办了多少场招聘会"]).output.contains("11场"))
    }

    @Test("列出报告、原文、数字，说明读法")
    func listingCommands() throws {
        let program = Program(in: try TemporaryFolder())
        #expect(try program.run(["documents"]).output.contains("nantong-2021.md"))
        let documents = try program.run(["documents", "--json"]).output.split(separator: "\n")
        #expect(documents.count >= 3)
        let original = try String(contentsOfFile: Program.root + "/corpus/nantong-2022.md", encoding: .utf8)
        #expect(try program.run(["show", "nantong-2022.md"]).output == original)
        #expect(try program.run(["show", "nantong-2022.md", "--lines", "1-2"]).output.hasPrefix("1\t---\n2\t"))
        let figures = try program.run(["figures", "--json", "--metric", "爱心服务站", "--period", "2022"]).output
        #expect(figures.contains("\"value\": \"314\""))
        let explained = try program.run(["explain", "2022年南通有多少家爱心服务站"]).output
        for part in ["词格", "推导", "questions/value.gram:", "查询", "候选", "314家"] { #expect(explained.contains(part)) }
    }

    @Test(
        "用错了：说明找到什么、应当怎样，退出码 2",
        arguments: [
            (["ask"], "没有问句"), (["没有的命令"], "没有命令"), (["ask", "--没有", "问"], "不认识选项"),
            (["ask", "--index"], "后面要跟"), (["ask", "--index", "/没有/的.sqlite", "问"], "没有这个索引"),
            (["ingest", "/没有/的文件夹", "--index", "/tmp/x.sqlite"], "没有这个文件或文件夹"), (["serve"], "还没有"),
            (["show", "没有.md"], "没有报告"), (["batch", "--format", "xlsx"], "没有格式"),
            (["ask", "--grammar", "/没有", "问"], "不存在"), (["ask", "--today", "昨天", "问"], "应为日期"),
        ])
    func mistakesAreExplained(_ arguments: [String], _ wording: String) throws {
        let outcome = try Program(in: try TemporaryFolder()).run(arguments)
        #expect(outcome.status == 2)
        #expect(outcome.complaints.contains(wording), "\(outcome.complaints)")
        #expect(outcome.output.isEmpty)
    }

    @Test("选项写在命令前面也一样")
    func optionsBeforeTheCommand() throws {
        let program = Program(in: try TemporaryFolder())
        let outcome = try program.run(["--today", "2022-12-31", "ask", "2022年南通有多少家爱心服务站"])
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("314家"))
    }

    @Test("并排的两个数不会粘成一个，写错的日期要说出来")
    func numbersStayApart() throws {
        let folder = try TemporaryFolder()
        let program = Program(in: folder)
        let index = folder.path + "/i.sqlite"
        try folder.write("r/表.md", "---\nplace: 扬州\nperiod: 2023\n---\n\n职工书屋 120 45家。\n")
        try folder.write("r/错.md", "---\npublished: 2022/10\n---\n\n职工书屋3家。\n")
        let outcome = try program.run(["ingest", "--index", index, folder.path + "/r"])
        #expect(outcome.status == 2)
        #expect(outcome.complaints.contains("2022/10"))
        let figures = try program.run(["figures", "--index", index, "--json"]).output
        #expect(figures.contains("\"value\": \"45\"") && !figures.contains("12045"))
    }

    @Test("帮助和版本")
    func help() throws {
        let program = Program(in: try TemporaryFolder())
        #expect(try program.run(["--version"]).output.hasPrefix("gongwen"))
        let help = try program.run(["--help"]).output
        for name in ["ask", "batch", "ingest", "documents", "show", "figures", "quantities", "explain"] {
            #expect(help.contains(name))
            #expect(try program.run([name, "--help"]).output.hasPrefix("用法：gongwen \(name)"))
        }
    }
}
