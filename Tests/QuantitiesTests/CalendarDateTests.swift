import Quantities
import Testing

struct CalendarDateTests {
    @Test(arguments: [
        ("2022", "2022年"), ("2022-09", "2022年9月"), ("2022-09-30", "2022年9月30日"), ("2020-02-29", "2020年2月29日"),
    ])
    func 年月日(_ text: String, _ chinese: String) throws {
        let date = try #require(CalendarDate(text))
        #expect(date.description == text)
        #expect(date.chinese == chinese)
    }

    @Test(arguments: [
        "", "-", "2022-", "2022-13", "2022-00", "2022-09-32", "2022-09-00", "2022-09-30-1", "0", "10000", "二〇二二",
        "2022年", "2022/09", "-2022", "2022--09", " 2022", "2022-09-30T00:00",
    ])
    func 不是日期(_ text: String) {
        #expect(CalendarDate(text) == nil)
    }

    @Test(arguments: ["2022-02-30", "2023-02-29", "2022-04-31", "+2022", "2022-+9"])
    func 没有的日子不是日期(_ text: String) {
        #expect(CalendarDate(text) == nil)
    }

    @Test func 没有月就没有日() {
        #expect(CalendarDate(year: 2022, month: nil, day: 5) == CalendarDate(year: 2022))
    }

    @Test func 任意日子写出再读回() {
        for year in [1, 999, 1949, 2022, 9999] {
            #expect(CalendarDate(CalendarDate(year: year).description) == CalendarDate(year: year))
            for month in 1...12 {
                let plain = CalendarDate(year: year, month: month)
                #expect(CalendarDate(plain.description) == plain)
                for day in [1, 9, 10, 28] {
                    let date = CalendarDate(year: year, month: month, day: day)
                    #expect(CalendarDate(date.description) == date)
                    #expect(date != plain)
                }
            }
        }
    }
}
