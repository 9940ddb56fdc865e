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

    @Test(arguments: ["“三本工作法”是哪三本", "“三本工作法”各叫什么名字，各管什么"])
    func 逐张逐本说明的照列(_ question: String) throws {
        let body = "班组的做法叫“三本工作法”：第一条是派工本，活儿记在上面；第二条是进度本，快慢记在上面；第三条是验收本，好坏记在上面。"
        let answer = try Library(body).ask(question)
        #expect(answer.texts == ["派工本", "进度本", "验收本"])
        #expect(answer.text.contains("快慢记在上面"))
    }

    @Test func 条数和名字里的数不同的不算() throws {
        let body = "班组的做法叫“三本工作法”：第一条是派工本，活儿记在上面；第二条是进度本，快慢记在上面。"
        #expect(try Library(body).ask("“三本工作法”是哪三本").texts.isEmpty)
    }

    @Test func 的字后面的一是二是也算() throws {
        let body = "“双赛”活动继续开展，所赛的一是手艺，二是点子。"
        #expect(try Library(body).ask("“双赛”活动，赛的是什么").texts == ["手艺", "点子"])
    }
}
