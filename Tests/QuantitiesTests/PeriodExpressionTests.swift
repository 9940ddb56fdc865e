import Quantities
import Testing

struct PeriodExpressionTests {
    private static let september = PeriodExpression.relative(years: 0, month: 9, day: nil)
    private static let june2016 = PeriodExpression.absolute(Period(CalendarDate(year: 2016, month: 6)))

    @Test(arguments: [
        (PeriodExpression.absolute(Period(year: 2019)), "2019"),
        (.relative(years: 0, month: nil, day: nil), "2022"),
        (.relative(years: -1, month: 4, day: 23), "2021-04-23"),
        (.relative(years: 1, month: nil, day: nil), "2023"),
        (.lastYears(5), "2018..2022"),
        (.lastYears(1), "2022"),
        (.lastYears(0), "2022"),
        (.present, "2022"),
        (.until(september), "2022-09"),
        (.until(.absolute(Period(CalendarDate(year: 2016), CalendarDate(year: 2019)))), "2019"),
        (.since(june2016), "2016-06..2022"),
        (.since(.absolute(Period(year: 2022))), "2022"),
        (.since(.absolute(Period(year: 2025))), "2025"),
        (.since(.relative(years: -2, month: nil, day: nil)), "2020..2022"),
    ])
    func 对着某年说的时间(_ expression: PeriodExpression, _ expected: String) {
        #expect(expression.resolved(against: Period(year: 2022)).description == expected)
    }

    @Test func 对着跨年的报告按末尾一年算() throws {
        let reference = try #require(Period("2021-10..2022-09"))
        #expect(PeriodExpression.relative(years: -1, month: nil, day: nil).resolved(against: reference).year == 2021)
        #expect(PeriodExpression.lastYears(3).resolved(against: reference).description == "2020..2022")
        #expect(PeriodExpression.present.resolved(against: reference) == reference)
        #expect(Self.june2016Since.resolved(against: reference).description == "2016-06..2022-09")
    }

    private static let june2016Since = PeriodExpression.since(june2016)

    @Test(arguments: [
        ("2019年", PeriodExpression.absolute(Period(year: 2019))),
        ("今年", .relative(years: 0, month: nil, day: nil)),
        ("前年", .relative(years: -2, month: nil, day: nil)),
        ("去年4月23日", .relative(years: -1, month: 4, day: 23)),
        ("近5年", .lastYears(5)),
        ("目前", .present),
        ("截至9月底", .until(september)),
        ("2016年6月起", .since(june2016)),
    ])
    func 读出的时间(_ text: String, _ expected: PeriodExpression) {
        #expect(Reading.mentions(text).mentions.map(\.time) == [expected])
    }
}
