import Answering
import Facts
import Quantities
import TestSupport
import Testing

/// Whether a figure is above, below or at a number, as far as its bound lets one say.
struct CheckTests {
    struct Case: Sendable, CustomTestStringConvertible {
        /// `近240万人`
        let figure: String
        /// `超过240万人`
        let comparison: String
        /// Nil where the bound leaves it open.
        let holds: Bool?

        init(_ figure: String, _ comparison: String, _ holds: Bool?) {
            self.figure = figure
            self.comparison = comparison
            self.holds = holds
        }

        var testDescription: String { "\(figure)，\(comparison)吗" }
    }

    @Test(arguments: [
        Case("287人", "超过200人", true), Case("287人", "超过287人", false), Case("287人", "超过300人", false),
        Case("287人", "达到287人", true), Case("287人", "达到288人", false), Case("287人", "不到300人", true),
        Case("287人", "不到287人", false), Case("287人", "不超过287人", true), Case("287人", "不超过286人", false),
        Case("287人", "是287人", true), Case("287人", "是286人", false),
        Case("近240万人", "超过240万人", false), Case("近240万人", "达到240万人", false),
        Case("近240万人", "超过250万人", false), Case("近240万人", "超过230万人", nil), Case("近240万人", "不到240万人", true),
        Case("近240万人", "不到250万人", true), Case("近240万人", "不超过240万人", true), Case("近240万人", "不到200万人", nil),
        Case("近240万人", "是250万人", false), Case("近240万人", "是240万人", nil),
        Case("4000余人", "超过4000人", true), Case("4000余人", "超过3000人", true), Case("4000余人", "超过5000人", false),
        Case("4000余人", "超过4500人", nil),
        Case("4000余人", "达到4000人", true), Case("4000余人", "不到4000人", false), Case("4000余人", "不超过4000人", false),
        Case("4000余人", "不到5000人", true), Case("4000余人", "不到4800人", nil),
        Case("超4000人", "超过5000人", nil), Case("4000余人", "是3000人", false),
        Case("300人以上", "达到300人", true), Case("300人以上", "超过300人", nil), Case("300人以上", "超过299人", true),
        Case("300人以上", "不到300人", false), Case("300人以下", "不超过300人", true), Case("300人以下", "超过300人", false),
        Case("约300人", "超过200人", nil), Case("约300人", "不到400人", nil), Case("约300人", "是300人", nil),
        Case("1.2万人", "超过12000人", false), Case("1.2万人", "达到12000人", true), Case("1.2万人", "超过1.19万人", true),
    ])
    func 是否看界限(_ test: Case) throws {
        let answer = try Library("全市书屋读者\(test.figure)。").ask("2022年无锡书屋读者\(test.comparison)吗")
        #expect(answer.bool == test.holds)
        #expect(answer.status == (test.holds == nil ? .notFound : .answered))
        #expect((test.holds == nil ? answer.related : answer.values).map(\.text) == [test.figure])
        if let holds = test.holds { #expect(answer.text.hasPrefix(holds ? "是" : "否")) }
    }

    @Test(arguments: [
        "2022年无锡全市职工书屋有没有超过200家", "2022年无锡职工书屋是不是超过200家", "2022年无锡职工书屋超过200家了没有",
        "请问2022年无锡职工书屋超过二百家了吗？",
    ])
    func 各种问法(_ question: String) throws {
        let answer = try Library.three().ask(question)
        #expect(answer.bool == true)
        #expect(answer.wordings == ["287家"])
        #expect(answer.citations.map(\.document) == ["无锡2022.md"])
    }

    @Test(arguments: [("破百家了没", true), ("过千家了吗", false), ("在200家以上吗", true), ("在300家以上吗", false)])
    func 只说数位或者以上的也会比(_ asked: String, _ holds: Bool) throws {
        #expect(try Library.three().ask("2022年无锡职工书屋\(asked)").bool == holds)
    }

    @Test(arguments: ["2020年无锡职工书屋超过200家了吗", "2022年苏州职工书屋超过200家了吗", "2022年无锡社区书屋超过200家了吗"])
    func 没有这个数就不说是否(_ question: String) throws {
        let answer = try Library.three().ask(question)
        #expect(answer.status == .notFound)
        #expect(answer.bool == nil)
    }

    @Test func 有几年的数就按最近一年说() throws {
        let answer = try Library.three().ask("无锡职工书屋超过260家了吗")
        #expect(answer.status == .answered)
        #expect(answer.bool == true)
        #expect(answer.values.map(\.text) == ["287家"])
    }

    @Test func 单位不同类不能比() throws {
        let answer = try Library.three().ask("2022年无锡职工书屋超过200万元了吗")
        #expect(answer.bool == nil)
        #expect(answer.status == .notFound)
    }

    /// Who comes twice is one person of two visits: persons do not say how many visits there were.
    @Test(
        arguments: [
            ("287人", "超过200人次", nil), ("287人", "超过200人", true), ("287人次", "超过200人次", true), ("287人次", "超过300人次", false),
        ] as [(String, String, Bool?)])
    func 人数不说有没有那么多人次(_ figure: String, _ asked: String, _ holds: Bool?) throws {
        let answer = try Library("全市书屋读者\(figure)。").ask("2022年无锡书屋读者\(asked)吗")
        #expect(answer.bool == holds, "\(answer.text)")
        #expect(answer.status == (holds == nil ? .notFound : .answered))
    }

    @Test func 问差多少就说差多少() throws {
        let library = try Library("全市建有职工书屋287家。")
        let answer = library.ask("无锡职工书屋超过250家了吗，超了多少")
        #expect(answer.bool == true && answer.values.map { "\($0.value)\($0.unit)" } == ["37家"])
        #expect(answer.derivation?.formula == "287 − 250 = 37")
        #expect(library.ask("无锡职工书屋有没有超过300家，差多少").text.contains("少13家"))
    }

    @Test func 逐年增加要各年都比() throws {
        let rising = try Library([
            SampleReport("2022.md", place: "无锡市", period: "2022", body: "全市建有职工书屋287家。"),
            SampleReport("2021.md", place: "无锡市", period: "2021", body: "全市建有职工书屋251家。"),
            SampleReport("2020.md", place: "无锡市", period: "2020", body: "全市建有职工书屋230家。"),
        ])
        let answer = rising.ask("无锡的职工书屋是不是逐年增加的")
        #expect(answer.bool == true && answer.values.map(\.text) == ["287家", "251家", "230家"])
        #expect(rising.ask("无锡的职工书屋是不是逐年减少的").bool == false)
    }
}
