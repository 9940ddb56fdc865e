import ChineseText
import Reports
import Testing

/// What only marks a text is not quoted, and the rest keeps its place in the file.
struct MarkdownMarkTests {
    private static func texts(_ markdown: String) throws -> [String] {
        let report = try MarkdownReader.read(path: "a.md", bytes: Array(markdown.utf8))
        return ReportText.layout.articles(of: report).flatMap(\.paragraphs).map(\.text.text)
    }

    @Test(arguments: [
        ("全市**建有**287家。", "全市建有287家。"), ("全市*建有*287家。", "全市建有287家。"), ("***重点***工作12项。", "重点工作12项。"),
        ("发展[会员](http://a.b/c?d=1)3万人。", "发展会员3万人。"), ("如图![示意](x.png)所示12家。", "如图所示12家。"),
        ("用`码`3次。", "用码3次。"), ("~~旧~~新12家。", "旧新12家。"), ("甲<!-- 注：3家 -->乙12家。", "甲乙12家。"),
        (#"\*不是强调\*12家。"#, "*不是强调*12家。"), ("[甲**乙**](http://a**b**)12家。", "甲乙12家。"),
    ])
    func 记号不进引文(_ markdown: String, _ text: String) throws { #expect(try Self.texts(markdown) == [text]) }

    @Test(arguments: ["3 * 4 = 12。", "文件a_b_c共3份。", "[注]共3份。", "**没有合上12家。", "~约~3家。", "x]y(z)3份。", "共3份*。"])
    func 不是记号的照旧(_ markdown: String) throws { #expect(try Self.texts(markdown) == [markdown]) }

    @Test func 列表一项一段而数字编号是正文() throws {
        let found = try Self.texts("- 新建站点63个。\n- 培训职工\n  1200人次。\n* 慰问3名。\n> 引用5句。\n1. 第一项9家。")
        #expect(found == ["新建站点63个。", "培训职工1200人次。", "慰问3名。", "引用5句。1. 第一项9家。"])
    }

    @Test func 代码块里不是标题也不是表格() throws {
        #expect(try Self.texts("```\n# 甲12家。\n```\n乙3家。") == ["# 甲12家。", "乙3家。"])
    }

    @Test func 段落的字都在文件里() throws {
        let markdown = "全市**建有**[书屋](http://a.b)287家，\n*新建*12家。\n"
        let bytes = Array(markdown.utf8)
        let report = try MarkdownReader.read(path: "a.md", bytes: bytes)
        let text = try #require(ReportText.layout.articles(of: report).first?.paragraphs.first?.text)
        let spans = text.map.spans(of: 0..<text.count)
        #expect(String(decoding: spans.flatMap { bytes[$0.range] }, as: UTF8.self) == text.text)
        #expect(spans.count == 6)
    }
}
