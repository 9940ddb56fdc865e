import Quantities
import Testing

struct QuantityTests {
    @Test(arguments: ["5", "-3.2", "0", "50000..70000", "-2..3", "0.5..0.75"])
    func 数值写出再读回(_ text: String) throws {
        let range = try #require(ValueRange(text))
        #expect(range.description == text)
        #expect(ValueRange(range.description) == range)
    }

    @Test(arguments: ["", "..", "5..", "..5", "5...7", "5..七", "1..2..3", "5-7"])
    func 读不成数值(_ text: String) {
        #expect(ValueRange(text) == nil)
    }

    @Test func 两端按大小排() {
        #expect(ValueRange("7..5")?.description == "5..7")
        #expect(ValueRange(ExactDecimal(7), ExactDecimal(5)).lower == ExactDecimal(5))
    }

    @Test func 两端相等就是一个数() {
        #expect(ValueRange("5..5.0")?.description == "5")
        #expect(ValueRange("5..5.0")?.single == ExactDecimal(5))
        #expect(ValueRange("5..6")?.single == nil)
    }

    @Test func 任意两端写出再读回() {
        for low in stride(from: -40, through: 40, by: 7) {
            for high in stride(from: low, through: 60, by: 9) {
                let range = ValueRange(ExactDecimal(low), ExactDecimal(high))
                #expect(ValueRange(range.description) == range)
                #expect((range.single == nil) == (low != high))
            }
        }
    }
}
