import ChineseText
import Foundation
import Loading
import Quantities
import Rules
import Testing

/// Everything the recogniser gives out, in the form in which results are exchanged.
struct RecognitionTests {
    /// `money 3.2亿元 320000000 CNY`, without the numbers inside other results.
    static func dump(_ source: String) throws -> [String] {
        let text = Scalars(NormalForm.of(source, blanks: .dropped, letters: .kept).bytes)
        let now = try #require(Moment("2025-10-20T09:00:00"))
        var found: [String] = []
        var end = 0
        for result in Reading.recognizer.recognitions(in: text, reference: now) where result.range.lowerBound >= end {
            end = result.range.upperBound
            let parts = [result.kind.rawValue, text.text(result.range), result.value, result.unit]
            found.append(parts.compactMap { $0 }.joined(separator: " "))
        }
        return found
    }

    @Test(arguments: [
        Case("共有职工二十余万人", "number 二十余万 [200000,300000)"), Case("组织几十场", "number 几十 [20,100)"),
        Case("发给十几万人", "number 十几万 [100000,200000)"), Case("上万名职工", "number 上万 [10000,)"),
        Case("超过260家", "number_range 超过260 (260,)"), Case("不到40人", "number_range 不到40 (,40)"),
        Case("约7万人", "number 7万 70000"), Case("近90家", "number 90 90"), Case("50人以下的单位", "number_range 50人以下 (,50]"),
        Case("每组三至八名", "number_range 三至八 [3,8]"), Case("大于5小于9", "number_range 大于5小于9 (5,9)"),
        Case("负十五", "number 负十五 -15"), Case("四分之三的班组", "number 四分之三 0.75"), Case("2/5的人", "number 2/5 0.4"),
        Case("三又二分之一", "number 三又二分之一 3.5"), Case("两万五", "number 两万五 25000"), Case("8w", "number 8w 80000"),
        Case("男女比为4:3", "ratio 4:3 4:3"), Case("翻三番", "number 翻三番 8 times"), Case("增长2.5倍", "number 2.5倍 2.5 times"),
    ])
    func 数(_ form: Case) throws {
        #expect(try Self.dump(form.source) == form.expected)
    }

    @Test(arguments: [
        Case("百分之四十二", "percent 百分之四十二 42 %"), Case("千分之五", "percent 千分之五 0.5 %"), Case("占七成三", "percent 七成三 73 %"),
        Case("打八八折", "percent 八八折 88 %"), Case("提高1.4个百分点", "percent 1.4个百分点 1.4 pp"),
        Case("10%—15%", "percent 10%—15% [10,15] %"), Case("补助7—9万元", "money 7—9万元 [70000,90000] CNY"),
        Case("六元五角", "money 六元五角 6.5 CNY"), Case("三十块八", "money 三十块八 30.8 CNY"),
        Case("人民币6.1亿元", "money 人民币6.1亿元 610000000 CNY"),
        Case("900万欧元", "money 900万欧元 9000000 EUR"), Case("伍仟元整", "money 伍仟元整 5000 CNY"),
        Case("修路3.5公里", "dimension 3.5公里 3.5 kilometer"), Case("四斤二两", "dimension 四斤二两 4.2 jin"),
        Case("零下8摄氏度", "temperature 零下8摄氏度 -8 celsius"), Case("四十五岁", "age 四十五岁 45 year"),
        Case("排第六", "ordinal 第六 6"), Case("倒数第三", "ordinal 倒数第三 -3"),
    ])
    func 带单位的数(_ form: Case) throws {
        #expect(try Self.dump(form.source) == form.expected)
    }

    @Test(arguments: [
        Case("为期三年", "duration 三年 P3Y"), Case("两个半小时", "duration 两个半小时 PT2.5H"), Case("4—6天", "duration 4—6天 P4D/P6D"),
        Case("每季度一次", "set 每季度 P3M"), Case("2023年5月", "daterange 2023年5月 2023-05-01T00:00:00/2023-06-01T00:00:00"),
        Case("去年下半年", "daterange 去年下半年 2024-07-01T00:00:00/2025-01-01T00:00:00"),
        Case("1—8月", "daterange 1—8月 2025-01-01T00:00:00/2025-09-01T00:00:00"),
        Case("“十四五”期间", "daterange “十四五”期间 2021-01-01T00:00:00/2026-01-01T00:00:00"),
        Case("截至6月底", "daterange 截至6月底 ../2025-07-01T00:00:00"),
        Case("十九大以来", "daterange 十九大以来 2017-10-18T00:00:00/.."),
        Case("农历八月十五", "date 农历八月十五 2025-10-06T00:00:00/2025-10-07T00:00:00"),
    ])
    func 时间(_ form: Case) throws {
        #expect(try Self.dump(form.source) == form.expected)
    }

    @Test(arguments: ["第三产业", "一带一路", "三农工作", "统一管理", "十分满意", "热线12345", "八一路", "老百姓", "千家万户"])
    func 名称和号码(_ text: String) throws {
        #expect(try Self.dump(text) == [])
    }

    private static let examples: [(rule: String, text: String)] = {
        let root = URL(filePath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        guard let folder = try? GrammarFolder(root.appending(path: "grammar").path) else { return [] }
        let files = folder.grammar.files.filter { $0.path.hasPrefix("recognition/") }
        return files.flatMap(\.rules).flatMap { rule in rule.examples.map { (rule.name, $0.text) } }
    }()

    @Test(arguments: examples.filter { $0.rule != "编号" })
    func 例句从头到尾都认得(_ example: (rule: String, text: String)) throws {
        let text = Scalars(NormalForm.of(example.text, blanks: .dropped, letters: .kept).bytes)
        let now = try #require(Moment("2025-10-20T09:00:00"))
        let results = Reading.recognizer.recognitions(in: text, reference: now)
        let bytes = Reading.recognizer.mentions(in: text).map(\.range.upperBound)
        let end = max(results.map { text.offsets[$0.range.upperBound] }.max() ?? 0, bytes.max() ?? 0)
        #expect(!results.isEmpty, "$\(example.rule)：\(example.text)")
        // A classifier after a number stands outside the result.
        #expect(end >= text.bytes.count - 6, "$\(example.rule)：\(example.text)")
    }

    @Test func 有例句() { #expect(Self.examples.count > 40) }
}
