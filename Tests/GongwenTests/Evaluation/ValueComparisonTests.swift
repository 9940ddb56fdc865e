import Quantities
import TestSupport
import Testing

@testable import gongwen

@Suite("数和单位怎样算相同")
struct ValueComparisonTests {
    private let comparison: ValueComparison

    init() throws { comparison = ValueComparison(lexicon: try Project.load().lexicon) }

    @Test(
        "单位",
        arguments: [
            ("家", "所", true), ("名", "人", true), ("个", "家", true), ("场", "个", true), ("", "人", true), ("元", "万元", true),
            ("人次", "人", false), ("年", "个月", false), ("月", "个月", true), ("公里", "米", false), ("美元", "元", false),
            ("美元", "欧元", false), ("%", "个百分点", true), ("%", "成", false), ("家", "元", false), ("名", "名次", true),
            ("元", "名次", false), ("人", "人/万人", true), ("没有的量词", "家", false),
        ])
    func units(_ said: String, _ gold: String, _ expected: Bool) throws {
        let pair = try (measured("1", said), measured("1", gold))
        #expect(comparison.unitsAgree(pair.0, pair.1) == expected)
    }

    @Test(
        "数：原样相同；除出来的数按较粗的位数舍入后相同，相差不过百分之一",
        arguments: [
            ("314", "314.0", false, true), ("314", "315", true, false), ("67.02", "67", true, true),
            ("67.02", "67", false, false),
            ("1.67", "2", true, false), ("66.67", "66.7", true, true), ("66.6", "66.7", true, false),
            ("500..2000", "500..2000", false, true), ("500..2000", "500", true, false),
        ])
    func values(_ said: String, _ gold: String, _ isRounded: Bool, _ expected: Bool) throws {
        let pair = try (#require(ValueRange(said)), #require(ValueRange(gold)))
        #expect(comparison.valuesAgree(pair.0, pair.1, isRounded: isRounded) == expected)
    }

    @Test("单位里的万、亿乘进数里；百分点不是一百个分点")
    func scales() throws {
        #expect(try measured("5734", "万元").value.description == "57340000")
        #expect(try measured("1.2", "亿千瓦时").value.description == "120000000")
        #expect(try measured("3", "百分点").value.description == "3")
        #expect(try measured("1,200", "家").value.description == "1200")
    }

    private func measured(_ value: String, _ unit: String) throws -> MeasuredValue {
        try #require(comparison.measured(GoldQuestion.Value(value: value, unit: unit)))
    }
}
