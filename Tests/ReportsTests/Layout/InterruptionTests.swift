import ChineseText
import Reports
import Testing

/// A page of several articles whose columns were read one after the other, so that one interrupts another.
struct InterruptionTests {
    /// The second article stands in the middle of the first one's sentence; 职工技能竞赛 occurs whole further up.
    private static let page = """
        # 云河市办好职工技能竞赛
        云河市总工会十分重视职工技能竞赛，把它作为培养工匠的平台，每年投入专项资金，
        吸引了各行各业的职工参加。今年以来，全市各级工会一共组织职工技

        【一线来信】

        食堂饭菜香又热

        云河机床厂工会主席 周小明

        厂工会听取大家的意见，把食堂重新装修了一遍，还增加了夜班的热饭热菜，大家都说好。

        能竞赛86场，参赛的职工超过1.2万人，有340人晋升了技术等级，12人被评为市级工匠。

        下一步，市总工会还要把竞赛办到镇街和园区去，让更多的职工有机会展示本领。
        """

    @Test func 被打断的一篇接着写下去() throws {
        let found = try ReportText.dump(Self.page)
        #expect(
            found == """
                = 云河市办好职工技能竞赛
                云河市总工会十分重视职工技能竞赛，把它作为培养工匠的平台，每年投入专项资金，吸引了各行各业的职工参加。今年以来，全市各级工会一共组织职工技能竞赛86场，参赛的职工超过1.2万人，有340人晋升了技术等级，12人被评为市级工匠。
                下一步，市总工会还要把竞赛办到镇街和园区去，让更多的职工有机会展示本领。
                ---
                @ 云河机床厂工会主席 周小明
                = 食堂饭菜香又热
                厂工会听取大家的意见，把食堂重新装修了一遍，还增加了夜班的热饭热菜，大家都说好。
                """)
    }

    @Test func 没有凭据就不接回去() throws {
        let page = Self.page.replacing("能竞赛86场", with: "各县区也有行动，办赛86场")
        let articles = try ReportText.articles(page)
        #expect(articles.count == 2)
        let first = try #require(articles.first?.paragraphs.last?.text.text)
        #expect(first.hasSuffix("一共组织职工技"))
    }

    @Test func 接起来的一段仍指回两处() throws {
        let article = try #require(try ReportText.articles(Self.page).first)
        let paragraph = try #require(article.paragraphs.first { $0.text.text.contains("竞赛86场") }?.text)
        let joint = try #require(paragraph.text.firstRange(of: "职工技能竞赛86场"))
        let start = paragraph.text[..<joint.lowerBound].utf8.count
        let spans = paragraph.map.spans(of: start..<start + "职工技能竞赛86场".utf8.count)
        #expect(
            spans.map { String(decoding: Array(Self.page.utf8)[$0.range], as: UTF8.self) } == ["职工技", "能竞赛86场"])
    }
}
