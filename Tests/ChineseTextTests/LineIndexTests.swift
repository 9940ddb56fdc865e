import ChineseText
import Testing

struct LineIndexTests {
    private func index(_ text: String) -> LineIndex { LineIndex(Array(text.utf8)) }

    @Test(arguments: [
        ("", 1), ("工会", 1), ("工会\n", 1), ("工会\n会员", 2), ("工会\n\n会员\n", 3), ("\n", 1), ("\n\n", 2), ("甲\r\n乙", 2),
    ])
    func 行数(_ text: String, _ count: Int) {
        #expect(index(text).lineCount == count)
    }

    @Test func 行号从一数起() {
        let lines = index("甲乙\n丙\n\n丁")
        #expect(lines.line(at: 0) == 1)
        #expect(lines.line(at: 5) == 1)
        #expect(lines.line(at: 6) == 1)
        #expect(lines.line(at: 7) == 2)
        #expect(lines.line(at: 11) == 3)
        #expect(lines.line(at: 12) == 4)
    }

    @Test func 各段合起来碰到的行() {
        let lines = index("甲乙\n丙丁\n戊己\n")
        #expect(lines.lines(of: [ByteSpan(0, 6)]) == 1...1)
        // The line break belongs to the line it ends.
        #expect(lines.lines(of: [ByteSpan(0, 7)]) == 1...1)
        #expect(lines.lines(of: [ByteSpan(3, 10)]) == 1...2)
        #expect(lines.lines(of: [ByteSpan(14, 20), ByteSpan(0, 3)]) == 1...3)
    }

    @Test func 没有段就没有行() {
        #expect(index("甲").lines(of: []) == nil)
        #expect(index("甲\n乙").lines(of: [ByteSpan(4, 4)]) == 2...2)
    }

    @Test func 逐字节数出来的一样() {
        let text = Array("一\n\n二三\r\n四\n".utf8)
        let lines = LineIndex(text)
        var expected = 1
        for offset in text.indices {
            #expect(lines.line(at: offset) == expected)
            if text[offset] == 0x0A { expected += 1 }
        }
    }
}
