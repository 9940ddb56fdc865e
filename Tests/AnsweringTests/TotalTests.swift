import Answering
import TestSupport
import Testing

/// Several things added up, aims beside what was done, and all that came together beside what was done this time.
struct TotalTests {
    private static func said(_ answer: Answer) -> [String] { answer.values.map { "\($0.value)\($0.unit)" } }

    @Test func 目标只和目标相加() throws {
        let library = try Library("公司免费开放36座司机驿站和28座爱心书屋。力争年底前再建设9座司机驿站、13座爱心书屋。")
        #expect(Self.said(library.ask("公司力争年底前再建设的司机驿站和爱心书屋，合计多少座")) == ["22座"])
    }

    @Test func 目标不和已经做到的相加() throws {
        let library = try Library("公司免费开放36座司机驿站和28座爱心书屋。力争年底前再建设9座司机驿站。")
        #expect(library.ask("公司力争年底前再建设的司机驿站和爱心书屋，合计多少座").values.isEmpty)
    }

    @Test(arguments: ["启明集团到现在总共资助了多少名学生", "启明集团一共资助多少名学生"])
    func 问一共的答累计的数(_ question: String) throws {
        let library = try Library("启明集团热心公益，今年启明集团再次资助60名学生，资助学生人数累计达840名。")
        #expect(Self.said(library.ask(question)) == ["840名"])
    }

    @Test func 再次资助的不是一共资助的() throws {
        let library = try Library("启明集团热心公益，今年启明集团再次资助60名学生。")
        #expect(library.ask("启明集团总共资助了多少名学生").values.isEmpty)
        #expect(Self.said(library.ask("启明集团再次资助了多少名学生")) == ["60名"])
    }

    @Test func 顿号连着的几样问的是总数() throws {
        let library = try Library("全市辖3个农场、14个乡镇、9个街道。")
        #expect(Self.said(library.ask("全市的农场、乡镇、街道共有多少个")) == ["26个"])
        #expect(Self.said(library.ask("全市的农场有多少个")) == ["3个"])
        #expect(library.ask("全市的农场、社区共有多少个").values.isEmpty)
    }

    @Test(arguments: [
        ("书屋、驿站等一共多少家", true), ("书屋、驿站等加起来多少家", true), ("书屋、驿站等两项加起来多少家", false),
        ("书屋、驿站一共多少家", false), ("书屋、驿站加起来多少家", false),
    ])
    func 没有列全的和要说不完全(_ question: String, _ isOpen: Bool) throws {
        let answer = try Library("新建书屋90家、驿站75家、学校20家。").ask("2022年新建" + question)
        #expect(Self.said(answer) == ["165家"])
        #expect(answer.text.contains("不完全") == isOpen, "\(answer.text)")
    }

    @Test func 括号里的顿号不分开() throws {
        let library = try Library("竞赛分为7个县（市、区）、24个市直单位和9家国企三大赛区。")
        #expect(Self.said(library.ask("竞赛的县（市、区）、市直单位、国企合计多少个")) == ["40个"])
    }

    @Test func 一句里并列的两样不拿别处的一部分来比() throws {
        let library = try Library("公司免费开放36座司机驿站和28座爱心书屋。公司所属服务区里的15座司机驿站全天开放。")
        let answer = library.ask("公司已开放的司机驿站和爱心书屋，哪类多，多几座")
        #expect(answer.derivation?.formula == "36 − 28 = 8")
    }
}

/// What a question points back to.
struct PointingBackTests {
    @Test func 它的数出自说过的那份报告() throws {
        let library = try Library([
            SampleReport("无锡2022.md", place: "无锡市", period: "2022", body: "启明集团新成立了青禾物流公司，注册资本3亿元。"),
            SampleReport("南通2022.md", place: "南通市", period: "2022", body: "远航公司认缴注册资本5300万元。"),
        ])
        let answers = library.talk(["启明集团新成立了哪家公司", "它的注册资本是多少"])
        #expect(answers.last?.values.map { "\($0.value)\($0.unit)" } == ["300000000元"])
    }
}
