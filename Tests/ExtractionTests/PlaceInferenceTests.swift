import Facts
import TestSupport
import Testing

/// Whose report it is: not the place where it was written, and as it is signed where nothing else says so.
struct PlaceInferenceTests {
    @Test(arguments: ["新华社北京3月5日电（记者 周小明）", "中工网北京3月5日电 ", "本报北京3月5日讯 "])
    func 电头的地方只是写稿的地方(_ head: String) throws {
        let text = "工会帮就业\n\n\(head)2023年举办招聘会5万场，提供岗位300万个。"
        let found = try Project.load().extract(text, path: "1.txt")
        #expect(found.document.place == nil)
        #expect(found.figures.map(\.place) == [nil, nil])
    }

    @Test(arguments: [
        ("工会帮就业\n\n新华社北京3月5日电 2023年，无锡市总工会举办招聘会5万场。", "无锡市"),
        ("工会帮就业\n\n无锡日报8月7日讯 2023年，举办招聘会5万场。", "无锡市"),
        ("工会帮就业\n\n北京举办招聘会5万场，3月5日电话回访。", "北京市"),
    ])
    func 正文里的地方照算(_ text: String, _ place: String) throws {
        let found = try Project.load().extract(text, path: "1.txt")
        #expect(found.document.place == place)
        #expect(found.figures.first?.place == place)
    }

    @Test(arguments: [
        ("江苏新闻网无锡8月7日讯 无锡人爱骑行，2023年新增单车1200辆。", "无锡市"), ("江苏新闻网无锡8月7日讯 无锡人爱骑行，2023年全省新增单车1200辆。", "江苏省"),
        ("江苏新闻网无锡8月7日讯 2023年江苏新增单车1200辆，无锡人爱骑行。", "江苏省"),
    ])
    func 网站名里的省不是报告的地方(_ body: String, _ place: String) throws {
        #expect(try Project.load().extract("骑行的人\n\n\(body)", path: "1.txt").document.place == place)
    }

    @Test func 全国总工会的报告不属于哪个地方() throws {
        let text = "全国总工会2023年工作总结\n\n举办招聘会5万场。北京市举办招聘会300场。"
        let found = try Project.load().extract(text, path: "1.txt")
        #expect(found.document.organization == "中华全国总工会")
        #expect(found.document.place == nil)
        #expect(found.figures.map(\.place) == [nil, "北京市"])
    }

    @Test func 地方上的报告提到全国总工会还是地方的() throws {
        let text = "无锡市总工会获表彰\n\n全国总工会表彰了一批集体。2023年举办招聘会300场。"
        let document = try Project.load().extract(text, path: "1.txt").document
        #expect(document.organization == "无锡市总工会")
        #expect(document.place == "无锡市")
    }

    @Test(arguments: ["淮安市总工会\n2024年1月8日", "淮安市总工会　2024年1月8日", "淮安市总工会"])
    func 别处没说就看落款(_ foot: String) throws {
        let text = "关于2023年工作情况的报告\n\n全市新建书屋12家，职工都说好。\n\n\(foot)"
        let document = try Project.load().extract(text, path: "1.txt").document
        #expect(document.organization == "淮安市总工会")
        #expect(document.place == "淮安市")
    }

    @Test(arguments: [
        "关于2023年工作情况的报告\n\n全市新建书屋12家，职工都说好。\n\n学习淮安市总工会经验",
        "关于2023年工作情况的报告\n\n全市新建书屋12家，职工都说好。\n\n淮安市总工会主席周小明",
    ])
    func 不是落款的不算(_ text: String) throws {
        #expect(try Project.load().extract(text, path: "1.txt").document.organization == nil)
    }
}
