import Testing

@testable import ChineseText

/// Traditional texts are told from simplified ones, and read in simplified characters that stand at the same bytes.
struct ScriptTests {
    @Test(arguments: [
        Case("全縣建成圖書室86間，借閱圖書3萬餘冊。", "全县建成图书室86间，借阅图书3万余册。"),
        Case("這條航線於1932年開通", "这条航线于1932年开通"),
        Case("按照計畫，藉此擴大畫廊", "按照计划，借此扩大画廊"),
        Case("乾隆年間的乾貨", "乾隆年间的干货"),
        Case("ABC公司（12家）", "ABC公司（12家）"),
    ])
    func 繁体读作简体而字节的位置不变(_ text: Case) {
        let twin = SimplifiedScript.twin(of: text.source)
        #expect(twin == text.expected)
        #expect(twin.utf8.count == text.source.utf8.count)
    }

    @Test(arguments: ["這條航線於1932年開通", "全縣圖書室"])
    func 繁体的文章认作繁体(_ text: String) {
        #expect(Script(of: Array(text.utf8)) == .traditional)
    }

    @Test(arguments: ["这条航线于1932年开通", "", "Line 12", "乾县於桥村建成图书室", "他把店名写作「國」字"])
    func 夹着几个繁体字的简体文章不是繁体(_ text: String) {
        let filler = String(repeating: "全县建成图书室，", count: 10)
        #expect(Script(of: Array((text + filler).utf8)) == .simplified)
    }

    @Test func 繁体的规范形是简体() {
        let source = Scalars("「圖書室」８６間")
        let normal = NormalForm.of(source, in: .traditional, blanks: .dropped)
        #expect(normal.text == "“图书室”86间")
        #expect(normal.map.hull(of: 3..<12).map { $0.text(in: "「圖書室」８６間") } == "圖書室")
        #expect(NormalForm.of(source, in: .simplified, blanks: .dropped).text == "“圖書室”86間")
    }

    @Test func 派生的文字可以换回原来的字() {
        var text = MappedText()
        text.append(Array("图书室".utf8)[...], at: 3)
        text.append([0x20], standingFor: ByteSpan(12, 12))
        text.append(Array("间".utf8)[...], at: 12)
        #expect(text.reread(from: Array("共圖書室間".utf8)).text == "圖書室 間")
    }
}
