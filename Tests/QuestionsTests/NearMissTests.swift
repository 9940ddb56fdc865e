import Parsing
import Questions
import TestSupport
import Testing

/// What is no question, or no Chinese at all, is not understood, and nothing worse.
struct NearMissTests {
    private static let noise: [String] = [
        "", " ", "　", "\n", "？", "？？！", "，。！", "“”", "的的的的", "今天天气不错。", "请问", "多少",
        "比", "吗", "2022", "无锡", "\u{0}", "\u{1B}[31m", "\u{FEFF}", "\u{202E}", "😀", "hello", "𠮷", "e\u{301}",
        "'; DROP TABLE documents; --",
    ]

    @Test(arguments: noise)
    func 不是问句就没有查询(_ text: String) throws {
        let reading = try Project.load().questions.read(text)
        #expect(reading.query == nil)
        #expect(!reading.isExhausted)
    }

    @Test(arguments: ["的", "多少", "无锡", "9", "比2021年", "“"])
    func 五千个字不崩不卡(_ unit: String) throws {
        let text = String(repeating: unit, count: 5000 / unit.unicodeScalars.count)
        let reading = try Project.load().questions.read(text)
        #expect(reading.query == nil || !reading.isExhausted)
        if reading.isExhausted { #expect(reading.derivations.isEmpty) }
    }

    @Test func 读不完要说出来() throws {
        #expect(try Project.load().questions.read(String(repeating: "的", count: 5000)).isExhausted)
    }

    @Test func 同一句读二十遍结果不变() throws {
        let questions = try Project.load().questions
        let readings = (0..<20).map { _ in questions.read("2022年无锡市和苏州市多少家爱心服务站的书屋超过多少家") }
        #expect(Set(readings.map(\.query)).count == 1)
        #expect(Set(readings.map { $0.derivations.map(\.weight) }).count == 1)
        #expect(Set(readings.map(\.itemCount)).count == 1)
    }

    @Test func 读法按权重排列() throws {
        let reading = try Project.load().questions.read("全市爱心服务站有没有超过300家")
        let weights = reading.derivations.map(\.weight)
        #expect(weights == weights.sorted(by: >))
    }
}
