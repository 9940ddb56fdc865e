import ChineseText
import Reports
import Testing

/// Where one article ends and another begins, and what interrupts them.
struct ArticleTests {
    @Test func 标题小节和正文() throws {
        let page = """
            # 云河市总工会2022年工作
            ## 一、建家入会
            全市新建基层工会120家，发展会员3.4万人，会员总数达到25万人。

            ## 二、服务职工
            全年慰问职工3400名，发放慰问金56万元，资助困难学生210名。
            """
        let found = try ReportText.dump(page)
        #expect(
            found == """
                = 云河市总工会2022年工作
                # 一、建家入会
                一、建家入会 / 全市新建基层工会120家，发展会员3.4万人，会员总数达到25万人。
                # 二、服务职工
                二、服务职工 / 全年慰问职工3400名，发放慰问金56万元，资助困难学生210名。
                """)
    }

    @Test func 又一个大标题就是又一篇() throws {
        let page = """
            # 云河建家
            全市新建基层工会120家，发展会员3.4万人，会员总数达到25万人。

            # 南屏送凉
            南屏区总工会慰问职工3400名，发放慰问金56万元，送去清凉用品。
            """
        let found = try ReportText.dump(page)
        #expect(
            found == """
                = 云河建家
                全市新建基层工会120家，发展会员3.4万人，会员总数达到25万人。
                ---
                = 南屏送凉
                南屏区总工会慰问职工3400名，发放慰问金56万元，送去清凉用品。
                """)
    }

    @Test func 没有井号的短行是标题和小节() throws {
        let page = """
            云河工会送清凉

            入夏以来，云河市总工会慰问职工3400名，发放慰问金56万元。

            站点建到家门口

            全市新建职工服务站20个，户外工作的职工都能歇脚，十分方便。
            """
        let found = try ReportText.dump(page)
        #expect(
            found == """
                = 云河工会送清凉
                入夏以来，云河市总工会慰问职工3400名，发放慰问金56万元。
                # 站点建到家门口
                站点建到家门口 / 全市新建职工服务站20个，户外工作的职工都能歇脚，十分方便。
                """)
    }

    @Test(arguments: ["办好十件实事", "开展文体活动", "推进维权工作", "关爱，不止于此", "欢迎到驿站来"])
    func 以常用字结尾的也是标题(_ title: String) throws {
        let page = "\(title)\n\n入夏以来，云河市总工会慰问职工3400名，发放慰问金56万元。"
        let found = try ReportText.articles(page).first
        #expect(found?.title == title)
    }

    @Test func 图注插在半句中间() throws {
        let page = """
            云河市总工会把服务送到职工身边，全市新建职工服务站，覆盖了所有的街道，

            工会干部走访货车司机 李小明 摄

            并为每个站点配备了饮水机和微波炉，户外工作的职工都说方便。
            """
        let found = try ReportText.dump(page)
        #expect(
            found == "云河市总工会把服务送到职工身边，全市新建职工服务站，覆盖了所有的街道，并为每个站点配备了饮水机和微波炉，户外工作的职工都说方便。")
    }

    @Test(arguments: ["云河市总工会权益保障部部长 周小明", "本报记者 周小明", "云河市总工会主席 欧阳小明", "·周小明·"])
    func 署名(_ byline: String) throws {
        let page = """
            云河工会送清凉

            \(byline)

            入夏以来，云河市总工会慰问职工3400名，发放慰问金56万元。
            """
        let found = try ReportText.dump(page)
        #expect(
            found == """
                @ \(byline)
                = 云河工会送清凉
                入夏以来，云河市总工会慰问职工3400名，发放慰问金56万元。
                """)
    }

    @Test(arguments: ["周小明", "云河市总工会 南屏", "云河 3400", "云河市总工会主席"])
    func 不是署名(_ line: String) throws {
        let page = "云河工会送清凉\n\n\(line)\n\n入夏以来，云河市总工会慰问职工3400名，发放慰问金56万元。"
        let article = try #require(try ReportText.articles(page).first)
        #expect(article.byline == nil)
        #expect(article.paragraphs.map(\.text.text).contains(line))
    }

    @Test(arguments: ["（来源：云河工会）", "来源：云河日报", "(来源:云河工会)"])
    func 来源之后是另一篇(_ mark: String) throws {
        let page = """
            # 云河建家
            全市新建基层工会120家，发展会员3.4万人，会员总数达到25万人。
            \(mark)
            南屏区总工会慰问职工3400名，发放慰问金56万元，送去清凉用品。
            """
        let articles = try ReportText.articles(page)
        #expect(articles.count == 2)
        #expect(articles.first?.title == "云河建家")
        #expect(articles.last?.paragraphs.map(\.text.text) == ["南屏区总工会慰问职工3400名，发放慰问金56万元，送去清凉用品。"])
    }

    @Test func 正文里说到来源不断开() throws {
        let page = """
            云河市总工会公布了经费的主要来源，并说明了每一笔的用途，职工可以查询，也可以提出意见。

            下一步还要把帮扶资金的使用情况定期公开，让职工放心，让社会监督。
            """
        try #expect(ReportText.articles(page).count == 1)
    }

    @Test(arguments: ["【一线来信】", "【\n一\n线\n来\n信\n】", "【【一线来信】】"])
    func 栏目名之后是另一篇(_ marker: String) throws {
        let page = """
            # 云河建家
            全市新建基层工会120家，发展会员3.4万人，会员总数达到25万人。

            \(marker)

            南屏区总工会慰问职工3400名，发放慰问金56万元，送去清凉用品。
            """
        let found = try ReportText.dump(page)
        #expect(
            found == """
                = 云河建家
                全市新建基层工会120家，发展会员3.4万人，会员总数达到25万人。
                ---
                南屏区总工会慰问职工3400名，发放慰问金56万元，送去清凉用品。
                """)
    }
}
