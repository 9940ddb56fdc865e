import ChineseText
import Reports
import Testing

/// Characters that a scan set down twice.
struct LineRepairTests {
    private static let body = "云河市总工会把服务送到职工身边，新建站点20个，覆盖了所有的街道。"

    private func title(_ line: String) throws -> String? {
        try ReportText.articles("\(line)\n\n\(Self.body)").first?.title
    }

    @Test(arguments: [
        ("实施实施““五力五力””工程工程", "实施“五力”工程"),
        ("建好职工之家建好职工之家", "建好职工之家"),
    ])
    func 整行叠印的只留一份(_ line: String, _ expected: String) throws {
        let found = try title(line)
        #expect(found == expected)
    }

    @Test(arguments: [
        ("【【一线来信】职工的话", "【一线来信】职工的话"),
        ("““五心””服务进车间", "“五心”服务进车间"),
        ("（（下）服务职工", "（下）服务职工"),
        ("《《工会章程》》进车间", "《工会章程》进车间"),
    ])
    func 叠印的括号引号只留一个(_ line: String, _ expected: String) throws {
        let found = try title(line)
        #expect(found == expected)
    }

    @Test(arguments: ["天天向上好风气", "人人讲安全", "看看谁最美", "点点滴滴暖人心", "办办理理入会手续"])
    func 中文自己的叠字不动(_ line: String) throws {
        let found = try title(line)
        #expect(found == line)
    }

    @Test(arguments: ["天天", "方方面面", "天天好好"])
    func 短的叠字不当作叠印(_ line: String) throws {
        let found = try title(line)
        #expect(found == line)
    }

    /// Chinese doubles characters one by one itself, so that such a line is never taken for a scan's.
    @Test(arguments: ["干干净净亮亮堂堂", "好好戏戏连连台台"])
    func 一字一叠的整行不当作叠印(_ line: String) throws {
        let found = try title(line)
        #expect(found == line)
    }

    @Test func 叠印的大标题自成一行() throws {
        let page = """
            办好办好““暖心暖心””驿站驿站
            云河市总工会今年新建驿站20个，覆盖了
            所有的街道，职工都说方便。
            """
        let found = try ReportText.dump(page)
        #expect(
            found == """
                = 办好“暖心”驿站
                云河市总工会今年新建驿站20个，覆盖了所有的街道，职工都说方便。
                """)
    }

    @Test func 留下的一份指回原文() throws {
        let page = "实施实施““五力五力””工程工程\n\n\(Self.body)"
        let title = try #require(try ReportText.articles(page).first?.paragraphs.first?.text)
        let spans = title.map.spans(of: 0..<title.count)
        #expect(
            spans.map { String(decoding: Array(page.utf8)[$0.range], as: UTF8.self) } == ["实施", "“", "五力", "”", "工程"])
    }
}
