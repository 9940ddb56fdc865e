import Answering
import Facts
import TestSupport
import Testing

/// Whose something is, which reports speak of it, and several questions in one line.
struct MentionTests {
    private static let library = Result {
        try Library([
            SampleReport(
                "常州2022.md", place: "常州市", period: "2022",
                body: """
                    常州市新北区人民法院工会打造“海棠花”服务品牌。驿站提供“喝喝水、热热饭、歇歇脚”服务。深化“求学圆梦”行动。
                    大赛设理论题、实操题两个类别。全市建有职工书屋310家，慰问职工5200名。
                    """),
            SampleReport(
                "镇江2022.md", place: "镇江市", period: "2022", body: "推广“求学圆梦”做法。全年举办技能夜校75场。"),
        ])
    }

    private static func ask(_ question: String) throws -> Answer { try library.get().ask(question) }

    @Test func 是哪家的答句子里的那一家() throws {
        #expect(try Self.ask("“海棠花”品牌是哪个法院工会的").texts == ["常州市新北区人民法院工会"])
        #expect(try Self.ask("“海棠花”品牌是哪个学校的").status == .notFound)
    }

    @Test func 引号里的列举也是列举() throws {
        #expect(try Self.ask("驿站提供些什么服务").texts == ["喝喝水", "热热饭", "歇歇脚"])
        #expect(try Self.ask("大赛设了哪两类题").texts == ["理论题", "实操题"])
    }

    @Test func 提到的有几家要和问的一样多() throws {
        #expect(try Self.ask("提到“求学圆梦”的是哪两家工会").texts.count == 2)
        #expect(try Self.ask("提到“求学圆梦”的是哪三家工会").status == .notFound)
    }

    @Test func 两种写法报告里有哪种答哪种() throws {
        #expect(try Self.ask("行动的名称是“求学圆梦”还是“圆梦求学”").texts == ["求学圆梦"])
    }

    @Test func 一行里的几问都答得出才答() throws {
        let library = try Self.library.get()
        let both = try #require(library.talk(["常州有多少家职工书屋？慰问职工多少名？"]).last)
        #expect(both.wordings == ["310家", "5200名"])
        #expect(both.citations.map(\.number) == Array(1...both.citations.count))
        #expect(library.talk(["常州有多少家职工书屋？有多少艘游船呢？"]).last?.status == .notFound)
        // What is told of another place goes on about nothing.
        #expect(library.talk(["常州有多少家职工书屋？举办技能夜校多少场？"]).last?.status == .notFound)
    }

    @Test func 问了数又问比上年增加多少() throws {
        let library = try Library([
            SampleReport("镇江2021.md", place: "镇江市", period: "2021", body: "全市建有职工书屋200家。"),
            SampleReport("镇江2022.md", place: "镇江市", period: "2022", body: "全市建有职工书屋260家。"),
        ])
        let both = try #require(library.talk(["2022年镇江有多少家职工书屋？比上年增加多少？"]).last)
        #expect(both.wordings == ["260家", "60家"], "\(both.text)")
        #expect(both.derivation?.formula == "260 − 200 = 60")
        #expect(both.derivation?.operands.flatMap(\.citations) == [1, 2])
        #expect(both.citations.map(\.number) == [1, 2])
    }

    @Test func 逗号后面问出处() throws {
        let library = try Self.library.get()
        let told = try #require(library.talk(["常州有多少家职工书屋，出自哪里"]).last)
        #expect(told.wordings == ["310家"] && told.text.contains("出自"), "\(told.text)")
        #expect(library.talk(["常州有多少家职工书屋，请注明出处"]).last?.wordings == ["310家"])
        #expect(library.talk(["常州有多少艘游船，出自哪里"]).last?.status == .notFound)
        #expect(library.talk(["常州有多少家职工书屋，在哪里"]).last?.status == .notFound)
    }

    @Test(arguments: ["出自哪里？", "出处在哪？", "分别出自哪里？"])
    func 问了数又问增加多少再问出处(_ source: String) throws {
        let library = try Library([
            SampleReport("镇江2021.md", place: "镇江市", period: "2021", body: "全市建有职工书屋200家。"),
            SampleReport("镇江2022.md", place: "镇江市", period: "2022", body: "全市建有职工书屋260家。"),
        ])
        let all = try #require(library.talk(["2022年镇江有多少家职工书屋？比上年增加多少？" + source]).last)
        #expect(all.wordings == ["260家", "60家"], "\(all.text)")
        #expect(all.derivation?.formula == "260 − 200 = 60")
        #expect(all.citations.map(\.document) == ["镇江2022.md", "镇江2021.md"])
        #expect(all.text.contains("出自") && !all.texts.isEmpty, "\(all.text)")
        let asked = ["2022年镇江有多少家职工书屋？", "比上年增加多少？", "增长百分之几？"]
        #expect(library.talk(asked).allSatisfy { $0.status == .answered })
        #expect(library.talk([asked.joined()]).last?.status == .notFound, "算出来的只能有一个数")
    }
}
