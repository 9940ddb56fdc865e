import Foundation
import Testing

/// Upkeep of an index: what is removed, read again, tidied up and checked.
@Suite("维护索引")
struct UpkeepTests {
    private let folder: TemporaryFolder
    private let program: Program

    init() throws {
        folder = try TemporaryFolder()
        program = Program(in: folder)
        try folder.write("r/2021.txt", "2021年，全市建有职工书屋56家。\n\n慰问职工30人。\n")
        try folder.write("r/2022.md", "# 年报\n\n2022年，全市建有职工书屋61家。\n\n| 县区 | 书屋（家） |\n| --- | --- |\n| 海门 | 7 |\n")
        try folder.write("r/manifest.csv", "file,place\n2021.txt,南通\n2022.md,南通\n")
        #expect(try run("ingest", folder.path + "/r").status == 0)
    }

    private var index: String { folder.path + "/i.sqlite" }

    private func run(_ arguments: String...) throws -> Program.Outcome {
        try program.run(arguments + ["--index", index])
    }

    private func figures() throws -> String { try run("figures", "--json").output }

    @Test("删去一份：答案里不再有它；写错一个名字，一份也不删")
    func remove() throws {
        let wrong = try run("remove", "2021.txt", "2020.txt")
        #expect(wrong.status == 2)
        #expect(wrong.complaints.contains("没有“2020.txt”，什么也没有删"))
        #expect(try run("ask", "2021年有多少家职工书屋").output.contains("56家"))
        let removed = try run("remove", "2021.txt")
        #expect(removed.status == 0 && removed.complaints == "删去1份。\n")
        #expect(try run("ask", "2021年有多少家职工书屋").status == 1)
        #expect(try run("documents").output.contains("2022.md"))
    }

    @Test("没有原文件也能重读，结果一样，再收录是未变")
    func reindex() throws {
        let before = try figures()
        let moved = folder.path + "/旧"
        try FileManager.default.moveItem(atPath: folder.path + "/r", toPath: moved)
        #expect(try run("reindex").complaints == "重读0份，未变2份，失败0份。\n")
        #expect(try run("reindex", "--all").complaints.hasSuffix("重读2份，未变0份，失败0份。\n"))
        #expect(try figures() == before)
        try FileManager.default.moveItem(atPath: moved, toPath: folder.path + "/r")
        #expect(try run("ingest", folder.path + "/r").complaints.hasSuffix("收录0份，未变2份，失败0份。\n"))
    }

    @Test("词表变了：提问时说一声，重读以后就认得新词")
    func reindexAfterChange() throws {
        try folder.write("r/2023.txt", "2023年，全市建有驿栈9嘎。\n")
        #expect(try run("ingest", folder.path + "/r").status == 0)
        #expect(try !figures().contains("9嘎"))
        let grammar = try program.copyOfGrammar()
        let units = grammar + "/lexicon/units.tsv"
        let sheet = try String(contentsOfFile: units, encoding: .utf8)
        try (sheet + "嘎\t\t机构\n").write(toFile: units, atomically: true, encoding: .utf8)
        let asked = try run("ask", "2021年有多少家职工书屋", "--grammar", grammar)
        #expect(asked.output.contains("56家"))
        #expect(asked.complaints.contains("3份报告是用别的语法或程序读的"))
        #expect(try run("doctor", "--grammar", grammar).output.contains("其中3份"))
        #expect(try run("reindex", "--grammar", grammar).complaints.hasSuffix("重读3份，未变0份，失败0份。\n"))
        #expect(try figures().contains("9嘎"))
        #expect(try run("ask", "2021年有多少家职工书屋", "--grammar", grammar).complaints.isEmpty)
    }

    @Test("整理以后什么也没变")
    func vacuum() throws {
        let before = try figures()
        #expect(try run("vacuum").complaints.contains("KB"))
        #expect(try figures() == before)
    }

    @Test("检查：完好的说完好；坏了的说哪一份、怎么办")
    func doctor() throws {
        let sound = try run("doctor")
        #expect(sound.status == 0 && sound.output == "2份报告，5句，4个数字，都完好。\n")
        var bytes = try Data(contentsOf: URL(fileURLWithPath: index))
        let place = try #require(bytes.range(of: Data("慰问职工30人。".utf8), options: .backwards))
        bytes[place.upperBound - 7] ^= 1
        try bytes.write(to: URL(fileURLWithPath: index))
        let damaged = try run("doctor")
        #expect(damaged.status == 2)
        #expect(damaged.output.contains("2021.txt："))
        #expect(damaged.output.contains("gongwen reindex --all") || damaged.output.contains("请重新收录"))
        // A damaged index answers nothing.
        let asked = try run("ask", "2021年慰问职工多少人")
        #expect(asked.status == 2 && asked.complaints.contains("损坏"))
    }

    @Test("没有的索引、随程序的索引，说清楚")
    func nothingToKeepUp() throws {
        for command in ["remove", "reindex", "vacuum"] {
            let words = command == "remove" ? [command, "甲.txt"] : [command]
            let none = try program.run(words + ["--index", folder.path + "/没有.sqlite"])
            #expect(none.status == 2 && none.complaints.contains("没有这个索引"))
            let shipped = try program.run(words)
            #expect(shipped.status == 2 && shipped.complaints.contains("自动更新"))
        }
        #expect(try run("remove").complaints.contains("没有指明报告"))
    }
}
