import Answering
import Facts
import TestSupport
import Testing

/// Offices before a name, after it, and after 任.
struct OfficeTests {
    private static let body = """
        据无锡市总工会党组书记、常务副主席沈文昊介绍，活动由市总工会女工部部长林若兰主持。市劳动竞赛委员会副主任，市总工会副主席
        顾雨晴出席。市经审会主任陆明远、办公室主任许知行参加。孙怀瑾院长是这样解读的。会议宣布，方以宁同志任锡山区总工会主席。周
        立群曾任市工人文化宫主任。作者魏长青担任市总工会法律工作部部长。
        """

    @Test(arguments: [
        ("沈文昊担任什么职务", "无锡市总工会党组书记、常务副主席"), ("林若兰是什么职务", "市总工会女工部部长"),
        ("顾雨晴是什么职务", "市劳动竞赛委员会副主任，市总工会副主席"), ("陆明远担任什么职务", "市经审会主任"), ("许知行担任什么职务", "办公室主任"),
        ("孙怀瑾是什么职务", "院长"), ("方以宁担任什么职务", "锡山区总工会主席"), ("魏长青是什么职务", "市总工会法律工作部部长"), ("沈文昊是谁", "无锡市总工会党组书记、常务副主席"),
    ])
    func 职务各归各人(_ question: String, _ office: String) throws {
        let answer = try Library(Self.body).ask(question)
        #expect(answer.texts == [office])
        #expect(answer.citations.contains { $0.quote.withoutBlanks.contains(office) })
    }

    @Test(arguments: [("锡山区总工会主席是谁", "方以宁"), ("市总工会法律工作部部长是谁", "魏长青")])
    func 任职写在姓名后面也答得出是谁(_ question: String, _ name: String) throws {
        #expect(try Library(Self.body).ask(question).texts == [name])
    }

    @Test(arguments: ["周立群担任什么职务", "院长是谁", "周立行是谁", "无锡市总工会主席是谁"])
    func 从前的职务和没有写单位的不答(_ question: String) throws {
        #expect(try Library(Self.body).ask(question).texts.isEmpty)
    }

    @Test func 两处写的职务都说() throws {
        let answer = try Library("市总工会兼职副主席顾雨晴出席。党代会代表、纺织厂班长顾雨晴发言。").ask("顾雨晴担任什么职务")
        #expect(Set(answer.texts) == ["市总工会兼职副主席", "党代会代表、纺织厂班长"])
        #expect(answer.citations.count == 2)
    }

    @Test func 院副院长是报告的那个院的() throws {
        let library = try Library([
            SampleReport(
                "无锡医院.md", place: "无锡市", period: "2022", organization: "无锡市人民医院工会",
                body: "顾雨晴担任院党组副书记、副院长，也是劳动模范。")
        ])
        #expect(library.ask("无锡市人民医院副院长是哪位").texts == ["顾雨晴"])
        #expect(library.ask("无锡市人民医院院长是哪位").texts.isEmpty)
    }
}
