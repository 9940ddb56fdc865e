import Answering
import Facts
import TestSupport
import Testing

/// What quoted names stand for.
struct DefineTests {
    private static let body = """
        采取“三个一点”的措施，财政划拨一点，企业投入一点，工会挤出一点，用于建家。开展争做技术能手、争当大国工匠“双争”活动。以
        “学习链、服务链、产业链、创新链”四链协同为核心。“一扩”就是集体协商扩面建制。推行“五心”服务。
        """

    @Test(arguments: [
        ("“三个一点”是什么意思", ["财政划拨一点", "企业投入一点", "工会挤出一点"]), ("“双争”活动指什么？", ["争做技术能手", "争当大国工匠"]),
        ("“四链”是指哪四链", ["学习链", "服务链", "产业链", "创新链"]), ("“一扩”具体指什么", ["集体协商扩面建制"]),
    ])
    func 问含义答报告的解释(_ question: String, _ items: [String]) throws {
        let answer = try Library(Self.body).ask(question)
        #expect(answer.texts == items)
        #expect(answer.citations.count == 1)
    }

    @Test(arguments: ["“五心”指什么", "“三单”是什么意思", "“双提升”活动指什么"])
    func 没有解释的不答(_ question: String) throws {
        #expect(try Library(Self.body).ask(question).status == .notFound)
    }

    @Test func 数目对不上的不答() throws {
        #expect(try Library("开展学习链、服务链、产业链“四链”活动。").ask("“四链”是指哪四链").texts.isEmpty)
    }
}
