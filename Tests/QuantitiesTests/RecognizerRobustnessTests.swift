import ChineseText
import Foundation
import Quantities
import Testing

/// Reports and questions are untrusted: whatever the text, the recogniser comes back with mentions that fit it.
struct RecognizerRobustnessTests {
    private static let pieces = [
        "一", "二", "十", "百", "万", "亿", "零", "两", "1", "9", "2022", "3.5", ",", ".", "年", "月", "日", "底", "近", "超", "余",
        "多",
        "以上", "（含）", "家", "人", "人次", "元", "%", "个", "第", "首", "百分之", "—", "至", "到", "截至", "以来", "起", "今年", "去年", "点",
        "+",
        "-", "N", "职工", "，", "。", "每", "等奖", "户外劳动者", "\u{0}", "👍", "、",
    ]

    @Test func 任意拼凑的文本都读得完() {
        var state: UInt64 = 7
        func roll(_ sides: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(sides))
        }
        for _ in 0..<1500 {
            let source = (0..<roll(25)).map { _ in Self.pieces[roll(Self.pieces.count)] }.joined()
            let (text, mentions) = Reading.mentions(source)
            var end = 0
            for mention in mentions {
                #expect(mention.range.lowerBound >= end && !mention.range.isEmpty, "\(source)")
                #expect(mention.range.contains(mention.numberStart), "\(source)")
                #expect(text.position(ofByte: mention.range.lowerBound) != nil, "\(source)")
                #expect(text.position(ofByte: mention.range.upperBound) != nil, "\(source)")
                #expect((mention.quantity == nil) != (mention.time == nil))
                end = mention.range.upperBound
                _ = mention.time?.resolved(against: Reading.reference)
                if let quantity = mention.quantity {
                    #expect(quantity.value.lower <= quantity.value.upper)
                    #expect(ValueRange(quantity.value.description) == quantity.value, "\(source)")
                }
            }
        }
    }

    @Test(arguments: ["九亿亿亿亿", "9亿亿亿亿", "九万万万万万万", "99999999999999999999999999999999家", "九千九百九十九万亿亿亿人"])
    func 大到装不下的数不出错(_ text: String) {
        #expect(Reading.mentions(text).mentions.count <= 1)
    }

    /// In a process of its own, which is ended once it has used more processor time than a linear reading could.
    @Test(arguments: ["一", "十", "百", "万", "9"])
    func 一兆字节同一个字也读得完(_ piece: String) async {
        await #expect(processExitsWith: .success) { [piece] in
            var limit = rlimit(rlim_cur: 20, rlim_max: 25)
            setrlimit(__rlimit_resource_t(RLIMIT_CPU.rawValue), &limit)
            let text = Scalars(String(repeating: piece, count: 1_000_000 / piece.utf8.count))
            _ = Reading.recognizer.mentions(in: text)
        }
    }
}
