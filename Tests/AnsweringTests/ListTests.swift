import Answering
import Facts
import TestSupport
import Testing

/// Enumerations, one text an item.
struct ListTests {
    private static let body = """
        率先出台《纺织行业十条措施》《技能提升实施意见》等文件。消费券活动获人民日报、新华社、央广网等媒体报道。工会夜市现场提供
        法律咨询、就业招聘与中医理疗三大服务项目。联合县法院、检察院、人社局等在城西物流园建立调解中心。大会分设南京、苏州、
        无锡等3个地方分论坛。
        """

    @Test(arguments: [
        ("率先出台了哪些文件？", ["纺织行业十条措施", "技能提升实施意见"]),
        ("消费券活动得到哪些媒体报道", ["人民日报", "新华社", "央广网"]),
        ("工会夜市有哪三大服务项目", ["法律咨询", "就业招聘", "中医理疗"]),
        ("调解中心是与哪些单位联合建立的", ["县法院", "检察院", "人社局"]),
        ("除了南京，大会还在哪些地方设了分论坛", ["苏州", "无锡"]),
    ])
    func 问哪些答各项(_ question: String, _ items: [String]) throws {
        let answer = try Library(Self.body).ask(question)
        #expect(answer.texts == items)
        #expect(items.allSatisfy { item in answer.citations.contains { $0.quote.withoutBlanks.contains(item) } })
    }

    @Test(arguments: ["工会夜市有哪四大服务项目", "消费券活动得到哪些领导批示", "书画展出台了哪些文件"])
    func 说不准的不答(_ question: String) throws {
        #expect(try Library(Self.body).ask(question).texts.isEmpty)
    }

    @Test func 没有列全的说等() throws {
        #expect(try Library(Self.body).ask("消费券活动得到哪些媒体报道").text.hasPrefix("人民日报、新华社、央广网等。"))
        #expect(try Library(Self.body).ask("工会夜市有哪三大服务项目").text.hasPrefix("法律咨询、就业招聘、中医理疗。"))
    }

    @Test func 问哪些地方只答地方() throws {
        let body = "大会包括主旨发言、圆桌对话等环节，设在园区。大会还分设南京、苏州、无锡等3个地方分论坛。"
        #expect(try Library(body).ask("大会在哪些地方设分论坛").texts == ["南京", "苏州", "无锡"])
    }

    @Test func 前一列人和后一列东西不混在一起() throws {
        let body = "慰问小组向车间职工、环卫工、快递员等职工送去冰糖、茶叶、毛巾等防暑用品。"
        let answer = try Library(body).ask("慰问小组送去了哪些防暑用品")
        #expect(answer.texts.allSatisfy { !$0.contains("环卫工") })
    }

    @Test func 问哪些工会提到就列出报告的单位() throws {
        let answer = try Library([
            SampleReport("甲.md", place: "无锡市", period: "2022", body: "开展“求学圆梦”行动。"),
            SampleReport("乙.md", place: "南通市", period: "2022", body: "持续推进“求学圆梦”行动。"),
            SampleReport("丙.md", place: "苏州市", period: "2022", body: "开展读书活动。"),
        ]).ask("哪些工会提到了“求学圆梦”")
        #expect(Set(answer.texts) == ["无锡市总工会", "南通市总工会"])
        #expect(answer.citations.count == 2)
    }

    @Test(arguments: [
        ("读书月推出多项活动，读书月活动的形式有朗诵、辩论和书评等。", "读书月活动有哪些形式", ["朗诵", "辩论", "书评"]),
        ("车间推行班前恳谈，恳谈的内容涉及排班、食宿和劳保等许多方面。", "车间班前恳谈的内容涉及哪些方面", ["排班", "食宿", "劳保"]),
        ("食堂改造的内容包括：灶台换成电灶，餐桌逐张加宽，后厨装上摄像头等。", "食堂改造的内容包括哪些", ["灶台换成电灶", "餐桌逐张加宽", "后厨装上摄像头"]),
        ("读书会的地点是三处，即书屋、茶馆，以及老码头。", "读书会的地点有哪些", ["书屋", "茶馆", "老码头"]),
    ])
    func 前面说明了是什么的照列(_ body: String, _ question: String, _ items: [String]) throws {
        #expect(try Library(body).ask(question).texts == items)
    }

    @Test func 名字不止一个的逐个列出() throws {
        let body = "首批研学线路共三条，名称依次为“河畔晨光，一路同行”“老厂新声”“星火渡口”。"
        let answer = try Library(body).ask("首批研学线路名称分别是什么")
        #expect(answer.texts == ["河畔晨光，一路同行", "老厂新声", "星火渡口"])
    }

    @Test func 举例的写全并且说等() throws {
        let body = "县里挂牌了“老匠”点位。这些点位都有年头，如缫丝厂的旧址锅炉房，还有渡口茶亭、石板码头等。"
        #expect(try Library(body).ask("“老匠”点位有哪些").texts == ["缫丝厂的旧址锅炉房", "渡口茶亭", "石板码头"])
        #expect(try Library(body).ask("请解释“老匠”都包括哪些").texts.isEmpty)
    }
}
