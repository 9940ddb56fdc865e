import ChineseText
import Reports
import Testing

struct TextReaderTests {
    private func blocks(_ text: String) throws -> [String] {
        let report = try TextReader.read(path: "page.txt", bytes: Array(text.utf8))
        #expect(report.frontMatter == Metadata())
        return report.blocks.map { $0.dump(in: report.bytes) }
    }

    @Test(arguments: [
        ("第一行\n第二行\n\n第三行\n", ["第一行|第二行", "第三行"]),
        ("第一行\r\n第二行\r\n\r\n第三行", ["第一行|第二行", "第三行"]),
        ("　　缩进 \n \t\n下一段", ["缩进", "下一段"]),
        ("\u{FEFF}第一行", ["第一行"]),
        ("", []),
        ("\n \n", []),
        ("---\ntitle: 甲\n---\n", ["---|title: 甲|---"]),
    ])
    func 空行分段(_ text: String, _ expected: [String]) throws {
        try #expect(blocks(text) == expected)
    }

    @Test(arguments: [
        ("# 标题\n正文", ["1 标题", "正文"]),
        ("正文\n## 小节 \n续", ["正文", "2 小节", "续"]),
        ("###### 六级", ["6 六级"]),
        ("  # 缩进的标题", ["1 缩进的标题"]),
        ("#\t制表符", ["#\t制表符"]),
        ("#没有空格", ["#没有空格"]),
        ("####### 七个", ["####### 七个"]),
        ("#", ["#"]),
        ("# ", ["#"]),
        ("１# 中间", ["１# 中间"]),
    ])
    func 井号标题(_ text: String, _ expected: [String]) throws {
        try #expect(blocks(text) == expected)
    }

    @Test(arguments: [
        ([UInt8]("第一行\n好".utf8) + [0xFF] + Array("坏".utf8), 2, 2),
        (Array("工会\n\n会".utf8) + [0xE5, 0xB7], 3, 2),
        (Array("工".utf8) + [0xC0, 0x80], 1, 2),
    ])
    func 不是文本的报出行和列(_ bytes: [UInt8], _ line: Int, _ column: Int) throws {
        let problem = try #require(throws: ReportProblem.self) { try TextReader.read(path: "a.txt", bytes: bytes) }
        #expect(problem.description.hasPrefix("a.txt:\(line):\(column): "))
        #expect(problem.message.contains("UTF-8"))
    }
}
