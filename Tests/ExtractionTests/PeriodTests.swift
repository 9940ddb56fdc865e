import Facts
import Quantities
import Reports
import TestSupport
import Testing

/// Which time a figure is of, and how that is known.
struct PeriodTests {
    @Test(arguments: [
        SentenceCase("目前，全市建有287家书屋。", Wanted("287家", "287", "家", basis: .stock, scope: "全市")),
        SentenceCase("近5年，培训职工35万人次。", Wanted("35万人次", "350000", "人次", period: "2018..2022", source: .stated)),
        SentenceCase("2019年，赠送图书120册。", Wanted("120册", "120", "册", period: "2019", source: .stated)),
        SentenceCase("2019年以来，赠送图书120册。", Wanted("120册", "120", "册", period: "2019..2022", source: .stated)),
        SentenceCase("截至9月底，签订合同120份。", Wanted("120份", "120", "份", period: "2022-09", source: .stated)),
        SentenceCase("去年，赠送图书120册。", Wanted("120册", "120", "册", period: "2021", source: .stated)),
        SentenceCase("今年5月举办招聘会3场。", Wanted("3场", "3", "场", period: "2022-05", source: .stated)),
        SentenceCase(
            "2020年赠送图书30册，2021年赠送图书50册。",
            Wanted("30册", "30", "册", period: "2020", source: .stated),
            Wanted("50册", "50", "册", period: "2021", source: .stated)),
        SentenceCase(
            "2020年举办招聘会3场，服务职工500人次。",
            Wanted("3场", "3", "场", period: "2020", source: .stated),
            Wanted("500人次", "500", "人次", period: "2020", source: .stated)),
        SentenceCase("赠送图书120册，2023年继续开展。", Wanted("120册", "120", "册")),
    ])
    func 句中写明的时间(_ test: SentenceCase) throws { try test.check() }

    @Test(arguments: ["入会率提高，比上年增长12%。", "建会率为92.5%，比上年提高2个百分点。"])
    func 与上年相比的增幅是本年的数(_ sentence: String) throws {
        let increase = try #require(try SentenceCase.figures(sentence).last)
        #expect(increase.period?.description == "2022")
    }

    private struct Source: Equatable {
        let period: String?
        let source: PeriodSource?
    }

    /// The period of the document and that of its last figure.
    private static func periods(
        frontMatter: String, body: String, manifest: Metadata = Metadata()
    ) throws -> (document: Source, figure: Source) {
        let header = frontMatter.isEmpty ? "" : "---\n\(frontMatter)\n---\n\n"
        let found = try Project.load().extract(header + "# 无锡市总工会工作小结\n\n\(body)\n", metadata: manifest)
        let figure = try #require(found.figures.last)
        return (
            Source(period: found.document.period?.description, source: found.document.periodSource),
            Source(period: figure.period?.description, source: figure.periodSource)
        )
    }

    @Test func 清单给出的时期() throws {
        var manifest = Metadata()
        manifest.period = "2020"
        let found = try Self.periods(frontMatter: "period: 2022", body: "近5年，举办招聘会50场。", manifest: manifest)
        #expect(found.document == Source(period: "2020", source: .manifest))
        #expect(found.figure == Source(period: "2016..2020", source: .stated))
    }

    @Test func 文件头给出的时期() throws {
        let found = try Self.periods(frontMatter: "period: 2021-06", body: "2019年办会，举办招聘会50场。本月赠书3册。")
        #expect(found.document == Source(period: "2021-06", source: .manifest))
        #expect(found.figure == Source(period: "2021-06", source: .manifest))
    }

    @Test func 从正文里推断的时期() throws {
        let found = try Self.periods(frontMatter: "", body: "2019年筹备，2021年推开。举办招聘会50场。")
        #expect(found.document == Source(period: "2021", source: .inferred))
        #expect(found.figure == Source(period: "2021", source: .inferred))
    }

    @Test func 正文里说得最多的年份() throws {
        let body = "2019年筹备，2019年推开。2021年举办招聘会50场。"
        #expect(try Self.periods(frontMatter: "", body: body).document == Source(period: "2019", source: .inferred))
    }

    @Test func 只有发布日期说不准是哪一年的数() throws {
        let found = try Self.periods(frontMatter: "published: 2021-03-05", body: "举办招聘会50场。")
        #expect(found.document == Source(period: nil, source: nil))
    }

    @Test(arguments: ["举办招聘会50场。", "今年举办招聘会50场。", "近5年举办招聘会50场。"])
    func 什么都不知道就不填时期(_ body: String) throws {
        let found = try Self.periods(frontMatter: "", body: body)
        #expect(found.document == Source(period: nil, source: nil))
        #expect(found.figure == Source(period: nil, source: nil))
    }

    @Test func 清单里写坏的时期不算数() throws {
        let found = try Self.periods(frontMatter: "period: 二〇二二", body: "2021年举办招聘会50场。")
        #expect(found.document == Source(period: "2021", source: .inferred))
    }
}
