import Answering
import Facts
import Quantities
import TestSupport
import Testing

/// Several figures in one question: which one each item means.
struct OperandTests {
    private static func provinces() throws -> Library {
        try Library([
            SampleReport("甘肃2023.md", place: "甘肃省", period: "2023", body: "全省新建职工书屋120家，技能培训参加率61%。"),
            SampleReport("贵州2023.md", place: "贵州省", period: "2023", body: "全省新建职工书屋95家，技能培训参加率58%。"),
            SampleReport("云南2023.md", place: "云南省", period: "2023", body: "全省新建职工书屋143家，技能培训参加率64%。"),
        ])
    }

    private static func said(_ answer: Answer) -> [String] { answer.values.map { "\($0.value)\($0.unit)" } }

    @Test(arguments: [
        "甘肃、贵州和云南2023年新建职工书屋一共多少家", "甘肃、贵州、云南三省，2023年新建职工书屋合计多少家", "甘黔滇三省2023年新建职工书屋之和",
    ])
    func 几地的数加起来(_ question: String) throws {
        let answer = try Self.provinces().ask(question)
        #expect(Self.said(answer) == ["358家"])
        #expect(answer.derivation?.operands.map(\.text) == ["120家", "95家", "143家"])
        #expect(answer.citations.map(\.document) == ["甘肃2023.md", "贵州2023.md", "云南2023.md"])
    }

    @Test func 几地里哪里最多() throws {
        let answer = try Self.provinces().ask("甘肃、贵州和云南三省，2023年哪个新建职工书屋最多")
        #expect(answer.texts == ["云南"] && Self.said(answer) == ["143家"])
    }

    @Test func 比率说高低() throws {
        let answer = try Self.provinces().ask("甘肃和贵州2023年技能培训参加率哪个高，高几个百分点")
        #expect(answer.text.hasPrefix("甘肃最高"))
        #expect(Self.said(answer) == ["3百分点"] || Self.said(answer) == ["3个百分点"])
    }

    @Test func 少一地的数就不算() throws {
        let answer = try Self.provinces().ask("甘肃、四川两省2023年新建职工书屋一共多少家")
        #expect(answer.status == .notFound && answer.text.contains("四川省"))
    }

    @Test func 说的项数对不上就不算() throws {
        let answer = try Self.provinces().ask("甘肃、贵州三省2023年新建职工书屋一共多少家")
        #expect(answer.status == .notFound)
    }

    @Test func 目标和实际数不混() throws {
        let library = try Library([
            SampleReport(
                "无锡2023.md", place: "无锡市", period: "2023",
                body: "2022年，全市新增会员5.2万人。2023年的主要预期目标是：新增会员6万人。")
        ])
        let answer = library.ask("无锡2023年新增会员目标和2022年的实际数各是多少")
        #expect(Self.said(answer) == ["60000人", "52000人"])
        let difference = library.ask("无锡2023年新增会员目标比2022年实际完成数多多少人")
        #expect(Self.said(difference) == ["8000人"] && difference.text.contains("口径不同"))
    }

    @Test func 同一句里各说各的() throws {
        let library = try Library("在市区工会投入建设资金320万元的基础上，各企业投入资金累计810余万元，用于午休驿站。")
        let sum = library.ask("工会和企业的加在一起，午休驿站投入了多少钱")
        #expect(Self.said(sum) == ["11300000元"] && sum.values.first?.bound == .over)
        let ratio = library.ask("午休驿站企业投入是工会投入的几倍？按810万元算，保留两位小数")
        #expect(Self.said(ratio) == ["2.53倍"])
    }

    @Test func 平均只除以说的那个量() throws {
        let library = try Library("全市慰问困难职工，发放慰问金90万元，惠及职工1500人次。另有8个项目获奖。")
        let answer = library.ask("无锡慰问困难职工，平均每人次发放慰问金多少元")
        #expect(Self.said(answer) == ["600元"])
    }

    @Test func 问多少万元就按万元取整() throws {
        let library = try Library("全市投入7000万元，建成职工书屋30家。")
        let answer = library.ask("无锡平均每家职工书屋投入多少万元，保留两位小数")
        #expect(Self.said(answer) == ["2333300元"] && answer.text.contains("233.33万元"))
    }

    @Test func 末尾相同的几项() throws {
        let library = try Library("竞赛评出个人一等奖2名，个人二等奖4名，个人三等奖6名，团体一等奖1个。")
        let answer = library.ask("竞赛个人一、二、三等奖一共多少名")
        #expect(Self.said(answer) == ["12名"])
        #expect(answer.derivation?.operands.map(\.text) == ["2名", "4名", "6名"])
    }

    @Test func 一个数不当两项() throws {
        let answer = try Library("全市建有职工书屋287家。").ask("无锡职工书屋比职工书屋多多少家")
        #expect(answer.status == .notFound)
    }

    @Test func 写着的数要对得上() throws {
        let library = try Library("全市建有288家职工书屋、63个爱心驿站。")
        #expect(Self.said(library.ask("288家职工书屋和爱心驿站加起来多少")) == ["351家"])
        #expect(library.ask("300家职工书屋和爱心驿站加起来多少").status == .notFound)
    }

    @Test func 报告合在一起说的几项不再相加() throws {
        let library = try Library("成立快递行业工会、货运行业工会、家政行业工会共18家。")
        let answer = library.ask("快递、货运、家政这几个行业总共成立了多少家行业工会")
        #expect(answer.values.map(\.value.description) == ["18"], "\(answer.text)")
    }

    @Test func 口径不同的两年只并列不相减() throws {
        let library = try Library([
            SampleReport("无锡2021.md", place: "无锡市", period: "2021", body: "推动建设职工书屋31家。"),
            SampleReport("无锡2022.md", place: "无锡市", period: "2022", body: "全市建有职工书屋287家。"),
        ])
        let answer = library.ask("职工书屋，无锡2022年跟2021年比怎么样，数字能直接相减吗")
        #expect(answer.values.map(\.value.description) == ["287", "31"], "\(answer.text)")
        #expect(answer.text.contains("口径不同"))
    }
}
