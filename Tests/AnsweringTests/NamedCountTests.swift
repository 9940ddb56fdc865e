import Answering
import TestSupport
import Testing

/// What a report names out of a number that it gives, and what it lets in without a number.
struct NamedCountTests {
    private static func library() throws -> Library {
        try Library(
            """
            ## 荣誉

            职工书画院获得国字号荣誉四项，“书香基地”便是其中之一。

            ## 社团

            职工社团组建了多个，包括摄影社、合唱队和登山队等，排练每周一次。市总工会把“送戏下厂”“流动书车”等8个项目
            命名为年度惠民项目。

            ## 场馆

            在体检补贴的申领上，凡社保定点诊所都可以。参加活动的职工占全体职工的比例不得低于70%；职工人数在20人（含）
            以下的班组，则要求全体参加。夏季高温时，上午11点到下午3点半之间不安排露天作业。
            """)
    }

    @Test func 除了点到的还有几项() throws {
        let library = try Self.library()
        let answer = library.ask("除了“书香基地”，职工书画院还获得几项国字号荣誉")
        #expect(answer.values.map(\.text) == ["3项"])
        #expect(library.ask("除了“文明单位”，职工书画院还获得几项国字号荣誉").status == .notFound)
    }

    @Test func 只数报告点了名的() throws {
        let library = try Self.library()
        #expect(library.ask("惠民项目里，报道点了名的有几个").values.map(\.text) == ["2个"])
        #expect(library.ask("职工社团，报道点了名的有几个").values.map(\.text) == ["3个"])
        #expect(library.ask("登山教练，报道点了名的有几个").status == .notFound)
    }

    @Test func 凡是一类都行的说出这一类() throws {
        let library = try Self.library()
        #expect(library.ask("申领体检补贴，哪类诊所都行").texts == ["社保定点诊所"])
        #expect(library.ask("申领体检补贴，哪类药店都行").status == .notFound)
    }

    @Test func 以下的规定管得着更少的() throws {
        let library = try Self.library()
        #expect(library.ask("我们班组有12个人，怎么办").texts.contains { $0.contains("全体参加") })
        #expect(!library.ask("我们班组有30个人，怎么办").texts.contains { $0.contains("全体参加") })
    }

    @Test func 从几点到几点算得出几小时() throws {
        let library = try Self.library()
        let answer = library.ask("夏季高温时，不安排露天作业的时段有几个钟头")
        #expect(answer.values.map(\.text) == ["4.5小时"])
        #expect(library.ask("冬季，不安排水下作业的时段有几个钟头").status == .notFound)
    }

    @Test func 市里的荣誉不算省里的() throws {
        let library = try Library([
            SampleReport(
                "江阴2023.md", place: "江阴市", period: "2023", body: "获得无锡市工人先锋号的班组有五个。")
        ])
        #expect(library.ask("江阴市获得市工人先锋号的班组有几个").values.map(\.text) == ["五个"])
        #expect(library.ask("江阴市获得江苏省工人先锋号的班组有几个").status == .notFound)
    }
}
