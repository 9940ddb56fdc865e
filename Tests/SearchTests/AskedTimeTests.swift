import Facts
import Quantities
import Questions
import TestSupport
import Testing

@testable import Answering
@testable import Search

/// The years by which the index leaves records out leave out none that fits the time asked for.
struct AskedTimeTests {
    private static let reference = Period(year: 2022)

    /// 2019年, 2019年3月, 近3年, 2018—2020年, and each as an end of a longer time.
    private static let expressions: [PeriodExpression] = {
        let plain: [PeriodExpression] = [
            .absolute(Period(year: 2019)), .absolute(Period(year: 2022)),
            .absolute(Period(CalendarDate(year: 2019, month: 3))),
            .absolute(Period(CalendarDate(year: 2018), CalendarDate(year: 2020))),
            .absolute(Period(CalendarDate(year: 2018, month: 6), CalendarDate(year: 2022, month: 9))),
            .relative(years: -1, month: nil, day: nil), .relative(years: -1, month: 4, day: nil), .lastYears(3),
        ]
        let spans = [PeriodExpression.span(plain[0], plain[1]), .span(plain[2], plain[1])]
        return plain + spans + plain.flatMap { [.since($0), .until($0)] }
    }()

    /// Of one year and of several, from a day, a month or a year on.
    private static let held: [Period] = {
        let starts = (2016...2023).flatMap {
            [CalendarDate(year: $0), CalendarDate(year: $0, month: 3), CalendarDate(year: $0, month: 12)]
        }
        return starts.flatMap { start in
            [Period(start)]
                + (start.year...2023).flatMap {
                    [Period(start, CalendarDate(year: $0)), Period(start, CalendarDate(year: $0, month: 12))]
                }
        }
    }()

    /// None is looked at where the record has a time of its own and the question names a year.
    private static func context() -> RecordContext { fatalError("the record's own time decides") }

    @Test(arguments: expressions)
    func 合所问时间的不会被年份漏掉(_ expression: PeriodExpression) throws {
        let time = Query.Time(expression, text: "那时")
        let asked = AskedTime(period: expression.resolved(against: Self.reference), time: time)
        let years = try #require(asked.years)
        var fitting = 0
        for period in Self.held {
            for source in [PeriodSource.stated, .manifest] {
                let figure = Sample.figure(path: "a.md", period: period, source: source)
                guard asked.fits(Bearings(figure), Self.context()) else { continue }
                fitting += 1
                let columns = RecordColumns(figure, reportPlace: nil)
                #expect(RecordColumns.isOf(years, columns.period), "\(period)")
            }
        }
        #expect(fitting > 0)
    }

    @Test func 没有说哪一年的_年份不作数() {
        let expression = PeriodExpression.relative(years: 0, month: 8, day: 3)
        let time = Query.Time(expression, text: "8月3日")
        #expect(AskedTime(period: expression.resolved(against: Self.reference), time: time).years == nil)
    }
}
