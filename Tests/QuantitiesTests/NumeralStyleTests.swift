import ChineseText
import Quantities
import Testing

/// Any value, written in any style, reads back the same.
struct NumeralStyleTests {
    /// Of all magnitudes up to a million million, round and crooked, with zeros inside.
    private static let values: [Int] = {
        var state: UInt64 = 2022
        func roll(_ sides: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(sides))
        }
        var values = [11, 20, 105, 110, 1001, 1010, 10_050, 100_000_006, 100_010_001, 1_000_000_000_000]
        for magnitude in 2...12 {
            for _ in 0..<40 {
                let digits = (0..<magnitude).map { $0 == 0 ? roll(9) + 1 : roll(3) == 0 ? 0 : roll(10) }
                values.append(digits.reduce(0) { $0 * 10 + $1 })
            }
        }
        return values
    }()

    private func check(_ text: String, _ value: Int) {
        let scalars = Scalars(NormalForm.of(text + "元", blanks: .dropped).bytes)
        let mentions = Reading.recognizer.mentions(in: scalars)
        #expect(mentions.map { $0.quantity?.value.single } == [ExactDecimal(value)], "\(text)")
        #expect(mentions.first?.range == 0..<scalars.bytes.count, "\(text)")
    }

    @Test func 阿拉伯数字() {
        for value in Self.values { check("\(value)", value) }
    }

    @Test func 千分撇() {
        for value in Self.values where value >= 1000 { check(NumeralWriter.grouped(value), value) }
    }

    @Test func 全角数字() {
        for value in Self.values { check(NumeralWriter.wide(value), value) }
    }

    @Test func 汉字数字() {
        for value in Self.values { check(NumeralWriter.chinese(value), value) }
    }

    @Test func 大写数字() {
        for value in Self.values where value % 10 != 0 || value > 100 {
            check(NumeralWriter.chinese(value, isFormal: true), value)
        }
    }

    @Test func 汉字小数() {
        for (number, value) in Self.values.enumerated() where value < 100_000_000 {
            let fraction = [5, 12, 25, 304, 78][number % 5]
            let digits = String(fraction).map { String(Array("零一二三四五六七八九")[Int(String($0)) ?? 0]) }.joined()
            let text = NumeralWriter.chinese(value) + "点" + digits + "元"
            let found = Reading.mentions(text).mentions.map { $0.quantity?.value.single }
            #expect(found == [ExactDecimal("\(value).\(fraction)")], "\(text)")
        }
    }

    @Test func 以万计的小数() {
        for value in Self.values where value >= 10_000 { check(NumeralWriter.inMyriads(value), value) }
    }
}
