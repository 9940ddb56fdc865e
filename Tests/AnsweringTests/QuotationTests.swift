import Answering
import TestSupport
import Testing

/// Who says something stands around the quotation, mostly after it.
struct QuotationTests {
    private static let body = """
        临江区工会近日走访企业。

        “上半年，全厂完成订单6300万元，同比增长超过21%。工会还帮助我们办起了食堂。”金桥电机厂工会主席周琴说。食堂每天供餐。

        蓝湾物流公司工会主席何平介绍：“送餐点覆盖了全部班组。去年为驾驶员送餐5200人次。”
        """

    private static func library() throws -> Library {
        try Library([SampleReport("无锡2023.md", place: "无锡市", period: "2023", body: body)])
    }

    @Test func 引号后面说是谁说的() throws {
        let answer = try Self.library().ask("金桥电机厂上半年订单同比增长百分之几")
        #expect(answer.wordings == ["超过21%"])
    }

    @Test func 前一句说是谁说的() throws {
        let answer = try Self.library().ask("蓝湾物流公司去年为驾驶员送餐多少人次")
        #expect(answer.wordings == ["5200人次"])
    }

    @Test(arguments: ["蓝湾物流公司上半年订单同比增长百分之几", "金桥电机厂去年为驾驶员送餐多少人次"])
    func 别人说的不算(_ question: String) throws {
        #expect(try Self.library().ask(question).status == .notFound)
    }
}
