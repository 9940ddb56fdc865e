import Quantities
import Testing

struct ExactDecimalTests {
    private func decimal(_ text: String) throws -> ExactDecimal { try #require(ExactDecimal(text)) }

    @Test(arguments: [
        ("0", "0"), ("-0", "0"), ("0.00", "0"), ("12.50", "12.5"), ("-12.50", "-12.5"), ("007", "7"), ("1.0", "1"),
        ("100", "100"), ("0.001", "0.001"), ("-0.05", "-0.05"),
        ("123456789012345678901234567890", "123456789012345678901234567890"),
        ("0.00000000000000000000000000001", "0.00000000000000000000000000001"),
    ])
    func 写法归一(_ text: String, _ expected: String) throws {
        let value = try decimal(text)
        #expect(value.description == expected)
        #expect(ExactDecimal(value.description) == value)
    }

    @Test(arguments: [
        "", "-", ".", "-.", ".5", "-.5", "--5", "+5", "1.2.3", "1,234", "1e5", " 1", "1 ", "１", "一", "NaN", "0x1F",
        "5%", "1234567890123456789012345678901",
    ])
    func 不是数的不收(_ text: String) {
        #expect(ExactDecimal(text) == nil)
    }

    @Test func 加减没有误差() throws {
        try #expect(decimal("0.1").plus(decimal("0.2")) == decimal("0.3"))
        try #expect(decimal("1").minus(decimal("0.9")) == decimal("0.1"))
        try #expect(decimal("4.1").times(ExactDecimal(10000)) == ExactDecimal(41000))
        try #expect(decimal("-0.5").times(decimal("-0.2")) == decimal("0.1"))
        try #expect(decimal("12.5").minus(decimal("12.50")) == .zero)
    }

    @Test(arguments: [
        ("1", "3", 2, "0.33"), ("2", "3", 2, "0.67"), ("-2", "3", 2, "-0.67"), ("1", "8", 2, "0.13"),
        ("-1", "8", 2, "-0.13"), ("1", "-8", 2, "-0.13"), ("5", "2", 0, "3"), ("-5", "2", 0, "-3"), ("1", "2", 0, "1"),
        ("0.4", "1", 0, "0"), ("-0.4", "1", 0, "0"), ("0.149", "1", 1, "0.1"), ("100", "4", 2, "25"),
        ("126", "188", 4, "0.6702"), ("0", "7", 3, "0"), ("1", "0.5", 0, "2"),
    ])
    func 除法四舍五入(_ left: String, _ right: String, _ places: Int, _ expected: String) throws {
        try #expect(decimal(left).divided(by: decimal(right), places: places) == decimal(expected))
    }

    @Test func 除以零没有结果() throws {
        try #expect(decimal("5").divided(by: .zero, places: 2) == nil)
        try #expect(decimal("0").divided(by: decimal("0.00"), places: 2) == nil)
    }

    @Test func 大数照算() throws {
        let trillion = ExactDecimal(1_000_000_000_000)
        #expect(trillion.times(trillion)?.description == "1000000000000000000000000")
        let big = try decimal("99999999999999999999999999999")
        #expect(big.plus(ExactDecimal(1))?.description == "100000000000000000000000000000")
        #expect(big.integer == nil)
        #expect(ExactDecimal(Int.max).integer == Int.max)
        #expect(ExactDecimal(Int.min).integer == Int.min)
        try #expect(decimal("2.5").integer == nil)
    }

    @Test func 超出范围没有结果() throws {
        let big = try decimal("100000000000000000000000000000")
        #expect(big.times(big) == nil)
        try #expect(big.plus(decimal("0.00000000000000000000000000001")) == nil)
        try #expect(big.minus(decimal("0.00000000000000000000000000001")) == nil)
        #expect(big.divided(by: ExactDecimal(3), places: 30) == nil)
        #expect(big.divided(by: ExactDecimal(3), places: 100) == nil)
    }

    @Test func 大小() throws {
        let ordered = try ["-100", "-0.5", "-0.05", "0", "0.009", "0.01", "0.1", "1", "1.5", "99"].map(decimal)
        for (left, right) in zip(ordered, ordered.dropFirst()) {
            #expect(left < right)
            #expect(!(right < left))
        }
        try #expect(decimal("1.50") == decimal("1.5"))
        try #expect(decimal("1.50").hashValue == decimal("1.5").hashValue)
        let big = try decimal("100000000000000000000000000000")
        try #expect(decimal("0.00000000000000000000000000001") < big)
        try #expect(!(big < decimal("0.00000000000000000000000000001")))
        try #expect(decimal("-100000000000000000000000000000") < decimal("0.00000000000000000000000000001"))
    }

    @Test func 极小的数也分大小() throws {
        let tiny = try #require(decimal("0.00000000000000000001").times(decimal("0.00000000000000000001")))
        #expect(tiny < ExactDecimal(1))
        #expect(!(ExactDecimal(1) < tiny))
    }

    @Test func 最小的数也写得出来() async {
        await #expect(processExitsWith: .success) {
            let lowest = ExactDecimal(Int.min).times(ExactDecimal("18446744073709551616") ?? .zero)
            _ = lowest?.description
        }
    }

    @Test func 符号和绝对值() throws {
        try #expect(decimal("-2.5").isNegative)
        try #expect(!decimal("-0").isNegative)
        try #expect(decimal("-2.5").magnitude == decimal("2.5"))
        try #expect(decimal("0.0").isZero)
        try #expect(decimal("3.0").isInteger)
        try #expect(!decimal("3.1").isInteger)
    }

    @Test func 分位上的加减乘与整数一致() {
        for left in stride(from: -317, through: 317, by: 13) {
            for right in stride(from: -205, through: 205, by: 11) {
                let (a, b) = (cents(left), cents(right))
                #expect(a.plus(b) == cents(left + right))
                #expect(a.minus(b) == cents(left - right))
                #expect(a.times(b)?.times(ExactDecimal(10000)) == ExactDecimal(left * right))
                #expect((a < b) == (left < right))
                #expect((a == b) == (left == right))
                #expect(ExactDecimal(a.description) == a)
            }
        }
    }

    /// Hundredths, through the text as a figure would be read.
    private func cents(_ count: Int) -> ExactDecimal {
        let digits = "\(abs(count) / 100)." + (abs(count) % 100 < 10 ? "0" : "") + "\(abs(count) % 100)"
        return ExactDecimal((count < 0 ? "-" : "") + digits) ?? .zero
    }
}
