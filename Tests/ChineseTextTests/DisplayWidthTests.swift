import ChineseText
import Testing

struct DisplayWidthTests {
    @Test(arguments: [
        ("工会", 4), ("App 3家", 7), ("１２％", 6), ("，。《》", 8), ("👍", 2), ("〇", 2), ("𠮷", 2), ("", 0),
    ])
    func 汉字占两格(_ text: String, _ width: Int) {
        #expect(DisplayWidth.of(text) == width)
    }

    @Test(arguments: [("“”", 2), ("——", 2), ("……", 2), ("·", 1), ("é", 1)])
    func 引号破折号终端算一格(_ text: String, _ width: Int) {
        #expect(DisplayWidth.of(text) == width)
    }

    @Test(arguments: ["\u{0}", "\u{1B}", "\u{200B}", "\u{301}", "\u{FE0F}", "\n"])
    func 控制符和附加符不占格(_ text: String) {
        #expect(DisplayWidth.of(text) == 0)
    }

    @Test func 用空格补足() {
        #expect(DisplayWidth.padded("工会", to: 6) == "工会  ")
        #expect(DisplayWidth.padded("工会", to: 4) == "工会")
        #expect(DisplayWidth.padded("工会会员", to: 4) == "工会会员")
        #expect(DisplayWidth.padded("", to: 0) == "")
    }

    @Test(arguments: [
        ("收录 3 份", 6, "收录 3"), ("收录", 3, "收"), ("收录", 4, "收录"), ("ab", 0, ""), ("e\u{301}f", 1, "e\u{301}"),
    ])
    func 取放得下的开头(_ text: String, _ width: Int, _ expected: String) {
        #expect(DisplayWidth.beginning(of: text, within: width) == expected)
    }
}
