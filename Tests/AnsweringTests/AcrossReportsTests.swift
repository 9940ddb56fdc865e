import Answering
import Facts
import Quantities
import TestSupport
import Testing

/// Questions over several reports and places.
struct AcrossReportsTests {
    @Test func 列出几样的大类也作答() throws {
        let library = try Library("全年举办合唱、书画展等活动31场。")
        #expect(library.ask("举办文化活动多少场").values.map(\.text) == ["31场"])
    }

    @Test func 只有一样不算大类() throws {
        let library = try Library("全年举办合唱比赛31场。")
        #expect(library.ask("举办文化活动多少场").status == .notFound)
    }

    @Test func 分号前的别一件事不作数() throws {
        let library = try Library("三伏天里，工会开展“送清凉”活动，为820名职工送去关怀；春节前开展“暖心”行动，慰问留守建设者310名。")
        #expect(library.ask("送清凉慰问人数").values.map(\.text) == ["820名"])
    }

    @Test func 报告写的合计不必相加() throws {
        let answer = try Library("全市为企业减税降费45亿元。").ask("减税、降费一共多少亿元")
        #expect(answer.values.map(\.text) == ["45亿元"])
    }

    @Test func 动词在最后一项的几个数都算进去() throws {
        let library = try Library("全县9个镇、4个园区建立服务中心，31个规模企业建立工作站。")
        let answer = library.ask("把服务中心、工作站全部加在一起，是多少个")
        #expect(answer.values.map { "\($0.value)" } == ["44"])
    }

    @Test func 没有写年份的是不是问最近一年() throws {
        let library = try Library([
            SampleReport("新.md", place: "无锡市", period: "2022", body: "全市建有职工书屋260家。"),
            SampleReport("旧.md", place: "无锡市", period: "2021", body: "全市建有职工书屋190家。"),
        ])
        #expect(library.ask("无锡职工书屋是不是超过200家").bool == true)
        #expect(library.ask("2021年无锡职工书屋是不是超过200家").bool == false)
    }

    @Test func 没有列出哪几地的最多也比() throws {
        let library = try Library([
            SampleReport("甲.md", place: "无锡市", period: "2022", body: "全市建有职工书屋260家。"),
            SampleReport("乙.md", place: "常州市", period: "2022", body: "全市建有职工书屋310家。"),
        ])
        let answer = library.ask("职工书屋最多的是哪个市？多少家")
        #expect(answer.values.map(\.text) == ["310家"] && answer.texts.first == "常州市")
        #expect(library.ask("职工书屋最少的是哪个市").texts.first == "无锡市")
        #expect(library.ask("爱心驿站最多的是哪个市").status == .notFound)
    }

    @Test func 问句里的数可以直接换算() throws {
        let library = try Library("全年投入帮扶资金2680万元。")
        #expect(library.ask("2680万元折合多少亿元").values.map(\.text) == ["0.268亿元"])
        #expect(library.ask("2690万元折合多少亿元").text.contains("0.269亿元"))
    }

    @Test func 不得少于百分之几答规定里的数() throws {
        let answer = try Library("规定参加互助计划的会员不得少于全体会员的70%。").ask("参加互助计划的会员不得少于全体会员的百分之几")
        #expect(answer.values.map(\.text) == ["70%"])
    }
}
