import Answering
import Facts
import Presentation
import Questions
import TestSupport
import Testing

/// Answers as people read them in a terminal.
struct TextFormatTests {
    private static func lines(_ question: String) throws -> [String] {
        TextFormat.text(try Library.load().ask(question)).split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init)
    }

    @Test func 答案在前出处在后() throws {
        let lines = try Self.lines("2022年无锡市有多少家职工书屋？")
        try #require(lines.count == 2)
        #expect(lines[0].contains("287家") && lines[0].contains("[1]"))
        #expect(lines[1].hasPrefix("[1] 《无锡市总工会工作小结》无锡市总工会，2023-01，第"))
        #expect(lines[1].hasSuffix("“目前，全市建有287家职工书屋，其中市级示范点46家。”"))
    }

    @Test func 每处引文一行() throws {
        let lines = try Self.lines("无锡市有多少家职工书屋")
        #expect(lines.count == 3)
        #expect(lines[1].hasPrefix("[1] ") && lines[2].hasPrefix("[2] "))
    }

    @Test func 查不到就列出最接近的记录() throws {
        let lines = try Self.lines("2025年无锡有多少家职工书屋")
        #expect(lines.first?.contains("没有查到") == true)
        #expect(lines.contains("最接近的记录："))
        #expect(lines.contains { $0.hasPrefix("  · ") && $0.contains("[1]") })
    }

    @Test func 没有引文就只有一句话() {
        #expect(TextFormat.text(Answer(status: .notFound, text: "没听懂。")) == "没听懂。")
    }

    @Test func 没有题目就写文件名() throws {
        let project = try Project.load()
        var store = MemoryStore()
        store.replace(try project.extract("无锡市总工会建有职工书屋287家，大家都说好。\n", path: "无题.md"))
        let answer = project.answerer(try Corpus(store)).answer(project.questions.read("无锡有多少家职工书屋"))
        let last = TextFormat.text(answer).split(separator: "\n").last.map(String.init)
        #expect(last?.hasPrefix("[1] ") == true)
        #expect(last?.contains("nil") == false && last?.contains("Optional") == false)
    }

    @Test(arguments: ["\u{0}", "\u{7}", "\u{8}", "\u{1B}[2J", "\u{1B}]0;题\u{7}", "\r", "\u{7F}"])
    func 控制字符到不了终端(_ control: String) {
        let text = TextFormat.text(Answer(status: .answered, text: "建有\(control)287家。"))
        #expect(!text.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F })
        #expect(text.hasPrefix("建有") && text.hasSuffix("287家。"))
    }

    @Test(arguments: ["\u{9B}31m", "\u{9D}0;题\u{9C}", "\u{202E}", "\u{2066}"])
    func 八位控制字符和改变书写方向的字符也到不了终端(_ control: String) throws {
        let text = TextFormat.text(Answer(status: .answered, text: "建有\(control)287家。"))
        let first = try #require(control.unicodeScalars.first)
        #expect(!text.unicodeScalars.contains(first))
    }
}
