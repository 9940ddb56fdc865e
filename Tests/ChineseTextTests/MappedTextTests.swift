import ChineseText
import Testing

struct MappedTextTests {
    private static let source = "全市 工会\n会员"

    private func mapped(_ text: String, at start: Int) -> MappedText {
        var result = MappedText()
        let bytes = Array(text.utf8)
        result.append(bytes[...], at: start)
        return result
    }

    @Test func 抄两行成一行() {
        let source = Array(Self.source.utf8)
        var text = MappedText()
        text.append(source[0..<6], at: 0)
        text.append(source[7..<13], at: 7)
        text.append(source[14..<20], at: 14)
        #expect(text.text == "全市工会会员")
        #expect(text.count == 18)
        #expect(text.map.spans(of: 0..<18) == [ByteSpan(0, 6), ByteSpan(7, 13), ByteSpan(14, 20)])
        #expect(text.slice(6..<12) == "工会")
        #expect(text.map.spans(of: 6..<12).map { $0.text(in: Self.source) } == ["工会"])
    }

    @Test func 换一种写法指回原来的写法() {
        var text = MappedText()
        text.append("12".utf8, standingFor: ByteSpan(0, 6))
        text.append(Array("家".utf8)[...], at: 6)
        #expect(text.text == "12家")
        #expect(text.map.spans(of: 0..<1) == [ByteSpan(0, 6)])
        #expect(text.map.spans(of: 2..<5) == [ByteSpan(6, 9)])
    }

    @Test func 再取一段仍指向最初的原文() {
        let source = "共１２家,３名"
        let normal = NormalForm.of(source, blanks: .dropped)
        #expect(normal.text == "共12家，3名")
        var part = MappedText()
        part.append(normal, 3..<8)
        #expect(part.text == "12家")
        #expect(part.map.hull(of: 0..<part.count)?.text(in: source) == "１２家")
        #expect(part.map.spans(of: 0..<1).map { $0.text(in: source) } == ["１"])
        #expect(part.map.spans(of: 2..<5).map { $0.text(in: source) } == ["家"])
    }

    @Test func 只取改写过的一半也指向整个原文() {
        let normal = NormalForm.of("共３名,走访", blanks: .dropped)
        var part = MappedText()
        // From inside the Chinese comma, three bytes that stand for one.
        part.append(normal, 8..<11)
        #expect(part.map.spans(of: 0..<part.count) == [ByteSpan(9, 11)])
    }

    @Test func 取空的一段什么也不添() {
        var text = mapped("工会", at: 0)
        text.append(mapped("会员", at: 6), 0..<0)
        #expect(text.text == "工会")
        #expect(MappedText().isEmpty)
        #expect(MappedText().text == "")
    }

    @Test func 分段再拼回来和原来一样() {
        let source = "２０２２年,全市新建ＡＰＰ 用户 1,234 家；（含）"
        let normal = NormalForm.of(source, blanks: .dropped)
        let cuts = Scalars(normal.bytes).offsets
        var whole = MappedText()
        for (lower, upper) in zip(cuts, cuts.dropFirst()) { whole.append(normal, lower..<upper) }
        #expect(whole.text == normal.text)
        #expect(whole.map.spans(of: 0..<whole.count) == normal.map.spans(of: 0..<normal.count))
    }
}
