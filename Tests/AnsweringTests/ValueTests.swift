import Answering
import Facts
import Quantities
import TestSupport
import Testing

/// One figure asked for, one figure given, with where it stands.
struct ValueTests {
    @Test(arguments: [("造了多少艘渔船", "860艘"), ("造了多少艘电动渔船", "35艘")])
    func 没说是哪一种的就是总的那个数(_ question: String, _ wording: String) throws {
        let library = try Library("渔船产量增长40%、达860艘，电动渔船产量增长9%、达35艘。")
        #expect(library.ask("无锡2022年\(question)").wordings == [wording])
    }

    @Test func 连续几年全国第一的名次不管数是哪里的() throws {
        let library = try Library("全市渔业产值迈上新台阶、连续12年居全国首位。渔网出口额突破9亿元，总量连续25年居全国首位。")
        #expect(library.ask("无锡渔业产值连续多少年全国第一了").wordings == ["12年"])
    }

    @Test(arguments: [
        ("2022年无锡市有多少家职工书屋？", "287家", "287", "家"),
        ("2021年无锡市有多少家职工书屋？", "251家", "251", "家"),
        ("2022年无锡市投入帮扶资金多少钱", "1250.6万元", "12506000", "元"),
        ("2022年南通市投入帮扶资金多少万元", "900万元", "9000000", "元"),
        ("2022年无锡建会率是百分之几", "92.5%", "92.5", "%"),
        ("无锡金秋助学连续开展了几年", "18年", "18", "年"),
        ("无锡技能竞赛团体总分排全省第几", "第三名", "3", "名"),
        ("2022年无锡赠送健康体检多少份", "1980份", "1980", "份"),
        ("2022年无锡赠送意外伤害保险多少份", "5210份", "5210", "份"),
        ("2022年无锡服务户外职工多少人次", "近24万人次", "240000", "人次"),
        ("无锡爱心驿站配备多少个急救箱", "4000余个", "4000", "个"),
        ("2022年无锡建会率", "92.5%", "92.5", "%"),
    ])
    func 一个数(_ question: String, _ text: String, _ value: String, _ unit: String) throws {
        let answer = try Library.three().ask(question)
        #expect(answer.status == .answered)
        #expect(answer.values.map { "\($0.text) \($0.value) \($0.unit)" } == ["\(text) \(value) \(unit)"])
        #expect(answer.text.contains(text))
        #expect(answer.citations.count == 1)
        #expect(answer.values.first?.label == nil)
        #expect(answer.derivation == nil)
        #expect(answer.bool == nil)
    }

    @Test func 问一个数里的一部分() throws {
        let answer = try Library.three().ask("287家职工书屋里市级示范点有多少家")
        #expect(answer.wordings == ["46家"])
    }

    @Test func 动作和泛指的人合起来也是一件事() throws {
        let answer = try Library.three().ask("无锡近5年培训职工多少人次")
        #expect(answer.wordings == ["35万人次"])
    }

    @Test func 引文说明出处() throws {
        let library = try Library.three()
        let answer = library.ask("2022年无锡服务户外职工多少人次")
        let citation = try #require(answer.citations.first)
        #expect(citation.number == 1)
        #expect(citation.document == "无锡2022.md")
        #expect(citation.title == "无锡市总工会工作小结")
        #expect(citation.section == "服务阵地")
        #expect(citation.organization == "无锡市总工会")
        #expect(citation.published?.description == "2023-01")
        #expect(citation.period == Period(year: 2022))
        #expect(citation.quote.contains("近24万人次"))
        #expect(citation.lines.count == 2, "这句话在文件里折了行")
        #expect(library.pointed(citation.spans, in: citation.document) == citation.quote.withoutBlanks)
        #expect(answer.text.hasSuffix("[1]"))
    }

    @Test func 没问年份而有几年就从新到旧都给() throws {
        let answer = try Library.three().ask("无锡市有多少家职工书屋")
        #expect(answer.status == .answered)
        #expect(answer.wordings == ["287家", "251家"])
        #expect(answer.values.map(\.label) == ["2022年", "2021年"])
        #expect(answer.values.map(\.citations) == [[1], [2]])
        #expect(answer.citations.map(\.document) == ["无锡2022.md", "无锡2021.md"])
        #expect(answer.text.contains("[1]") && answer.text.contains("[2]"))
    }

    @Test func 三年也从新到旧() throws {
        let years = [2020, 2022, 2021].map { year in
            SampleReport("\(year).md", place: "无锡市", period: "\(year)", body: "全市建有书屋\(year - 1800)家。")
        }
        let answer = try Library(years).ask("无锡全市建有多少家书屋")
        #expect(answer.wordings == ["222家", "221家", "220家"])
        #expect(answer.values.map(\.label) == ["2022年", "2021年", "2020年"])
    }

    @Test func 各年口径不同要说明() throws {
        let answer = try Library([
            SampleReport("2021.md", place: "无锡市", period: "2021", body: "全市建有书屋120家。"),
            SampleReport("2022.md", place: "无锡市", period: "2022", body: "全市新建书屋30家。"),
        ]).ask("无锡全市书屋有多少家")
        #expect(answer.values.count != 2 || answer.text.contains("口径不同"))
    }

    @Test func 同一个数说了两遍就引两处() throws {
        let answer = try Library(
            """
            ## 综述

            全市建有287家职工书屋。

            ## 书屋

            目前，全市职工书屋已有287家，分布在各街道。
            """
        ).ask("2022年无锡市有多少家职工书屋？")
        #expect(answer.wordings == ["287家"])
        #expect(answer.values.first?.citations == [1, 2])
        #expect(answer.citations.count == 2)
        #expect(answer.text.hasSuffix("[1][2]"))
    }

    @Test func 两份报告说了同一个数就引两份() throws {
        func documents(_ second: String) throws -> [String] {
            try Library([
                SampleReport("甲.md", place: "无锡市", period: "2022", body: "全市建有287家职工书屋。"),
                SampleReport("乙.md", place: "无锡市", period: "2022", body: second + "全市建有职工书屋287家。"),
            ]).ask("2022年无锡市有多少家职工书屋？").citations.map(\.document).sorted()
        }
        #expect(try documents("开头一句话。") == ["乙.md", "甲.md"])
        let sameNumber = try documents("")
        #expect(sameNumber == ["乙.md", "甲.md"])
    }

    @Test func 同一年两份报告的数不同就都说() throws {
        let answer = try Library([
            SampleReport("甲.md", place: "无锡市", period: "2022", body: "全市建有287家职工书屋。"),
            SampleReport("乙.md", place: "无锡市", period: "2022", body: "开头一句话。全市建有职工书屋290家。"),
        ]).ask("2022年无锡市有多少家职工书屋？")
        #expect(answer.status == .answered)
        #expect(answer.values.map(\.text).sorted() == ["287家", "290家"])
        #expect(answer.values.allSatisfy { $0.label != nil })
        #expect(answer.citations.count == 2)
        #expect(answer.text.contains("说法不一"))
    }

    @Test func 没说哪个市而两个市都有就反问() throws {
        let answer = try Library.three().ask("2022年投入帮扶资金多少万元")
        #expect(answer.status == .clarify)
        #expect(answer.related.map(\.text).sorted() == ["1250.6万元", "900万元"])
    }

    @Test func 只在一份报告里找() throws {
        let library = try Library.three()
        let question = "投入帮扶资金多少万元"
        #expect(library.ask(question, document: "南通2022.md").wordings == ["900万元"])
        #expect(library.ask(question, document: "无锡2021.md").wordings == ["1100万元"])
        #expect(library.ask(question, document: "没有.md").status == .notFound)
    }

    @Test(arguments: [
        ("2022年无锡全市慰问环卫工人多少名", ["3.6万名"]), ("2022年无锡市本级慰问环卫工人多少名", ["500名"]),
        ("2022年无锡市区慰问环卫工人多少名", []), ("2022年无锡慰问环卫工人多少名", []),
    ])
    func 范围不同不是一个数(_ question: String, _ expected: [String]) throws {
        let library = try Library("全市慰问环卫工人3.6万名。市本级慰问环卫工人500名。")
        #expect(library.ask(question).wordings == expected)
    }

    @Test func 目标不当作实绩() throws {
        let library = try Library("全市建有书屋280家。力争全市建有书屋400家。")
        #expect(library.ask("2022年无锡全市建有多少家书屋").wordings == ["280家"])
    }
}
