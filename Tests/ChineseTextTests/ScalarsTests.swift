import ChineseText
import Testing

struct ScalarsTests {
    @Test func 每个字的字节位置() {
        let text = Scalars("a工é👍")
        #expect(text.count == 4)
        #expect(text.offsets == [0, 1, 4, 6, 10])
        #expect(text.text(1..<3) == "工é")
        #expect(text.text(4..<4) == "")
    }

    @Test func 由字节找回字() {
        let text = Scalars("a工b")
        #expect(text.position(ofByte: 0) == 0)
        #expect(text.position(ofByte: 1) == 1)
        #expect(text.position(ofByte: 4) == 2)
        #expect(text.position(ofByte: 5) == 3)
    }

    @Test(arguments: [-1, 2, 3, 6, 100])
    func 字中间和文外没有位置(_ offset: Int) {
        #expect(Scalars("a工b").position(ofByte: offset) == nil)
    }

    @Test func 空文本() {
        let text = Scalars("")
        #expect(text.count == 0)
        #expect(text.offsets == [0])
        #expect(text.position(ofByte: 0) == 0)
    }

    @Test func 附加符自成一字() {
        #expect(Scalars("e\u{301}").count == 2)
    }

    @Test(arguments: [
        [0xE5, 0x41, 0xFF], [0xFF], [0xF0, 0x9F, 0x91], [0x41, 0xC3], [0xE5, 0xB7, 0xE5, 0xB7, 0xA5],
        // Written longer than need be, surrogates, beyond the last scalar, a tail without a head.
        [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x9F, 0xBF], [0xF0, 0x8F, 0xBF, 0xBF], [0xED, 0xA0, 0x80],
        [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0x80, 0x41],
    ])
    func 不是文本的字节不越界(_ bytes: [UInt8]) {
        let text = Scalars(bytes)
        #expect(text.values == Array(String(decoding: bytes, as: UTF8.self).unicodeScalars))
        #expect(text.offsets.last == text.bytes.count)
        #expect(text.text(0..<text.count) == String(decoding: bytes, as: UTF8.self))
    }

    @Test(arguments: ["a", "工", "é", "👍", "\u{7FF}", "\u{800}", "\u{FFFF}", "\u{10000}", "\u{10FFFF}", "\u{0}"])
    func 一个字占几个字节(_ text: String) {
        for scalar in text.unicodeScalars { #expect(UTF8.width(scalar) == text.utf8.count) }
    }
}

struct ScalarClassesTests {
    private func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

    @Test func 汉字() {
        #expect(scalars("工〇㐀𠮷").allSatisfy { $0.isHan })
        #expect(!scalars("a1，。＋１ア").contains { $0.isHan })
    }

    @Test func 数字和字母只认半角() {
        #expect(scalars("09").allSatisfy { $0.isASCIIDigit })
        #expect(!scalars("１一/:").contains { $0.isASCIIDigit })
        #expect(scalars("azAZ").allSatisfy { $0.isASCIILetter })
        #expect(!scalars("@[`{Ａ1").contains { $0.isASCIILetter })
    }

    @Test func 空白() {
        #expect(scalars(" \t\n\r　\u{A0}\u{FEFF}\u{200B}\u{0}").allSatisfy { $0.isBlank })
        #expect(!scalars("工，-").contains { $0.isBlank })
    }

    @Test func 句末和分句的标点() {
        #expect(scalars("。！？!?").allSatisfy { $0.endsSentence && $0.endsClause })
        #expect(scalars("，；：,;:").allSatisfy { !$0.endsSentence && $0.endsClause })
        #expect(!scalars(".、…—”").contains { $0.endsSentence || $0.endsClause })
    }

    @Test func 成对的引号括号() {
        #expect(scalars("“‘「『（(《【〈").allSatisfy { $0.opensQuotation && !$0.closesQuotation })
        #expect(scalars("”’」』）)》】〉").allSatisfy { $0.closesQuotation && !$0.opensQuotation })
        #expect(scalars("“”（）《》，。、！：；…—·~+%").allSatisfy { $0.isPunctuation })
        #expect(!scalars("工a1 ").contains { $0.isPunctuation })
    }
}
