import Facts
import Quantities
import TestSupport
import Testing

/// What the figures of a sentence are, and what they are figures of.
struct FigureTests {
    @Test(arguments: [
        SentenceCase(
            "全市建有287家职工书屋。",
            Wanted("287家", "287", "家", metric: "职工书屋", action: "建有", basis: .stock, scope: "全市")),
        SentenceCase(
            "全年新建户外劳动者爱心驿站63个。",
            Wanted("63个", "63", "个", metric: "户外劳动者爱心驿站", action: "新建", basis: .flow)),
        SentenceCase(
            "新增高技能人才1.4万人。",
            Wanted("1.4万人", "14000", "人", metric: "高技能人才", action: "新增", basis: .flow)),
        SentenceCase(
            "投入帮扶资金1250.6万元，慰问困难职工3120名。",
            Wanted("1250.6万元", "12506000", "元", metric: "帮扶资金", action: "投入"),
            Wanted("3120名", "3120", "名", metric: "困难职工", action: "慰问")),
        SentenceCase(
            "技能竞赛团体总分列全省第三名。",
            Wanted("第三名", "3", "名", metric: "团体总分", basis: .rank, scope: "全省")),
        SentenceCase(
            "建会率为92.5%。", Wanted("92.5%", "92.5", "%", metric: "建会率", basis: .rate)),
        SentenceCase(
            "每年补贴500元至2000元。", Wanted("500元至2000元", "500..2000", "元", action: "补贴")),
        SentenceCase("２０２２年建成书屋３６家", Wanted("３６家", "36", "家", metric: "书屋", action: "建成", source: .stated)),
    ])
    func 数和数的对象(_ test: SentenceCase) throws { try test.check() }

    @Test(arguments: [
        SentenceCase("服务户外职工近24万人次。", Wanted("近24万人次", "240000", "人次", .under, metric: "户外职工", action: "服务")),
        SentenceCase("配备急救箱4000余个。", Wanted("4000余个", "4000", "个", .over, metric: "急救箱", action: "配备")),
        SentenceCase("超过4000家企业签订合同。", Wanted("超过4000家", "4000", "家", .over, metric: "企业", action: "签订")),
        SentenceCase("向20多万职工发出倡议书。", Wanted("20多万", "200000", "", .over, action: "发出")),
        SentenceCase("表彰职工约1,250人。", Wanted("约1,250人", "1250", "人", .about, metric: "职工", action: "表彰")),
        SentenceCase("慰问职工300人以上。", Wanted("300人以上", "300", "人", .atLeast, metric: "职工", action: "慰问")),
    ])
    func 约数照原文留着(_ test: SentenceCase) throws { try test.check() }

    @Test(arguments: [
        SentenceCase(
            "赠送意外伤害保险5210份、健康体检1980份、体育器材70套。",
            Wanted("5210份", "5210", "份", metric: "意外伤害保险", action: "赠送"),
            Wanted("1980份", "1980", "份", metric: "健康体检", action: "赠送"),
            Wanted("70套", "70", "套", metric: "体育器材", action: "赠送")),
        SentenceCase(
            "慰问环卫工人500名，评出先进集体6个、先进个人20名。",
            Wanted("500名", "500", "名", metric: "环卫工人", action: "慰问"),
            Wanted("6个", "6", "个", metric: "先进集体"), Wanted("20名", "20", "名", metric: "先进个人")),
        SentenceCase("书法、摄影、歌咏活动30场。", Wanted("30场", "30", "场", metric: "歌咏活动")),
    ])
    func 顿号列举共用动词(_ test: SentenceCase) throws { try test.check() }

    @Test func 列举里的一项是自己的分句() throws {
        let figures = try SentenceCase.figures("赠送意外伤害保险5210份、健康体检1980份。")
        try #require(figures.count == 2)
        #expect(figures[0].clause != figures[1].clause)
        #expect(!figures[1].metric.contains("保险"))
    }

    @Test func 为谁做什么() throws {
        let figures = try SentenceCase.figures("为86家企业开展法律服务。")
        #expect(figures.map(\.beneficiary) == ["企业"])
        #expect(figures.map(\.action) == ["开展"])
        #expect(try SentenceCase.figures("建有86家企业。").map(\.beneficiary) == [nil])
    }

    @Test(arguments: [
        SentenceCase(
            "市本级慰问环卫工人500名，全市慰问3.6万名。",
            Wanted("500名", "500", "名", action: "慰问", scope: "市本级"),
            Wanted("3.6万名", "36000", "名", action: "慰问", scope: "全市")),
        SentenceCase(
            "江阴市投入资金80万元，宜兴市投入资金60万元。",
            Wanted("80万元", "800000", "元", metric: "资金", action: "投入", place: "江阴市"),
            Wanted("60万元", "600000", "元", metric: "资金", action: "投入", place: "宜兴市")),
        SentenceCase(
            "江阴市投入资金80万元，全市投入资金600万元。",
            Wanted("80万元", "800000", "元", place: "江阴市"), Wanted("600万元", "6000000", "元", scope: "全市")),
    ])
    func 范围和地方(_ test: SentenceCase) throws { try test.check() }

    /// What stands beside an order is of what is ordered.
    @Test(
        arguments: [
            ("全国首届书画展展出作品310件，全市参赛职工1200人。", ["全国", nil, "全市"]), ("第七次全国家谱普查查到家谱746部。", [nil, nil]),
            ("经济总量列全国第九，利税增长5%。", ["全国", nil]), ("全国展出作品310件。", ["全国"]),
        ] as [(String, [String?])])
    func 名称里的全国不是数的范围(_ text: String, _ scopes: [String?]) throws {
        #expect(try SentenceCase.figures(text).map(\.scope) == scopes)
    }

    @Test(arguments: [
        SentenceCase("建有287家书屋。", Wanted("287家", "287", "家", basis: .stock)),
        SentenceCase("新建287家书屋。", Wanted("287家", "287", "家", basis: .flow)),
        SentenceCase("累计培训职工287人次。", Wanted("287人次", "287", "人次", basis: .cumulative)),
        SentenceCase("力争培训职工287人次。", Wanted("287人次", "287", "人次", basis: .target)),
        SentenceCase("赠送图书287册。", Wanted("287册", "287", "册", basis: nil)),
    ])
    func 口径(_ test: SentenceCase) throws { try test.check() }

    @Test(arguments: [
        "扎实开展“15分钟阅读圈”建设。", "推出《100个安全故事》读本。", "T3航站楼设3+2服务点。", "没有数字的一句话。",
        "推选“两代表一委员”。", "，。！", "", "第",
    ])
    func 名称和口号里的不是数(_ sentence: String) throws {
        #expect(try SentenceCase.figures(sentence).map(\.text) == [])
    }

    @Test func 引号外面的照样是数() throws {
        #expect(try SentenceCase.figures("评选“十佳班组”，表彰“最美职工”30名。").map(\.text) == ["30名"])
        #expect(try SentenceCase.figures("开展“15分钟阅读圈”建设，服务职工3万人次。").map(\.text) == ["3万人次"])
    }

    @Test func 会议的名称不是数() throws {
        let figures = try SentenceCase.figures("深入学习贯彻党的二十大精神。")
        #expect(figures.isEmpty)
    }

    @Test func 时期的名称不是数() throws {
        let figures = try SentenceCase.figures("十二五期间建成书屋三十家。")
        #expect(figures.map(\.text) == ["三十家"])
    }

    @Test(arguments: ["全市入会率达92.5%。", "工会会员达240万人以上。"])
    func 句末标点不是数的对象(_ sentence: String) throws {
        let figure = try #require(try SentenceCase.figures(sentence).first)
        #expect(["入会率", "会员"].contains { figure.metric.contains($0) })
    }
}
