import Facts
import Quantities
import Reports
import TestSupport
import Testing

/// Which year the figures of a section are of, and whether they are aims.
struct SectionTimeTests {
    /// A report of January 2025 with these sections, and its figures by their wording.
    private static func figures(_ sections: String, day: String = "2025年1月15日") throws -> [String: Figure] {
        let text = """
            2025年无锡市政府工作报告
            ——\(day)在无锡市第十七届人民代表大会第四次会议上
            无锡市市长 周小明
            各位代表：
            　　现在，我代表市人民政府，向大会报告工作，请予审议，并请各位政协委员提出意见。
            \(sections)
            """
        let found = try Project.load().extract(text, path: "2025年无锡市政府工作报告.txt")
        return Dictionary(found.figures.map { ($0.text, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private static let report = """
        　　一、2024年工作回顾
        　　全市上下一心，城镇新增就业13万人，去年新建学校12所，截至9月底建成驿站314个。今年1月，发放补贴500万元。
        　　（一）民生不断改善。资助学生2100名，比上年增长7%，2023年资助1900名，都已经发放到位。
        　　二、2025年工作安排
        　　城镇新增就业14万人以上，地区生产总值增长5%左右，今年安排资金800万元，去年安排700万元。
        　　（一）着力改善民生。资助学生2300名，做到应助尽助，一个也不落下。
        　　三、加强自身建设
        　　办理建议提案620件，做到件件有回音，事事有着落，让群众满意。
        """

    @Test(arguments: [
        ("13万人", "2024", PeriodSource.inherited), ("12所", "2024", .stated), ("314个", "2024-09", .stated),
        ("500万元", "2025-01", .stated), ("2100名", "2024", .inherited), ("1900名", "2023", .stated),
        ("14万人以上", "2025", .inherited), ("800万元", "2025", .stated), ("700万元", "2024", .stated),
        ("2300名", "2025", .inherited), ("620件", "2025", .inferred),
    ])
    func 各节的数是哪一年的(_ text: String, _ period: String, _ source: PeriodSource) throws {
        let figure = try #require(try Self.figures(Self.report)[text])
        #expect(figure.period?.description == period)
        #expect(figure.periodSource == source)
    }

    @Test func 句中顺带说到几年来不管后面的句子() throws {
        let figures = try Self.figures(
            """
            　　一、2024年工作回顾
            　　——发展动能稳步提升。造船业投资8年来首次回升，三项指标都好于上年，企业信心增强。新造渔船86艘。
            　　——民生不断改善。近三年，我们下大力气解决突出问题，群众满意度逐年提升。新建渔港9座。
            """)
        #expect(figures["86艘"]?.period?.description == "2024")
        #expect(figures["9座"]?.period?.description == "2022..2024")
    }

    @Test(arguments: ["14万人以上", "5%左右", "2300名", "620件"])
    func 安排里的数是目标(_ text: String) throws {
        #expect(try Self.figures(Self.report)[text]?.basis == .target)
    }

    @Test(arguments: ["13万人", "2100名", "800万元", "700万元", "1900名"])
    func 回顾里的数和写明年份的数不是目标(_ text: String) throws {
        let figure = try #require(try Self.figures(Self.report)[text])
        #expect(figure.basis != .target)
    }

    @Test(arguments: [
        ("一、过去一年工作回顾", "2024"), ("一、过去的一年", "2024"), ("2024年工作回顾", "2024"), ("一、今年的主要任务", "2025"), ("一、目标任务", "2025"),
        ("二、关于2025年工作", "2025"), ("一、过去五年工作回顾", "2020..2024"), ("一、“十三五”时期主要成就", "2016..2020"),
        ("一、2024年和今年以来工作回顾", nil),
        ("一、加强民生保障", nil),
    ])
    func 标题说的时间(_ heading: String, _ period: String?) throws {
        let found = try Self.figures("　　\(heading)\n　　全市上下一心，城镇新增就业13万人，办成了许多大事，群众都说好。\n")
        #expect(try #require(found["13万人"]).period?.description == period)
    }

    @Test(arguments: [
        ("一年来，全市上下一心，城镇新增就业13万人，办成了许多大事。", "2024"), ("2024年是不平凡的一年，城镇新增就业13万人，群众都说好。", "2024"),
        ("2025年是关键之年，要新增就业13万人，让群众都说好。", "2025"), ("全市上下一心，城镇新增就业13万人，办成了许多大事。", nil),
    ])
    func 标题没说就看开头(_ opening: String, _ period: String?) throws {
        let found = try Self.figures("　　一、牢记嘱托，开创新局\n　　\(opening)\n")
        #expect(try #require(found["13万人"]).period?.description == period)
    }

    private static let five = """
        　　一、过去五年工作回顾
        　　五年来，新建学校31所，技能人才占比从21%提高到34%，现有驿站290个，都说办得好。
        　　刚刚过去的2024年，我们实现了年初确定的目标，城镇新增就业13万人。培训职工9100人次，人人都满意。
        　　这五年，累计资助学生7300名，没有漏掉一个。
        　　各位代表！发放补贴640万元，做到了应发尽发。
        """

    @Test(arguments: [
        ("31所", "2020..2024"), ("21%", "2019"), ("34%", "2024"), ("290个", "2024"), ("13万人", "2024"),
        ("9100人次", "2024"), ("7300名", "2020..2024"), ("640万元", "2020..2024"),
    ])
    func 几年一起回顾_各数是哪几年的(_ text: String, _ period: String) throws {
        #expect(try #require(try Self.figures(Self.five)[text]).period?.description == period)
    }

    @Test func 做到了的目标不是目标() throws {
        #expect(try #require(try Self.figures(Self.five)["13万人"]).basis != .target)
    }

    @Test(arguments: [
        ("今年再减少困难职工1200人，一个也不落下。", "1200人", true), ("今年毕业生达到4万人，就业压力很大。", "4万人", false),
        ("优化已建成的66个驿站，让大家歇歇脚。", "66个", false), ("财政补助标准提高到310元，说到做到。", "310元", false),
        ("新建驿站77个，让大家歇歇脚。", "77个", true),
    ])
    func 安排里哪些是目标(_ sentence: String, _ text: String, _ isTarget: Bool) throws {
        let found = try Self.figures("　　一、2025年工作安排\n　　\(sentence)\n")
        #expect((try #require(found[text]).basis == .target) == isTarget)
    }

    @Test func 没有年份的一节从说到今年起是安排() throws {
        let found = try Self.figures(
            "　　一、牢记嘱托，开创新局\n　　全市上下一心。\n　　今年发展的主要预期目标是：城镇新增就业14万人。\n　　（一）惠民生。新建驿站77个，让大家歇歇脚。\n")
        #expect(found["77个"]?.period?.description == "2025")
        #expect(found["77个"]?.basis == .target)
    }

    @Test func 光杆的产量接前面的粮食() throws {
        let found = try Self.figures("　　一、2024年工作回顾\n　　粮食播种面积1266万亩、产量514万吨，又是丰收年。\n")
        #expect(found["514万吨"]?.metric == "粮食产量")
    }

    @Test func 整份报告不归一年() throws {
        let text = "2025年无锡市政府工作报告\n——2025年1月15日在无锡市第四次会议上\n各位代表：\n\(Self.report)"
        let document = try Project.load().extract(text, path: "无锡.txt").document
        #expect(document.period == nil)
        #expect(document.published?.description == "2025-01-15")
        #expect(document.organization == "无锡市人民政府")
        #expect(document.place == "无锡市")
    }

    @Test func 不是大会报告_写明年份的总结和打算也分年() throws {
        let text = """
            # 无锡市总工会工作总结

            ## 2023年工作总结

            新建书屋56家，职工都说好。

            ## 2024年工作打算

            新建书屋60家，做到应建尽建。
            """
        let found = try Project.load().extract(text, path: "无锡.md").figures
        #expect(found.map { $0.period?.description } == ["2023", "2024"])
        #expect(found.map { $0.basis == .target } == [false, true])
    }

    @Test func 小标题里偶然的年份不算() throws {
        let text = "---\nperiod: 2022\n---\n\n# 无锡市总工会工作\n\n## 2019年起步的书屋\n\n新建书屋56家，职工都说好。"
        let figure = try #require(try Project.load().extract(text, path: "无锡.md").figures.first)
        #expect(figure.period?.description == "2022")
        #expect(figure.periodSource == .manifest)
    }
}
