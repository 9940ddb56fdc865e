import Reports
import Testing

struct WebPageReaderTests {
    private static func read(_ page: String) throws -> ReadReport {
        try WebPageReader.read(path: "a.html", bytes: Array(page.utf8))
    }

    @Test func 标题段落换行和列表() throws {
        let page = """
            <!DOCTYPE html><html><head><title>送清凉-云河在线</title><style>p{}</style></head><body><nav>首页 12</nav>
            <h1>云河送清凉</h1><div>慰问职工<b>3400</b>名，
              发放慰问金&nbsp;56万元。<br>　　新建站点20个。</div><script>var a = "<p>9家</p>";</script>
            <ul><li>第一项<li>第二项</ul><p>未关
            """
        let report = try Self.read(page)
        #expect(report.dump == ["1 云河送清凉", "慰问职工3400名，发放慰问金 56万元。", "新建站点20个。", "第一项", "第二项", "未关"])
        #expect(report.frontMatter.title == "云河送清凉")
    }

    @Test(
        arguments: [
            ("<meta name=\"PubDate\" content=\"2022-07-08 10:00\">", "2022-07-08"),
            ("<meta property=\"article:published_time\" content=\"2022-07-08T01:00:00Z\">", "2022-07-08"),
            ("<time datetime=\"2022/7/8\">7月8日</time>", "2022-07-08"),
            ("<meta name=\"pubdate\" content=\"2022年12月31日\">", "2022-12-31"),
            ("<meta name=\"PubDate\" content=\"2022-02-30\">", nil),
            ("<meta name=\"PubDate\" content=\"今天\">", nil), ("<meta name=\"keywords\" content=\"2022-07-08\">", nil),
        ] as [(String, String?)])
    func 发表日期(_ element: String, _ date: String?) throws {
        #expect(try Self.read("<html>\(element)<p>正文</p></html>").frontMatter.published == date)
    }

    @Test func 政府网站写的标题和来源() throws {
        let known = try Self.read(
            "<meta name=\"ArticleTitle\" content=\"工作总结\"><meta name=\"ContentSource\" content=\"云河日报\"><title>甲</title>"
        ).frontMatter
        #expect(known.title == "工作总结" && known.source == "云河日报")
    }

    @Test func 表格和合并的表头() throws {
        let page = """
            <table><caption>单位：万人</caption><tr><th rowspan=2>地区</th><th colspan=2>会员</th></tr><tr><th>2021年</th>
            <th>2022年</th></tr><tr><td>如东</td><td>12</td><td><p>13</p></td></tr></table>
            """
        #expect(try Self.read(page).dump == ["单位：万人", "[地区|会员|会员/地区|2021年|2022年/如东|12|13]"])
    }

    @Test func 套在排版表格里的表格() throws {
        let page =
            "<table><tr><td>左栏</td><td><h2>会员</h2><table><tr><td>地区<td>会员<tr><td>如东<td>13</table></td></tr></table>"
        #expect(try Self.read(page).dump == ["左栏", "2 会员", "[地区|会员/如东|13]"])
    }

    @Test func 网页的编码() throws {
        // 工会 in GBK, and in Big5 when the page says so
        let national: [UInt8] = Array("<p>".utf8) + [0xB9, 0xA4, 0xBB, 0xE1]
        #expect(try WebPageReader.read(path: "a.htm", bytes: national).dump == ["工会"])
        let big = Array("<meta charset=big5><p>".utf8) + [0xA4, 0x75, 0xB7, 0x7C]
        #expect(try WebPageReader.read(path: "a.htm", bytes: big).dump == ["工會"])
    }

    @Test func 套得太深和格数太多的不读() throws {
        for (element, count) in [
            ("<div>", ReadingLimits.pageNesting + 1), ("<div>", 5_000), ("<b>", 5_000),
        ] {
            let deep = String(repeating: element, count: count) + "甲"
            let problem = try #require(throws: ReportProblem.self) { try Self.read(deep) }
            #expect(problem.message.contains("套得太深"), "\(problem)")
        }
        let wide = "<table><tr>" + String(repeating: "<td colspan=500 rowspan=500>1<td>2<tr>", count: 800) + "</table>"
        let problem = try #require(throws: ReportProblem.self) { try Self.read(wide) }
        #expect(problem.message.contains("格"))
    }

    @Test func 一直没有关的行内元素不算层数() throws {
        let open =
            String(repeating: "<font><b>", count: 300) + "建有287家。"
            + String(repeating: "<div>", count: 300)
        #expect(try Self.read(open + "新建3家。").dump == ["建有287家。", "新建3家。"])
    }

    @Test func 没有内容的格也有上限() throws {
        let page = "<table><tr>" + String(repeating: "<td>", count: ReadingLimits.cells + 1)
        let problem = try #require(throws: ReportProblem.self) { try Self.read(page) }
        #expect(problem.message.contains("\(ReadingLimits.cells) 格"))
    }

    @Test(arguments: [
        "", "<", "只有文字", "<html></html>", "<table></table>", "</p></td></table>", "<td>1</td>", "&lol;&#0;&#x110000;",
    ])
    func 残缺的网页不出事(_ page: String) throws {
        let report = try Self.read(page)
        #expect(String(validating: report.bytes, as: UTF8.self) != nil)
    }
}
