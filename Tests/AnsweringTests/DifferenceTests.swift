import Answering
import Facts
import Quantities
import TestSupport
import Testing

/// The difference between two years, computed in the open from two cited figures.
struct DifferenceTests {
    private static func difference(_ left: String, _ right: String, _ question: String) throws -> Answer {
        try Library([
            SampleReport("2022.md", place: "无锡市", period: "2022", body: "全市建有书屋\(left)。"),
            SampleReport("2021.md", place: "无锡市", period: "2021", body: "全市建有书屋\(right)。"),
        ]).ask(question)
    }

    @Test(arguments: [
        "2022年无锡市职工书屋比2021年多多少家", "无锡职工书屋2022年比上年增加了多少家", "无锡职工书屋2022年和2021年相差多少家",
    ])
    func 两年之差(_ question: String) throws {
        let answer = try Library.three().ask(question)
        #expect(answer.status == .answered)
        #expect(answer.values.map { "\($0.value)\($0.unit)" } == ["36家"])
        #expect(answer.values.first?.bound == nil)
        #expect(answer.values.first?.citations == [1, 2])
        let derivation = try #require(answer.derivation)
        #expect(derivation.formula == "287 − 251 = 36")
        #expect(derivation.operands.map(\.text) == ["287家", "251家"])
        #expect(derivation.operands.map(\.citations) == [[1], [2]])
        #expect(derivation.operands.map(\.label) == ["2022年", "2021年"])
        #expect(answer.citations.map(\.document) == ["无锡2022.md", "无锡2021.md"])
        #expect(answer.text.contains("2022年比2021年多36家") && answer.text.contains("287 − 251 = 36"))
    }

    @Test func 少了就说少() throws {
        let answer = try Library.three().ask("2021年无锡市职工书屋比2022年少多少家")
        #expect(answer.text.contains("2021年比2022年少36家"))
        #expect(answer.derivation?.operands.map(\.text) == ["287家", "251家"])
        #expect(answer.derivation?.formula == "287 − 251 = 36")
    }

    @Test func 小数精确相减() throws {
        let answer = try Library([
            SampleReport("2022.md", place: "无锡市", period: "2022", body: "投入帮扶资金0.3万元。"),
            SampleReport("2021.md", place: "无锡市", period: "2021", body: "投入帮扶资金0.1万元。"),
        ]).ask("无锡帮扶资金2022年比2021年多多少钱")
        #expect(answer.values.map { "\($0.value)\($0.unit)" } == ["2000元"])
    }

    @Test(
        arguments: [
            ("280家", "200家", nil), ("280多家", "200家", .over), ("近280家", "200家", .under), ("280家", "200多家", .under),
            ("280家", "近200家", .over), ("约280家", "200家", .about), ("280多家", "200多家", .about),
            ("280多家", "近200家", .over), ("近280家", "200多家", .under),
        ] as [(String, String, Bound?)])
    func 界限按区间算(_ left: String, _ right: String, _ bound: Bound?) throws {
        let answer = try Self.difference(left, right, "无锡全市书屋2022年比2021年多多少家")
        let value = try #require(answer.values.first)
        #expect("\(value.value)" == "80")
        #expect(value.bound == bound)
        #expect(answer.text.contains("多80家") == (bound == nil))
    }

    @Test func 差的界限在话里也要留着() throws {
        let answer = try Self.difference("280多家", "200家", "无锡全市书屋2022年比2021年多多少家")
        #expect(!answer.text.contains("约80家"))
    }

    @Test func 反过来减界限也反过来() throws {
        let answer = try Self.difference("280多家", "240家", "无锡全市书屋2021年比2022年少多少家")
        let value = try #require(answer.values.first)
        #expect("\(value.value)" == "40")
        #expect(value.bound == .over)
    }

    @Test(arguments: [
        "无锡职工书屋2023年比2022年多多少家", "无锡职工书屋2021年比2020年多多少家", "苏州职工书屋2022年比2021年多多少家",
        "无锡职工书屋比南通多多少家", "无锡社区书屋2022年比2021年多多少家",
    ])
    func 缺一个数就不算(_ question: String) throws {
        let answer = try Library.three().ask(question)
        #expect(answer.status == .notFound)
        #expect(answer.values.isEmpty)
        #expect(answer.derivation == nil)
    }

    @Test func 口径不同要说明() throws {
        let answer = try Library([
            SampleReport("2022.md", place: "无锡市", period: "2022", body: "全市建有书屋280家。"),
            SampleReport("2021.md", place: "无锡市", period: "2021", body: "全市新建书屋30家。"),
        ]).ask("无锡全市书屋2022年比2021年多多少家")
        #expect(answer.status != .answered || answer.text.contains("口径不同"))
    }
}
