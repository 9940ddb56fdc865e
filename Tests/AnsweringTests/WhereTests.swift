import Answering
import Facts
import TestSupport
import Testing

/// Places in the words of the report.
struct WhereTests {
    private static let body = """
        市总工会联合市法院在城西物流园建立劳动争议调解中心。技能竞赛主会场设在太湖会议中心，分会场设在江南职业学院。
        """

    @Test(arguments: [
        ("无锡劳动争议调解中心建在哪里？", "城西物流园"), ("技能竞赛的分会场设在哪儿", "江南职业学院"), ("技能竞赛的主会场在什么地方", "太湖会议中心"),
    ])
    func 问地方答原文的地方(_ question: String, _ place: String) throws {
        let answer = try Library(Self.body).ask(question)
        #expect(answer.texts == [place])
        #expect(answer.citations.first?.quote.contains(place) == true)
    }

    @Test(arguments: ["无锡职工书画展在哪里举行", "苏州技能竞赛的分会场设在哪儿"])
    func 没有写的地方不答(_ question: String) throws {
        #expect(try Library(Self.body).ask(question).texts.isEmpty)
    }

    @Test func 在什么方面不是地方() throws {
        #expect(try Library("技能竞赛在激发活力方面成效明显。").ask("技能竞赛在哪里举行").texts.isEmpty)
    }
}
