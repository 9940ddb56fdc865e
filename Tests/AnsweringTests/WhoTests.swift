import Answering
import Facts
import TestSupport
import Testing

/// Names and offices, each from its sentence.
struct WhoTests {
    private static let body = """
        ## 队伍建设

        无锡市总工会党组书记、主席沈文昊出席启动仪式。市总工会副主席顾雨晴宣布技能大赛启动。市纺织行业工会联合会主席陆明远
        表示，联合会将提供法律咨询。全国劳模魏长青接受电视台采访。
        """

    @Test(arguments: [
        ("无锡市总工会主席是谁？", "沈文昊"), ("无锡市纺织行业工会联合会的主席叫什么名字", "陆明远"), ("是谁宣布技能大赛启动的", "顾雨晴"),
        ("哪位全国劳模接受了电视台采访", "魏长青"),
    ])
    func 问人答姓名(_ question: String, _ name: String) throws {
        let answer = try Library(Self.body).ask(question)
        #expect(answer.texts == [name])
        #expect(answer.citations.contains { $0.quote.contains(name) })
        #expect(answer.text.hasSuffix("[1]") || answer.text.hasSuffix("[1][2]"))
    }

    @Test func 副主席不是主席() throws {
        let answer = try Library("市总工会副主席顾雨晴出席活动。").ask("无锡市总工会主席是谁？")
        #expect(answer.status == .notFound)
        #expect(answer.texts.isEmpty)
    }

    @Test(arguments: ["苏州市总工会主席是谁？", "无锡市纺织行业工会联合会副主席是谁", "哪位厂长接受了电视台采访"])
    func 没有写的人不答(_ question: String) throws {
        #expect(try Library(Self.body).ask(question).texts.isEmpty)
    }

    @Test func 问职务答姓名前的职务() throws {
        let answer = try Library(Self.body).ask("沈文昊担任什么职务？")
        #expect(answer.texts == ["无锡市总工会党组书记、主席"])
        #expect(try Library(Self.body).ask("沈文清担任什么职务？").texts.isEmpty)
    }
}
