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

    private static let history = """
        石桥镇的纺织业始于公元前2世纪，19世纪晚期传入机器。1921年4月5日，镇上的织布厂开工，同年8月停电，厂房失火。
        织布厂1936年至1951年由商会经营。次年，工人夜校迁出。博物馆在1990年代以后扩建，每年9月到11月展出旧织机。
        """

    @Test(arguments: [
        ("石桥镇的织布厂哪一年开工的", "1921年"), ("织布厂是几月开工的", "1921年4月"), ("织布厂开工是在什么时候", "1921年4月5日"),
        ("石桥镇的纺织业始于公元前几世纪", "公元前2世纪"), ("机器是哪个世纪传入的", "19世纪晚期"),
        ("织布厂从哪一年起由商会经营", "1936年"), ("织布厂由商会经营到哪一年", "1951年"), ("博物馆是什么年代扩建的", "1990年代以后"),
    ])
    func 答到所问的那一级为止(_ question: String, _ time: String) throws {
        let answer = try Library(Self.history).ask(question)
        #expect(answer.texts == [time])
        #expect(answer.citations.first?.quote.contains(time) == true)
    }

    @Test func 没有写年份的日子从前文取年份() throws {
        let body = "1957年，渔场并入县水产公司。2月3日，渔场的码头动工。5月8日，码头的灯塔点亮。"
        let answer = try Library(body).ask("码头的灯塔是哪一年点亮的")
        #expect(answer.texts == ["1957年"])
        #expect(answer.citations.count == 2)
    }

    @Test func 次年的事不算在前一年() throws {
        let answer = try Library("1951年，织布厂由商会经营；次年，工人夜校迁出。").ask("工人夜校是哪一年迁出的")
        #expect(answer.texts.isEmpty)
    }

    @Test func 指明了一份报告时动词可以换一个说法() throws {
        let library = try Library("1903年，县志馆购得《河防图》。")
        #expect(library.ask("县志馆哪一年征集到《河防图》", document: "无锡2022.md").texts == ["1903年"])
        #expect(library.ask("县志馆哪一年征集到《河防图》").texts.isEmpty)
    }

    @Test func 句子自己也有的最字不是要比较() throws {
        let body = "1911年，县最大的粮仓落成。"
        #expect(try Library(body).ask("县最大的粮仓是哪一年落成的").texts == ["1911年"])
    }

    @Test(arguments: [
        ("码头每半年接受1次消防检查，去年以来没有险情。", "码头多久接受一次消防检查", "每半年"),
        ("工地上午9点到11点半之间不开塔吊。", "工地从几点到几点不开塔吊", "上午9点到11点半"),
    ])
    func 问多久一次和几点到几点照答(_ body: String, _ question: String, _ time: String) throws {
        let answer = try Library(body).ask(question)
        #expect(answer.texts.first?.hasPrefix(time) == true)
    }

    @Test func 没有说多久一次的不答() throws {
        #expect(try Library("码头2021年接受了1次消防检查。").ask("码头多久接受一次消防检查").texts.isEmpty)
    }

    @Test func 问哪一年时去年换算成年份() throws {
        let report = SampleReport(
            "无锡.md", place: "无锡市", period: "2022", published: "2022-07", body: "去年3月8日，市总工会发布纺织技能地图。")
        let answer = try Library([report]).ask("纺织技能地图是哪一年几月几号发布的")
        #expect(answer.texts == ["2021年3月8日"])
        #expect(answer.derivation?.operands.map(\.text) == ["去年"])
        #expect(try Library([report]).ask("纺织技能地图是哪天发布的").texts == ["去年3月8日"])
    }
}
