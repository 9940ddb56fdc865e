import Testing

@testable import Console

@Suite("补全")
struct VocabularyTests {
    private let vocabulary = Vocabulary(
        likely: ["爱心服务站", "爱心服务点", "2022年", "2021年", "南通市"], others: ["南京市", "南通市", "服务大厅", "服"])

    @Test(
        "补的是句末那个最长的、能开头一个词的片段",
        arguments: [
            ("2022年南通有多少家爱心服", "2022年南通有多少家", ["爱心服务点", "爱心服务站"]), ("202", "", ["2021年", "2022年"]),
            ("到2022", "到", ["2022年"]), ("去南", "去", ["南通市", "南京市"]), ("优质服", "优质", ["服", "服务大厅"]),
        ])
    func longestEnd(_ line: String, _ kept: String, _ words: [String]) {
        #expect(vocabulary.completion(of: line) == Completion(kept: kept, words: words))
    }

    @Test("没有可补的", arguments: ["", "天气", "南通市有", " ", "\u{1F600}"])
    func nothing(_ line: String) { #expect(vocabulary.completion(of: line) == .none) }

    @Test("几个词共有的开头，断在字与字之间")
    func commonBeginning() {
        #expect(Completion(kept: "有", words: ["服务站", "服务竞"]).common == "有服务")
        #expect(Completion(kept: "", words: ["𠮷祥", "𠮶"]).common == "")
        #expect(Completion(kept: "有", words: ["服务站"]).common == "有服务站")
    }
}

@Suite("候选分列")
struct ColumnsTests {
    @Test("按终端格对齐，一行放得下几个放几个")
    func alignedByCells() {
        #expect(Columns.text(["南通", "a", "爱心服务站", "南京市"], width: 25) == "南通        a\n爱心服务站  南京市\n")
        #expect(Columns.text(["南通", "南京"], width: 3) == "南通\n南京\n")
        #expect(Columns.text([], width: 80) == "")
    }

    @Test("太多就只列前面的，并说有多少")
    func tooMany() {
        let text = Columns.text((1...100).map { "词\($0)" }, width: 80)
        #expect(text.contains("词60") && !text.contains("词61") && text.contains("共100个"))
    }
}

@Suite("粘贴")
struct PasteTests {
    @Test(
        "一行一问，空行不算",
        arguments: [
            ("一", ["一"]), ("一\n二", ["一", "二"]), ("一\r\n\n \n二\n", ["一", "二"]), ("", []), (" \t", []),
        ])
    func lines(_ input: String, _ lines: [String]) { #expect(Paste.lines(input) == lines) }
}

@Suite("颜色")
struct PaintTests {
    @Test("关着就原样；开着也不放过控制字符")
    func safe() {
        #expect(Paint(isOn: false).strong("数\u{1B}[2J") == "数[2J")
        #expect(Paint(isOn: true).strong("数\u{9B}") == "\u{1B}[1m数\u{1B}[0m")
        #expect(Paint(isOn: true).mark("") == "")
    }

    @Test("什么时候开")
    func wanted() {
        func isWanted(_ onTerminal: Bool, _ refused: Bool, _ settings: [String: String]) -> Bool {
            Paint.isWanted(onTerminal: onTerminal, refused: refused) { settings[$0] }
        }
        #expect(isWanted(true, false, ["TERM": "xterm"]))
        #expect(!isWanted(false, false, ["TERM": "xterm"]))
        #expect(!isWanted(true, true, ["TERM": "xterm"]))
        #expect(!isWanted(true, false, ["TERM": "xterm", "NO_COLOR": "1"]))
        #expect(!isWanted(true, false, ["TERM": "dumb"]))
        #expect(!isWanted(true, false, [:]))
    }
}
