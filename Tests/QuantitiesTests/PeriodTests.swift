import Quantities
import Testing

struct PeriodTests {
    private func period(_ text: String) throws -> Period { try #require(Period(text)) }

    @Test(arguments: [
        ("2022", "2022年"), ("2022-09", "2022年9月"), ("2022-09-30", "2022年9月30日"),
        ("2016-06..2022", "2016年6月至2022年"), ("2016..2022", "2016年至2022年"),
        ("2021-12-31..2022-01-01", "2021年12月31日至2022年1月1日"),
    ])
    func 写出再读回(_ text: String, _ chinese: String) throws {
        let period = try period(text)
        #expect(period.description == text)
        #expect(period.chinese == chinese)
    }

    @Test(arguments: ["", "..", "2022..", "..2022", "2016...2022", "2016..2022..2023", "2022-13", "2016-2022", "去年"])
    func 不是时段(_ text: String) {
        #expect(Period(text) == nil)
    }

    @Test func 两端按先后排() throws {
        try #expect(Period(CalendarDate(year: 2022), CalendarDate(year: 2016)) == period("2016..2022"))
        try #expect(period("2022-09..2022-03") == period("2022-03..2022-09"))
        try #expect(period("2022..2022") == period("2022"))
    }

    @Test func 包含与相交() throws {
        let year = Period(year: 2022)
        #expect(year.contains(year))
        try #expect(year.contains(period("2022-02")))
        try #expect(year.contains(period("2022-12-31")))
        try #expect(!year.contains(period("2021-12-31..2022-01-01")))
        try #expect(year.overlaps(period("2021-12-31..2022-01-01")))
        try #expect(!year.overlaps(period("2021-12-31")))
        try #expect(!period("2022-02").contains(year))
        try #expect(period("2016-06..2022").contains(year))
    }

    @Test func 问年份时按末尾一年算() throws {
        try #expect(period("2016-06..2022").year == 2022)
        try #expect(!period("2016-06..2022").isSingleYear)
        try #expect(period("2022-03..2022-09").isSingleYear)
    }

    @Test func 任意时段写出再读回() {
        let dates = [2015, 2016, 2022].flatMap { year in
            [CalendarDate(year: year)]
                + [1, 6, 12].flatMap { month in
                    [
                        CalendarDate(year: year, month: month), CalendarDate(year: year, month: month, day: 1),
                        CalendarDate(year: year, month: month, day: 28),
                    ]
                }
        }
        for start in dates {
            for end in dates {
                let period = Period(start, end)
                #expect(Period(period.description) == period)
                #expect(period.contains(period) && period.overlaps(period))
                let single = Period(end)
                #expect(!period.contains(single) || period.overlaps(single))
                #expect(period.overlaps(single) == single.overlaps(period))
            }
        }
    }
}
