import ChineseText
import Reports
import Testing

/// Reports to assemblies, tables in plain text, captions and notes.
struct WorkReportTests {
    @Test func 大会报告的题目_时间_报告人_称呼和小节() throws {
        let page = """
            2025年云河市政府工作报告
            ——2025年1月15日在云河市第十四届人民代表大会第三次会议上
            来源：云河日报
            云河市市长 周小明
            各位代表：
            　　现在，我代表市人民政府，向大会报告工作，请予审议，并请各位政协委员提出意见。
            　　一、2024年工作回顾
            　　过去一年，全市上下一心，办成了许多大事，城镇新增就业3万人，新建学校12所，群众都说好。
            　　二、2025年工作安排
            　　今年，全市要再加一把劲，城镇新增就业4万人，新建学校9所，把好事办好。
            """
        let found = try ReportText.page(page)
        #expect(found.published == "2025-01-15")
        #expect(
            try ReportText.dump(page) == """
                @ 云河市市长 周小明
                @@ ——2025年1月15日在云河市第十四届人民代表大会第三次会议上
                = 2025年云河市政府工作报告
                各位代表：
                现在，我代表市人民政府，向大会报告工作，请予审议，并请各位政协委员提出意见。
                # 一、2024年工作回顾
                一、2024年工作回顾 / 过去一年，全市上下一心，办成了许多大事，城镇新增就业3万人，新建学校12所，群众都说好。
                # 二、2025年工作安排
                二、2025年工作安排 / 今年，全市要再加一把劲，城镇新增就业4万人，新建学校9所，把好事办好。
                """)
    }

    @Test(arguments: [
        "2025年1月15日在云河市第三次会议上市长周小明作政府工作报告。", "——2025年1月15日云河市人民政府市长周小明在云河市第十四届人民代表大会第三次全体会议开幕式上",
    ])
    func 写成一句的报告时间(_ line: String) throws {
        let page = "2025年云河市政府工作报告\n\n\(line)\n\n全市上下一心，办成了许多大事，群众都说好。"
        #expect(try ReportText.articles(page).first?.dateline?.text == line)
    }

    @Test func 以日期开头的新闻不是报告时间() throws {
        let page = "云河工会送清凉\n\n2025年1月15日，云河市总工会慰问职工3400名，职工都说好。\n\n全市上下一心，办成了许多大事，群众都说好。"
        let article = try #require(try ReportText.articles(page).first)
        #expect(article.dateline == nil)
        #expect(article.paragraphs.contains { $0.text.text.contains("3400名") })
    }

    @Test(arguments: ["    ", "\t", " | ", "　　"])
    func 没有数的列一行一句(_ gap: String) throws {
        let rows = [["单位", "主席", "地址"], ["南屏区", "张三", "南屏路"], ["北塘区", "李四", "北塘路"]].map {
            $0.joined(separator: gap)
        }
        let page = "# 云河工会经费\n\n各区的会员和经费如下，都已经核对过了，请大家放心。\n" + rows.joined(separator: "\n")
        let found = try ReportText.articles(page).flatMap(\.paragraphs)
        #expect(found.filter { $0.kind == .row }.map(\.text.text) == rows)
    }

    @Test(arguments: ["    ", "\t", "　　"])
    func 有数的列是表格(_ gap: String) throws {
        let rows = [["单位", "会员", "经费"], ["南屏区", "1200人", "3万元"], ["北塘区", "900人", "2万元"]].map {
            $0.joined(separator: gap)
        }
        let before = "各区的会员和经费如下，都已经核对过了，请大家放心。"
        let page = "# 云河工会经费\n\n\(before)\n" + rows.joined(separator: "\n") + "\n各区都说好。"
        #expect(
            try ReportText.dump(page) == "= 云河工会经费\n\(before)\n" + rows.joined(separator: "\n") + "\n各区都说好。")
    }

    @Test(arguments: ["单位：万元", "（单位：万元）", "金额单位：万元"])
    func 表注自成一段_前后的文字都不接着它(_ note: String) throws {
        let rows = "地区    经费\n南屏区    86.5"
        for gap in ["\n", "\n\n"] {
            let page = ["# 云河工会经费", note, rows, "全年慰问职工300人，各镇都已完成任务。"].joined(separator: gap)
            #expect(
                try ReportText.dump(page) == "= 云河工会经费\n\(note)\n\(rows)\n全年慰问职工300人，各镇都已完成任务。", "\(page)")
        }
    }

    @Test func 表注不打断句子() throws {
        let page = "# 云河\n\n云河市总工会把服务送到职工身边，今年走访企业，全市新建\n\n单位：个\n\n职工服务站，覆盖了所有的街道。"
        #expect(
            try ReportText.dump(page) == "= 云河\n云河市总工会把服务送到职工身边，今年走访企业，全市新建职工服务站，覆盖了所有的街道。\n单位：个")
    }

    @Test(arguments: [
        "云河市总工会  今年走访企业一百多家，\n慰问职工  三千多名，送去了清凉用品。",
        "聚焦主业 汇聚力量\n服务职工 促进发展", "只有一行    像是表格    的样子",
    ])
    func 不是表格(_ text: String) throws {
        #expect(try !ReportText.articles("# 云河\n\n\(text)").flatMap(\.paragraphs).contains { $0.kind == .row })
    }

    @Test(arguments: ["图为职工在驿站休息", "▲职工在驿站休息", "（图为职工在驿站休息）"])
    func 插在半句中间的图注不断开句子(_ caption: String) throws {
        let page = """
            云河市总工会把服务送到职工身边，全市新建职工服务站，覆盖了所有的街道，

            \(caption)

            并为每个站点配备了饮水机和微波炉，户外工作的职工都说方便。
            """
        #expect(
            try ReportText.dump(page)
                == "云河市总工会把服务送到职工身边，全市新建职工服务站，覆盖了所有的街道，并为每个站点配备了饮水机和微波炉，户外工作的职工都说方便。")
    }

    @Test func 成句的图注自成一段() throws {
        let page = "# 云河送凉\n\n入夏以来，慰问职工3400名，送去清凉用品。\n\n图为工会干部走访货车司机。\n\n下一步还要建站，让更多的职工受益，做到应建尽建。"
        let found = try #require(try ReportText.articles(page).first)
        #expect(found.paragraphs.map(\.kind) == [.title, .body, .caption, .body])
    }

    @Test func 图片新闻的标题写在下面也是它的标题() throws {
        let page = """
            # 云河建家
            全市新建基层工会120家，发展会员3.4万人，会员总数达到25万人。

            日前，南屏区文化馆举办文艺展演活动，职工群众载歌载舞，十分热闹。李小明 摄

            载歌载舞迎国庆

            【一线来信】

            北塘送学

            北塘区总工会资助困难学生210名，帮他们实现大学梦，大家都说好。
            """
        #expect(try ReportText.articles(page).map(\.title) == ["云河建家", "载歌载舞迎国庆", "北塘送学"])
    }

    @Test(arguments: ["编者按：这里说的是食堂的事，值得一读，大家都来看看。", "【编后】这里说的是食堂的事，值得一读，大家都来看看。"])
    func 编者的话属于本篇_不属于小节(_ note: String) throws {
        let page = "# 云河送凉\n\n入夏以来，慰问职工3400名，送去清凉用品。\n\n服务到车间\n\n下一步还要建站，让更多的职工受益。\n\n\(note)"
        let found = try #require(try ReportText.articles(page).first)
        #expect(found.paragraphs.last?.text.text == note)
        #expect(found.paragraphs.last?.section == nil)
    }

    @Test(arguments: ["作者：周小明", "■ 周小明", "本报记者：周小明", "云河日报记者 周小明", "省长　周小明", "自治区主席 艾克拜尔·阿不都"])
    func 各样的署名(_ byline: String) throws {
        let found = try ReportText.articles("云河工会送清凉\n\n\(byline)\n\n入夏以来，云河市总工会慰问职工3400名，发放慰问金56万元。").first
        #expect(found?.byline?.text == byline)
    }
}
