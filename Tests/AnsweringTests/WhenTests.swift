import Answering
import Facts
import TestSupport
import Testing

/// Times in the words of the report.
struct WhenTests {
    private static let body = """
        6月16日，市总工会发布首批学习线路。共享书屋2023年4月启用，8月3日接待了第一万名读者。把每月20日定为职工关爱日。
        """

    @Test(arguments: [
        ("无锡首批学习线路是哪一天发布的", "6月16日"), ("共享书屋什么时候启用的？", "2023年4月"), ("职工关爱日定在每个月几号", "每月20日"),
    ])
    func 问时间答原文的时间(_ question: String, _ time: String) throws {
        let answer = try Library(Self.body).ask(question)
        #expect(answer.texts == [time])
        #expect(answer.citations.first?.quote.contains(time) == true)
    }

    @Test(arguments: ["共享书屋什么时候关闭的", "无锡书画协会什么时候成立的", "苏州首批学习线路哪一天发布"])
    func 没有写的时间不答(_ question: String) throws {
        #expect(try Library(Self.body).ask(question).texts.isEmpty)
    }

    @Test func 没有写年份的日子说明报告的日期() throws {
        let library = try Library(Self.body)
        #expect(library.ask("无锡首批学习线路是哪一天发布的").text.contains("原文没有写明是哪一年，报告的日期是2022"))
        #expect(!library.ask("共享书屋什么时候启用的？").text.contains("原文没有写明"))
    }

    @Test func 只是形容活动的动词不说明时间() throws {
        let body = "8月1日，新成立的读书社揭牌仪式在文化宫举行。读书社于2021年成立。"
        #expect(try Library(body).ask("读书社是什么时候成立的").texts == ["2021年"])
    }

    @Test func 只有年月时不答哪一天() throws {
        #expect(try Library("共享书屋2023年4月启用。").ask("共享书屋是哪一天启用的").texts.isEmpty)
    }
}
