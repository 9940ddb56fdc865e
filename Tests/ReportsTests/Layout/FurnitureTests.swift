import ChineseText
import Reports
import Testing

/// What stands on a page and is no part of a report.
struct FurnitureTests {
    private static let first = "云河市总工会把服务送到职工身边，全市新建职工服务站，覆盖了所有的街道，"
    private static let second = "并为每个站点配备了饮水机和微波炉，户外工作的职工都说方便。"

    @Test(arguments: ["— 3 —", "-12-", "第3页 共10页", "第 3 页", "3/10", "－3－", "· 3 ·"])
    func 页码去掉_上下接成一段(_ number: String) throws {
        let found = try ReportText.dump("\(Self.first)\n\n\(number)\n\n\(Self.second)")
        #expect(found == Self.first + Self.second)
    }

    @Test(arguments: ["3月5日", "（3）", "2/3的职工参加", "第3页写着什么"])
    func 不是页码的不去掉(_ line: String) throws {
        let found = try ReportText.dump("\(Self.first)\n\n\(line)\n\n\(Self.second)")
        #expect(found.contains(line))
    }

    @Test func 光有数字的行_接连数下去才是页码() throws {
        let pages = (1...3).map { "\(Self.first)\n\n\($0)\n\n\(Self.second)" }.joined(separator: "\n\n")
        #expect(try !ReportText.dump(pages).split(separator: "\n").contains { $0 == "1" || $0 == "# 2" })
        #expect(try ReportText.dump("云河建家\n\n\(Self.second)\n\n120\n\n\(Self.second)").contains("120"))
    }

    @Test func 每页重复的书眉去掉() throws {
        let head = "云河工会通讯"
        let page = "\(head)\n\n— 1 —\n\n\(Self.first)\n\n\(head)\n\n— 2 —\n\n\(Self.second)"
        #expect(try ReportText.dump(page) == Self.first + Self.second)
    }

    @Test func 报头只差日期版次也是同一条() throws {
        let page = """
            云河日报 2025年7月1日 星期二 A3版 责编：周小明

            \(Self.first)

            云河日报 2025年7月1日 星期二 A4版 责编：周小明

            \(Self.second)
            """
        let found = try ReportText.page(page)
        #expect(found.articles.flatMap(\.paragraphs).map(\.text.text) == [Self.first + Self.second])
        #expect(found.published == "2025-07-01")
    }

    @Test func 各篇里同名的小标题不是书眉() throws {
        let article = "\n\n主要做法\n\n\(Self.second)\n\n\(Self.second)"
        let found = try ReportText.dump("# 云河建家\n\n\(Self.second)\(article)\n\n# 南屏送凉\n\n\(Self.second)\(article)")
        #expect(found.ranges(of: "# 主要做法").count == 2)
    }

    @Test func 网页的框架不是正文_时间是发布日期() throws {
        let page = """
            云河工会送清凉
            发布时间：2023-08-07 15:16 来源：云河网
            字体大小：大 中 小
            分享到：

            \(Self.second)

            责任编辑：周小明
            上一篇：南屏建家
            下一篇：北塘送学
            版权所有 云河网
            """
        let found = try ReportText.page(page)
        #expect(found.published == "2023-08-07")
        #expect(found.articles.map(\.title) == ["云河工会送清凉"])
        #expect(found.articles.flatMap(\.paragraphs).filter { $0.kind == .body }.map(\.text.text) == [Self.second])
    }

    @Test func 抄成一行的网页去头去尾() throws {
        let found = try ReportText.page(
            "2023-08-07 15:16，正文：原标题：云河工会送清凉云河工会送清凉 入夏以来，云河市总工会慰问职工3400名。返回搜狐，查看更多责任编辑：")
        #expect(found.published == "2023-08-07")
        #expect(found.articles.first?.title == "云河工会送清凉")
        #expect(found.articles.first?.paragraphs.last?.text.text == "入夏以来，云河市总工会慰问职工3400名。")
    }

    @Test(arguments: ["08-17 22:55，正文：\(second)", "8-17，正文：\(second)"])
    func 没有年份的日期照样记下(_ page: String) throws {
        #expect(try ReportText.page(page).published == "--08-17")
    }

    @Test(arguments: [
        "职工可以分享到朋友圈，也可以打印本页，领取一份清凉礼包，十分方便。",
        "2023年8月7日，云河市总工会慰问职工3400名，发放慰问金56万元。",
        "编辑部的职工也领到了清凉礼包，一共有3400名，大家都说好。",
    ])
    func 正文里的同样字样不去掉(_ text: String) throws {
        let found = try ReportText.page("# 云河送清凉\n\n\(text)")
        #expect(found.articles.first?.paragraphs.last?.text.text == text)
        #expect(found.published == nil)
    }

    @Test(arguments: [
        "来源：云河日报　发布时间：2024-08-20 09:30　浏览次数：1325",
        "发布时间：2024-08-20 09:30 来源：云河日报 字体：大 中 小",
        "浏览次数：1325 来源：云河日报 日期：2024-08-20",
        "【字号：大 中 小】 来源：云河日报 | 时间：2024-08-20",
        "来源：云河日报发布时间：2024-08-20浏览次数：1325",
    ])
    func 一行里的来源和时间_次序不论(_ line: String) throws {
        let found = try ReportText.page("云河工会送清凉\n\(line)\n\(Self.second)")
        #expect(found.published == "2024-08-20")
        #expect(found.articles.map(\.title) == ["云河工会送清凉"])
        #expect(found.articles.flatMap(\.paragraphs).filter { $0.kind == .body }.map(\.text.text) == [Self.second])
    }

    @Test func 一行里的作者留作署名() throws {
        let line = "来源：云河日报　作者：周小明　发布时间：2024-08-20 09:30"
        let found = try ReportText.page("云河工会送清凉\n\(line)\n\(Self.second)")
        #expect(found.articles.first?.byline?.text == "作者：周小明")
        #expect(found.published == "2024-08-20")
    }

    @Test(arguments: ["资金来源：财政拨款，发放时间：2024-08-20。", "主要做法来源：云河，时间：2024年。"])
    func 报告自己的来源和时间不去掉(_ line: String) throws {
        #expect(try ReportText.dump("# 云河送清凉\n\n\(Self.second)\n\n\(line)").contains(line))
    }
}
