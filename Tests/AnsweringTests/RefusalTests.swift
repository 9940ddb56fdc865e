import Answering
import Facts
import Quantities
import TestSupport
import Testing

/// What the reports do not tell is not answered, and the answer says what is missing.
struct RefusalTests {
    /// Questions with a word that the refusal names.
    @Test(arguments: [
        ("2023年无锡市有多少家职工书屋", "时间"), ("2019年无锡慰问困难职工多少名", "时间"),
        ("2022年苏州市有多少家职工书屋", "苏州"), ("2022年南通市有多少家职工书屋", "南通"),
        ("2022年无锡举办读书分享会多少场", "无锡"), ("无锡市苏州市有多少家职工书屋", "苏州"),
        ("2022年无锡职工书屋扣除多少家", "扣除"), ("哪个市的职工书屋最多有多少家", "哪个"),
        ("2022年无锡市区有多少家职工书屋", "市区"),
        ("287家职工书屋里社区书屋有多少家", "社区"), ("无锡爱心驿站有多少个飐飐", "飐飐"),
    ])
    func 查不到就说缺什么(_ question: String, _ missing: String) throws {
        let answer = try Library.three().ask(question)
        #expect(answer.status == .notFound)
        #expect(answer.values.isEmpty)
        #expect(answer.derivation == nil)
        #expect(answer.confidence == 0)
        #expect(answer.text.contains(missing), "\(answer.text)")
    }

    /// How many were visited is not how many there are.
    @Test func 走访了多少人不是一共有多少人() throws {
        let library = try Library("全市工会走访困难职工320人，发放慰问金16万元。")
        #expect(library.ask("2022年全市困难职工总共多少人").status == .notFound)
        #expect(library.ask("2022年全市一共走访困难职工多少人").values.map(\.value) == [ValueRange(ExactDecimal(320))])
        #expect(library.ask("2022年全市困难职工走访总共多少人").values.map(\.value) == [ValueRange(ExactDecimal(320))])
    }

    /// A word that no sheet knows may be a place or a group, however much of the rest is told.
    @Test(arguments: ["紫阳", "碳汇"])
    func 谁也不认识的词不会略过(_ word: String) throws {
        let library = try Library("全市户外劳动者爱心服务站新增176家。")
        #expect(library.ask("2022年户外劳动者爱心服务站新增多少家").status == .answered)
        let answer = library.ask("2022年\(word)户外劳动者爱心服务站新增多少家")
        #expect(answer.status == .notFound)
        #expect(answer.text.contains(word), "\(answer.text)")
    }

    /// Wherever in the question it stands, and though the question names all that the figure is of.
    @Test(arguments: [
        "紫阳的户外劳动者爱心服务站有多少家", "紫阳2022年有多少家户外劳动者爱心服务站", "2022年，紫阳，户外劳动者爱心服务站有多少家",
        "户外劳动者爱心服务站在紫阳有多少家", "紫阳县户外劳动者爱心服务站有多少家",
    ])
    func 不认识的地方写在哪里都不略过(_ question: String) throws {
        let library = try Library("全市建有户外劳动者爱心服务站176家。")
        #expect(library.ask("2022年有多少家户外劳动者爱心服务站").status == .answered)
        #expect(library.ask(question).status == .notFound)
    }

    /// Another reading of the question would take the place for a word of what is asked.
    @Test(arguments: ["人均收入多少", "老百姓人均收入多少", "人均可支配收入多少"])
    func 换一种读法也不丢地方(_ question: String) throws {
        let library = try Library("居民人均可支配收入达到71250元。")
        #expect(library.ask("无锡" + question).status == .answered)
        #expect(library.ask("苏州" + question).status == .notFound)
    }

    @Test(arguments: [("女职工", "慰问女职工多少名"), ("快递员", "慰问快递员多少名"), ("农民工", "慰问困难农民工多少名")])
    func 报告没有单独说到的人群不作答(_ group: String, _ question: String) throws {
        let one = try Library("全年慰问困难职工3120名。").ask("2022年无锡" + question)
        #expect(one.status == .notFound)
        #expect(one.text.contains(group), "\(one.text)")
        let several = try Library.three().ask("2022年无锡" + question)
        #expect(several.status == .notFound)
        #expect(several.text.contains(group), "\(several.text)")
    }

    @Test(arguments: [
        "无锡有287家职工书屋，其中287家是多少家", "287家职工书屋里职工书屋有多少家", "2022年无锡287家职工书屋共有多少家",
    ])
    func 问句自己说出的数不是答案(_ question: String) throws {
        #expect(!(try Library.three().ask(question).wordings.contains("287家")))
    }

    @Test func 陈述句说出的数也不是答案() throws {
        let answer = try Library.three().ask("职工书屋有287家")
        #expect(!answer.wordings.contains("287家"))
    }

    /// 4名法警荣获… counts those that won.
    @Test(arguments: ["无锡市法院一共有多少名法警", "无锡市法院法警共有多少人"])
    func 得奖的几名不是一共有几名(_ question: String) throws {
        let library = try Library("市法院4名法警荣获先进工作者。")
        #expect(library.ask(question).status == .notFound)
        #expect(library.ask("荣获先进工作者的法警有多少名").wordings == ["4名"])
        #expect(library.ask("无锡法警里的先进工作者有几名").wordings == ["4名"])
    }

    /// What the whole province has is not what one of its cities has, though its report names the city.
    @Test func 全省的数不是其中一市的() throws {
        let report = SampleReport(
            "江苏2022.md", place: "江苏省", period: "2022", body: "在无锡召开现场会，带动全省各级工会建成职工书屋2.4万家。")
        let library = try Library([report])
        #expect(library.ask("无锡市各级工会建成职工书屋多少家").status == .notFound)
        #expect(library.ask("江苏省各级工会建成职工书屋多少家").wordings == ["2.4万家"])
    }

    /// Neither does a city named around it make it the city's, where the figure's own clause names the province.
    @Test(arguments: [
        ("江苏省", "在无锡召开现场会，江苏省建成职工书屋2.4万家。"),
        ("无锡市", "江苏省建成职工书屋2.4万家。"),
    ])
    func 旁边写着一市的全省的数不是一市的(_ place: String, _ body: String) throws {
        let library = try Library([SampleReport("甲2022.md", place: place, period: "2022", body: body)])
        #expect(library.ask("无锡市建成职工书屋多少家").status == .notFound)
        #expect(library.ask("江苏省建成职工书屋多少家").wordings == ["2.4万家"])
    }

    /// 全国 in the name of what is counted is no scope, neither of the figure nor of the question.
    @Test(
        arguments: [
            ("全国首届职工书画展在无锡举行，展出作品310件。", "全国首届职工书画展展出作品多少件", ["310件"]),
            ("全国首届职工书画展在无锡举行，展出作品310件。", "无锡展出作品多少件", ["310件"]),
            ("全国首届职工书画展在无锡举行，展出作品310件。", "全国展出作品多少件", []),
            ("首届职工书画展在无锡举行，展出作品310件。", "全国首届职工书画展展出作品多少件", []),
            ("无锡承办全国第二届职工棋赛，全市参赛职工1200人。", "全国第二届职工棋赛全市参赛职工多少人", ["1200人"]),
            ("第七次全国家谱普查查到家谱746部。", "全国查到家谱多少部", []),
            ("第七次全国家谱普查查到家谱746部。", "第七次全国家谱普查查到家谱多少部", ["746部"]),
            ("全国展出作品310件。", "全国展出作品多少件", ["310件"]),
        ] as [(String, String, [String])])
    func 名称里的全国不是范围(_ body: String, _ question: String, _ expected: [String]) throws {
        let answer = try Library(body).ask(question)
        #expect(answer.wordings == expected, "\(answer.text)")
    }

    /// A sum or a mean is no operand yet.
    @Test(arguments: [
        ("2020年和2021年新建职工书屋之和比2022年少多少家", "之和"), ("2022年新建职工书屋和爱心驿站的总和比2021年多多少家", "总和"),
        ("2022年新建职工书屋和爱心驿站合计比2021年多多少", "合计"),
    ])
    func 和不能拿来比就说明(_ question: String, _ word: String) throws {
        let library = try Library([
            SampleReport("甲.md", place: "无锡市", period: "2022", body: "新建职工书屋90家、爱心驿站75家。"),
            SampleReport("乙.md", place: "无锡市", period: "2021", body: "新建职工书屋38家、爱心驿站70家。"),
            SampleReport("丙.md", place: "无锡市", period: "2020", body: "新建职工书屋31家、爱心驿站63家。"),
        ])
        let answer = library.ask(question)
        #expect(answer.values.isEmpty && answer.text.contains("“\(word)”"), "\(answer.text)")
    }

    @Test func 第几次会议不是第几名() throws {
        let library = try Library("完成第六次经济普查。\n\n经济总量列全省第四。定向越野团体获三等奖、排舞团体获第七名。")
        #expect(library.ask("无锡经济总量排第几").wordings == ["第四"])
        #expect(library.ask("无锡经济普查排第几").status == .notFound)
        #expect(library.ask("经济普查是第几次").wordings == ["第六次"])
        #expect(library.ask("定向越野团体获几等奖").wordings == ["三等奖"])
        #expect(library.ask("排舞团体排第几").wordings == ["第七名"])
    }

    /// What the opening or the sentence before tells of has not the rank that another sentence gives something else.
    @Test(arguments: ["完成云岭经济普查。经济总量列全省第四。", "完成云岭经济普查。\n\n全年办展12场。\n\n经济总量列全省第四。"])
    func 名次要和问的东西在一句里(_ body: String) throws {
        let library = try Library([SampleReport("云岭2022.md", place: "无锡市", period: "2022", body: body)])
        #expect(library.ask("无锡经济普查排第几").values.isEmpty)
        #expect(library.ask("无锡经济普查在全省排第几").values.isEmpty)
        #expect(library.ask("无锡经济总量在全省排第几").wordings == ["第四"])
    }

    @Test func 又添了多少家不答现有的() throws {
        let library = try Library("目前全市建有职工书屋287家。")
        #expect(library.ask("2022年无锡有多少家职工书屋").wordings == ["287家"])
        #expect(library.ask("2022年无锡又添了多少家职工书屋").status == .notFound)
    }

    @Test func 最接近的记录放在旁边() throws {
        let answer = try Library.three().ask("2023年无锡市有多少家职工书屋")
        #expect(!answer.related.isEmpty)
        #expect(answer.related.allSatisfy { $0.label != nil && !$0.citations.isEmpty })
        #expect(Set(answer.related.flatMap(\.citations)) == Set(answer.citations.map(\.number)))
    }

    @Test(arguments: ["", "？", "今天天气不错。", "\u{0}", "多少", "2022年多少家", "的的的"])
    func 没有问到东西(_ question: String) throws {
        let answer = try Library.three().ask(question)
        #expect(answer.status == .notFound)
        #expect(answer.values.isEmpty && answer.related.isEmpty)
        #expect(!answer.text.isEmpty)
    }

    @Test func 只问量词不是问到了东西() throws {
        let answer = try Library.three().ask("多少家")
        #expect(answer.status == .notFound)
        #expect(answer.related.isEmpty)
    }

    @Test func 太长的问句说明没能读完() throws {
        let answer = try Library.three().ask(String(repeating: "书屋有多少家", count: 800))
        #expect(answer.status == .notFound)
        #expect(answer.text.contains("太长"))
    }

    @Test func 空的知识库() throws {
        let answer = try Library([]).ask("2022年无锡市有多少家职工书屋？")
        #expect(answer.status == .notFound)
        #expect(answer.citations.isEmpty)
    }

    @Test(arguments: ["\u{0}", "\u{7}", "\u{1B}", "\t", "\u{3000}", "\u{200B}", "\u{FEFF}"])
    func 控制字符不影响读懂也不进答案(_ control: String) throws {
        let answer = try Library.three().ask("2022年无锡市\(control)有多少家职工书屋\(control)？")
        #expect(answer.wordings == ["287家"])
        #expect(!answer.text.unicodeScalars.contains { $0.value < 0x20 })
    }

    @Test(arguments: ["无锡书屋投入多少人", "无锡书屋有多少钱", "无锡书屋排第几", "无锡书屋占比是多少"])
    func 量词类不合的不作答(_ question: String) throws {
        #expect(try Library("书屋藏书12万册，读者30万人次。").ask(question).status == .notFound)
    }

    @Test func 问首批的不拿全部的作答() throws {
        let body = "全市摸排老厂房遗存，共96处。首批修缮的老厂房遗存有12处。"
        #expect(try Library(body).ask("首批修缮的老厂房遗存有多少处").values.map(\.text) == ["12处"])
        #expect(try Library(body).ask("第二批修缮的老厂房遗存有多少处").values.isEmpty)
    }

    /// Another organization, another whole, a deed that only some of the counted had, a country that no report tells of.
    @Test(arguments: [
        ("全年组织职工体检1530人。农民工培训2210人。", "体检的职工里，农民工有多少人"),
        ("全年选聘社会化工会工作者31名。", "无锡市人社局选聘了多少名社会化工会工作者"),
        ("全年新建职工书屋42家。", "无锡市教育工会新建了多少家职工书屋"),
        ("职工代表提案有3件获奖。", "职工代表一共提交了多少件提案"),
        ("职工书屋新增26家。", "全国新增了多少家职工书屋"),
        ("职工阵地已扩充至63个，其中挂牌43个。", "职工阵地扩充了多少个"),
        ("工会拨出经费300万元开展普法活动。", "工会发的值多少钱"),
    ])
    func 别的单位_别的整体_别的口径都不答(_ report: String, _ question: String) throws {
        let answer = try Library(report).ask(question)
        #expect(answer.status == .notFound, "\(answer.text)")
        #expect(answer.values.isEmpty)
    }

    @Test(arguments: [
        ("全年组织职工体检1530人。农民工培训2210人。", "农民工培训了多少人", "2210"),
        ("全年选聘社会化工会工作者31名。", "无锡市选聘了多少名社会化工会工作者", "31"),
        ("职工代表提案有3件获奖。", "职工代表提案获奖的有多少件", "3"),
        ("职工阵地已扩充至63个，其中挂牌43个。", "职工阵地扩充到了多少个", "63"),
    ])
    func 问的正是它就答(_ report: String, _ question: String, _ value: String) throws {
        let answer = try Library(report).ask(question)
        #expect(answer.values.map(\.value.description) == [value], "\(answer.text)")
    }
}
