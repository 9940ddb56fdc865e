import Testing

@testable import Quantities

/// Lengths of time, exact in the units that they are written in.
struct DurationTests {
    @Test(arguments: [
        "P2Y", "P2.5Y", "P1Y6M", "PT2H30M", "P8DT20H", "P5WD", "PT0.5S", "P3W", "P0.5M", "P1Y2M3DT4H5M6S",
    ])
    func 写出来再读进去是原样(_ text: String) {
        #expect(Duration(text)?.description == text)
    }

    @Test(arguments: ["", "P", "PT", "5Y", "P5", "P5X", "PTY", "P5H", "PT5Y", "P1Y1Y", "P1Y2", "P-1Y", "P1..5Y"])
    func 写错的读不进(_ text: String) {
        #expect(Duration(text) == nil)
    }

    @Test func 月和分不混() {
        #expect(Duration("P30M") != Duration("PT30M"))
        #expect(Duration("P30M")?.figure(in: .months) == ExactDecimal(30))
        #expect(Duration("PT30M")?.figure(in: .seconds) == ExactDecimal(1800))
    }

    @Test func 相加不换算() throws {
        let years = try #require(Duration("P4Y"))
        #expect(years.plus(try #require(Duration("P6M")))?.description == "P4Y6M")
        #expect(years.plus(try #require(Duration("P1Y"))) == nil)
    }

    @Test func 乘法是精确的() throws {
        let length = try #require(Duration("PT0.1H"))
        #expect(length.times(ExactDecimal(3))?.description == "PT0.3H")
        #expect(
            length.times(ExactDecimal(Int.max)).flatMap { $0.times(ExactDecimal(Int.max)) }.flatMap {
                $0.times(ExactDecimal(Int.max))
            } == nil)
    }

    @Test(
        arguments: [
            ("P1Y", "P13M", true), ("P2Y", "P13M", false), ("P3D", "P1W", true), ("PT24H", "P1D", false),
            ("P3WD", "P5WD", true),
        ])
    func 比长短(_ one: String, _ other: String, _ isShorter: Bool) throws {
        #expect(try #require(Duration(one)).isShorter(than: try #require(Duration(other))) == isShorter)
    }

    @Test(arguments: [("P30D", "P1M"), ("P5WD", "P7D"), ("P1Y", "P365D")])
    func 要看日历才知道的不比(_ one: String, _ other: String) throws {
        #expect(try #require(Duration(one)).isShorter(than: try #require(Duration(other))) == nil)
    }
}
