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

    @Test func 位于某路的后面还有名字() throws {
        let library = try Library("位于梅园路的无锡市货运码头，是130名装卸工的集中点。")
        #expect(library.ask("无锡市货运码头在哪条路上").texts == ["梅园路"])
        #expect(try Library("职工在梅园路的书屋举办晨读会。").ask("晨读会在哪里举办").texts != ["梅园路"])
    }

    @Test(arguments: ["无锡职工书画展在哪里举行", "苏州技能竞赛的分会场设在哪儿"])
    func 没有写的地方不答(_ question: String) throws {
        #expect(try Library(Self.body).ask(question).texts.isEmpty)
    }

    @Test func 在什么方面不是地方() throws {
        #expect(try Library("技能竞赛在激发活力方面成效明显。").ask("技能竞赛在哪里举行").texts.isEmpty)
    }

    @Test(arguments: [
        ("“晨读会”在书吧的临窗角落举办，来的人不少。", "“晨读会”在哪里举办", "书吧的临窗角落"),
        ("如农会的成立地老祠堂楼，还有渡口纪念馆。", "农会成立在哪儿", "老祠堂楼"),
        ("云河产业园打造了纳凉室，职工歇脚方便。", "纳凉室打造在什么地方", "云河产业园"),
    ])
    func 照问的动作找地点(_ body: String, _ question: String, _ place: String) throws {
        #expect(try Library(body).ask(question).texts == [place])
    }

    @Test(arguments: ["“晨读会”在暑假期间举办。", "“晨读会”在活动中举办。", "“晨读会”在7月举办。"])
    func 时间和场合不是地点(_ body: String) throws {
        #expect(try Library(body).ask("“晨读会”在哪里举办").texts.isEmpty)
    }
}
