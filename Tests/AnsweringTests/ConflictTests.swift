import Answering
import Facts
import Quantities
import TestSupport
import Testing

/// What several reports write of one thing.
struct ConflictTests {
    private static func library(_ first: String, _ second: String) throws -> Library {
        try Library([
            SampleReport("甲.md", place: "无锡市", period: "2022", body: "全市发放清凉包\(first)。"),
            SampleReport("乙.md", place: "无锡市", period: "2022", body: "全市发放清凉包\(second)。"),
        ])
    }

    @Test(arguments: ["清凉包发放份数，各家报道的说法都列出来", "发放清凉包多少份，两份报告写得一样吗", "发放清凉包的份数，几篇报道分别写的是多少"])
    func 说法不一都列出(_ question: String) throws {
        let answer = try Self.library("3.1万份", "3万余份").ask(question)
        #expect(answer.values.map(\.text) == ["3.1万份", "3万余份"] || answer.values.map(\.text) == ["3万余份", "3.1万份"])
        #expect(answer.citations.count == 2 && answer.text.contains("不一"))
    }

    @Test func 说法一致只说一个() throws {
        let answer = try Self.library("3万份", "约3万份").ask("清凉包发放份数，各家报道的说法都列出来")
        #expect(answer.values.count == 1 && answer.text.contains("一致"))
    }

    @Test func 只有一份报告没有可对照的() throws {
        let answer = try Library("全市发放清凉包3万份。").ask("清凉包发放份数，各家报道的说法都列出来")
        #expect(answer.status == .notFound && answer.related.count == 1)
    }

    @Test func 两份报告相差多少() throws {
        let answer = try Self.library("3.1万份", "3万份").ask("两份报道里发放的清凉包相差多少份")
        #expect(answer.values.map { "\($0.value)\($0.unit)" } == ["1000份"])
    }

    @Test func 两处的数各有出处() throws {
        let answer = try Self.library("3.1万份", "3万份").ask("清凉包，一处写3.1万份、一处写3万份，分别是哪份报告的数")
        #expect(answer.values.map(\.text) == ["3.1万份", "3万份"])
        #expect(answer.values.map(\.label) == ["甲", "乙"] || answer.citations.map(\.document) == ["甲.md", "乙.md"])
    }

    @Test func 不同年份不算说法不一() throws {
        let answer = try Library([
            SampleReport("2022.md", place: "无锡市", period: "2022", body: "全市发放清凉包3万份。"),
            SampleReport("2021.md", place: "无锡市", period: "2021", body: "全市发放清凉包2万份。"),
        ]).ask("清凉包发放份数，各家报道的说法都列出来")
        #expect(answer.status == .notFound)
    }
}
