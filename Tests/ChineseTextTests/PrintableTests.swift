import Testing

@testable import ChineseText

@Suite("给终端看的文字")
struct PrintableTests {
    @Test("换行和制表符留着，别的控制字符和改变书写方向的字符都去掉")
    func text() {
        #expect(Printable.text("一\t二\n三") == "一\t二\n三")
        #expect(Printable.text("一\u{1B}]0;题\u{7}二\r\u{9B}31m\u{202E}三\u{61C}") == "一]0;题二31m三")
        #expect(Printable.text("𠮷😀é") == "𠮷😀é")
    }

    @Test("一行：换行和制表符成为空格")
    func line() {
        #expect(Printable.line("一\t二\n三\u{1B}") == "一 二 三")
        #expect(Printable.line("") == "")
    }
}
