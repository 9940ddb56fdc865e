import Answering
import Facts
import TestSupport
import Testing

/// Items under marks that count: 一是 … 二是 ….
struct StepTests {
    private static let body = """
        今年推行了三项便民措施，一是延长窗口时间，中午不休息。二是开通网上申领，全程代办。三是上门走访困难户；送去慰问品。

        职工书屋建设分步推进。首先选好点位，听取职工意见。其次配足图书，定期更新。最后建立轮换制度。

        服务标准得到统一是大家的心愿。第二是补充说明。
        """

    @Test(arguments: [
        ("推行了哪些便民措施", ["延长窗口时间，中午不休息", "开通网上申领，全程代办", "上门走访困难户"]),
        ("今年推行了哪三项便民措施", ["延长窗口时间，中午不休息", "开通网上申领，全程代办", "上门走访困难户"]),
        ("职工书屋建设有哪些做法", ["选好点位，听取职工意见", "配足图书，定期更新", "建立轮换制度"]),
    ])
    func 分条写的各条都答(_ question: String, _ items: [String]) throws {
        let answer = try Library(Self.body).ask(question)
        #expect(answer.texts == items)
        #expect(answer.texts.allSatisfy { text in answer.citations.contains { $0.quote.withoutBlanks.contains(text) } })
    }

    @Test(arguments: ["推行了哪四项便民措施", "推行了哪些措施", "推行了哪些便民政策文件", "工会夜校有哪些做法", "服务标准有哪些内容"])
    func 说的不是一回事不答(_ question: String) throws {
        #expect(try Library(Self.body).ask(question).texts.isEmpty)
    }

    @Test func 另起一组的不接在后面() throws {
        let answer = try Library("采取便民措施，一是延长时间。二是网上申领。建家办法另有规定，一是选址。二是配书。").ask("采取了哪些便民措施")
        #expect(answer.texts == ["延长时间", "网上申领"])
    }
}
