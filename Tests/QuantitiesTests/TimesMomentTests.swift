import Quantities
import Testing

struct TimesMomentTests {
    @Test(arguments: [
        "0001-01-01T00:00:00", "1582-10-15T12:00:00", "1900-02-28T23:59:59", "1969-12-31T23:59:59",
        "1970-01-01T00:00:00",
        "2000-02-29T00:00:00", "2024-02-29T08:05:09", "9999-12-31T23:59:59",
    ])
    func 写出再读回(_ text: String) { #expect(Moment(text)?.description == text) }

    @Test(arguments: [
        "2023-02-29", "1900-02-29", "2022-13-01", "2022-00-10", "2022-04-31", "2022-1", "", "昨天", "2022-01-01T25:00:00",
    ])
    func 没有的日子读不成(_ text: String) { #expect(Moment(text) == nil) }

    @Test func 午夜二十四点是第二天() { #expect(Moment("2022-12-31T24:00:00")?.description == "2023-01-01T00:00:00") }

    @Test func 每一天都在前一天后面() {
        var previous: Moment?
        for year in 1999...2001 {
            for month in 1...12 {
                for day in 1...31 {
                    guard let moment = Moment(year: year, month: month, day: day) else { continue }
                    #expect(previous.map { $0 < moment } ?? true)
                    #expect((moment.year, moment.month, moment.day) == (year, month, day))
                    previous = moment
                }
            }
        }
    }
}
