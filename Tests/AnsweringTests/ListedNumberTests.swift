import Answering
import TestSupport
import Testing

/// Numbers that one sentence lists, and what is said of one of them alone.
struct ListedNumberTests {
    private static func said(_ answer: Answer) -> [String] { answer.values.map { "\($0.value)\($0.unit)" } }

    private static let teams = "龙舟赛决赛共有11支市级代表队、9支县级代表队和6支航运企业代表队共计26支队伍130名选手参加。"

    @Test(arguments: [
        ("龙舟赛决赛的市级代表队有几支", "11支"), ("龙舟赛决赛有几支队伍", "26支"),
    ])
    func 列举里说一样的词不归别的数(_ question: String, _ answer: String) throws {
        #expect(try Self.said(Library(Self.teams).ask(question)) == [answer])
    }

    @Test func 总数不当作其中一样来比() throws {
        let answer = try Library(Self.teams).ask("龙舟赛决赛中，市级代表队和航运企业代表队哪个多，多几支")
        #expect(answer.derivation?.formula == "11 − 6 = 5")
    }

    @Test func 平均一支队用总数来除() throws {
        #expect(try Self.said(Library(Self.teams).ask("龙舟赛决赛，平均一支队伍有几名选手")) == ["5名"])
    }

    @Test func 列举里没有的一样不答() throws {
        #expect(try Library(Self.teams).ask("龙舟赛决赛的高校代表队有几支").values.isEmpty)
    }

    @Test func 半数不是一个可比的数() throws {
        let library = try Library("水运公司职代会由9名代表组成，其中一线船员代表4名。今年为12名一线船员代表送去水杯。")
        #expect(library.ask("水运公司职代会里，一线船员代表过半数了吗").bool == nil)
    }

    @Test func 各镇工会一起做的事答总数() throws {
        let library = try Library("入夏以来，各镇工会走进船坞，将800斤西瓜送到一线船员手中。")
        #expect(Self.said(library.ask("各镇工会给一线船员送了多少斤西瓜")) == ["800斤"])
        #expect(library.ask("各船坞送了多少斤西瓜").values.isEmpty)
    }
}

/// What an event is called, and years that point back.
struct EventScopeTests {
    @Test func 活动名称里的全国不是数的范围() throws {
        let library = try Library([
            SampleReport(
                "龙舟.md", place: "无锡市", period: "2022",
                body: "全国职工龙舟大赛昨日开幕。3000余名无锡职工现场观看龙舟大赛开幕式。")
        ])
        #expect(library.ask("全国职工龙舟大赛开幕式有多少名职工现场观看").values.count == 1)
        #expect(library.ask("全省职工龙舟大赛开幕式有多少名职工现场观看").values.isEmpty)
    }

    @Test func 当年跟着前面的年份() throws {
        let library = try Library([
            SampleReport("无锡2020.md", place: "无锡市", period: "2020", body: "全市新增船员310人。"),
            SampleReport("无锡2021.md", place: "无锡市", period: "2021", body: "全市新增船员420人。"),
            SampleReport("无锡2023.md", place: "无锡市", period: "2023", body: "全市新增船员500人。"),
        ])
        let answer = library.ask("2020至2021年各年的当年新增船员数，逐年列出来")
        #expect(answer.values.map { "\($0.value)" }.sorted() == ["310", "420"])
    }
}
