import Answering
import Facts
import TestSupport
import Testing

/// Names that count several things, explained over several sentences.
struct ExplanationTests {
    private static let body = """
        坚持“一稳二优三强化”。“一稳”就是会员队伍保持稳定。全年召开座谈会。“二优”就是优化服务阵地，优化服务流程。“三强化”就是强化
        联席会议制度，按季召开。强化业务骨干培训，办好夜校。强化经费审查，加强审计。

        落实“两推动一抓实”。即推动企业建家，新建一批。推动网格入会，逐户走访。抓实普惠服务，办好食堂。

        抓好“三到位”。“三到位”就是安全检查落实到位，每月一次；防暑降温到位，合理排班；纠纷调解到位，设立窗口。

        创新“三单”办法，交办单明确责任、跟踪单掌握进度、报告单检验成效。“五良”融合：是指推动良田、良种、良机、良法、良制融合。
        """

    @Test(arguments: [
        (
            "“一稳二优三强化”指什么",
            ["会员队伍保持稳定", "优化服务阵地", "优化服务流程", "强化联席会议制度", "强化业务骨干培训", "强化经费审查"]
        ),
        ("一稳二优三强化是什么意思", ["会员队伍保持稳定", "优化服务阵地", "优化服务流程", "强化联席会议制度", "强化业务骨干培训", "强化经费审查"]),
        ("“两推动一抓实”是什么意思", ["推动企业建家", "推动网格入会", "抓实普惠服务"]),
        ("“三到位”具体指什么", ["安全检查落实到位", "防暑降温到位", "纠纷调解到位"]),
        ("“三单”指什么", ["交办单明确责任", "跟踪单掌握进度", "报告单检验成效"]),
        ("“五良”融合，是哪五良", ["良田", "良种", "良机", "良法", "良制"]),
    ])
    func 几句话里的解释合在一起答(_ question: String, _ items: [String]) throws {
        let answer = try Library(Self.body).ask(question)
        #expect(answer.status == .answered)
        #expect(answer.texts.count >= items.count - 1)
        #expect(items.filter { item in !answer.texts.contains { $0.contains(item) } } == [])
        #expect(answer.texts.allSatisfy { text in answer.citations.contains { $0.quote.withoutBlanks.contains(text) } })
    }

    @Test func 少一部分解释就说没有列全() throws {
        let answer = try Library("坚持“一稳二优三强化”。“一稳”就是队伍稳定。“二优”就是阵地优化。").ask("“一稳二优三强化”指什么")
        #expect(answer.texts == ["队伍稳定", "阵地优化"])
        #expect(answer.text.contains("“三强化”报告没有另作解释"))
    }

    @Test func 数目对不上就说可能没有列全() throws {
        let answer = try Library("坚持“一稳三强化”。“一稳”就是队伍稳定。“三强化”就是强化培训。强化审计。").ask("“一稳三强化”指什么")
        #expect(answer.texts == ["队伍稳定", "强化培训", "强化审计"])
        #expect(answer.text.contains("可能没有列全"))
    }

    @Test(arguments: ["“一稳二优三强化”指什么", "“二优”是什么意思", "“四送”指什么"])
    func 多半没有解释的不答(_ question: String) throws {
        let body = "坚持“一稳二优三强化”。“一稳”就是队伍稳定。积极推进“二优”和“四送”，全年送书两次。"
        #expect(try Library(body).ask(question).texts.isEmpty)
    }

    @Test func 别的报告的解释不算() throws {
        let answer = try Library([
            SampleReport("甲.md", place: "无锡市", period: "2022", body: "坚持“一稳二优三强化”，成效明显。"),
            SampleReport("乙.md", place: "南通市", period: "2022", body: "“一稳”就是稳增长。“二优”就是优环境。"),
        ]).ask("“一稳二优三强化”指什么")
        #expect(answer.texts.isEmpty)
    }
}
