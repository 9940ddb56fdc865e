import Answering
import Facts
import Presentation
import Questions
import TestSupport
import Testing

/// A reading laid open.
struct ExplanationTests {
    private static func explanation(_ question: String) throws -> String {
        let library = try Library.load()
        let reading = library.project.questions.read(question)
        let candidates = reading.query.map { library.answerer.search.candidates($0) } ?? []
        return Explanation.text(reading, candidates: candidates, in: library.answerer.search)
    }

    @Test func 从词格到候选都写出来() throws {
        let text = try Self.explanation("2022年无锡市有多少家职工书屋？")
        for part in [
            "词格：2022年无锡市有多少家职工书屋", "0–5  2022年  识别:time", "无锡市  词:places", "“多少”", "解析：图表项 ", "推导 1（权重 ",
            "$问数 “", "{value}", "话题：职工书屋", "查询：运算 value", "量词 家", "类 机构", "地方 无锡市", "候选：", "287家", "可", "251家",
            "拒：", "覆盖 ",
        ] {
            #expect(text.contains(part), "缺“\(part)”")
        }
    }

    @Test func 每条规则都写着在哪个文件哪一行() throws {
        let text = try Self.explanation("2022年无锡市有多少家职工书屋？")
        let rules = text.split(separator: "\n").filter { $0.drop { $0 == " " }.hasPrefix("$") }
        #expect(rules.count >= 3)
        for line in rules { #expect(line.contains(/[a-z_]+\/[a-z_]+\.gram:[0-9]+:[0-9]+$/), "\(line)") }
        #expect(text.contains(/questions\/value\.gram:[0-9]+/))
        #expect(text.contains(/phrases\/quantity\.gram:[0-9]+/))
    }

    @Test func 推导的权重从高到低() throws {
        let text = try Self.explanation("2022年无锡市有多少家职工书屋？")
        let weights = text.matches(of: /推导 [0-9]+（权重 (-?[0-9]+)）/).compactMap { Int($0.output.1) }
        #expect(!weights.isEmpty)
        #expect(weights == weights.sorted(by: >))
    }

    @Test func 比较写出关系和数() throws {
        #expect(try Self.explanation("2022年无锡职工书屋超过200家了吗").contains("比较 greater 200家"))
        #expect(try Self.explanation("300家书屋里有多少家示范点").contains("已知数 300家"))
    }

    @Test(arguments: ["今天天气不错。", "", "\u{1B}[31m"])
    func 没读懂就说没读懂(_ question: String) throws {
        let text = try Self.explanation(question)
        #expect(text.contains("没有读懂"))
        #expect(!text.contains("推导 1") && !text.contains("候选："))
        #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    }

    @Test func 超出预算要写明() throws {
        #expect(try Self.explanation(String(repeating: "的", count: 1000)).contains("超出预算"))
    }

    @Test func 二十遍一字不差() throws {
        let texts = try (0..<20).map { _ in try Self.explanation("无锡市有多少家职工书屋") }
        #expect(Set(texts).count == 1)
    }
}
