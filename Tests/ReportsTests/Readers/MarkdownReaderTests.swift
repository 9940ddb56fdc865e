import ChineseText
import Reports
import Testing

struct MarkdownReaderTests {
    private func read(_ text: String) throws -> ReadReport {
        try MarkdownReader.read(path: "a.md", bytes: Array(text.utf8))
    }

    private func blocks(_ text: String) throws -> [String] {
        let report = try read(text)
        return report.blocks.map { $0.dump(in: report.bytes) }
    }

    @Test func 文件头给出资料() throws {
        let report = try read(
            """
            ---
            title: 云河市总工会: 2022年工作
            organization:云河市总工会
            place:   云河\u{20}

            period: 2022
            published:
            source: 《云河工会》第3期
            别的: 不认识
            ---

            # 标题
            正文
            """)
        let metadata = report.frontMatter
        #expect(metadata.title == "云河市总工会: 2022年工作")
        #expect(metadata.organization == "云河市总工会")
        #expect(metadata.place == "云河")
        #expect(metadata.period == "2022")
        #expect(metadata.published == nil)
        #expect(metadata.source == "《云河工会》第3期")
        #expect(report.blocks.map { $0.dump(in: report.bytes) } == ["1 标题", "正文"])
    }

    @Test func 视窗系统的换行和文件头标记() throws {
        let report = try read("\u{FEFF}---\r\ntitle: 甲\r\n---\r\n正文\r\n")
        #expect(report.frontMatter.title == "甲")
        #expect(report.blocks.map { $0.dump(in: report.bytes) } == ["正文"])
    }

    @Test(arguments: [
        ("正文\n\n续", ["正文", "续"]),
        ("# 标题\n---\n", ["1 标题", "---"]),
        ("----\ntitle 甲\n", ["----|title 甲"]),
        ("---\n---\n正文", ["正文"]),
        ("", []),
    ])
    func 没有文件头也可以(_ text: String, _ expected: [String]) throws {
        try #expect(blocks(text) == expected)
        try #expect(read(text).frontMatter == Metadata())
    }

    @Test(arguments: [
        ("---\ntitle 甲\n---\n", 2, "title 甲"), ("---\ntitle: 甲\n\nplace：云河\n---\n", 4, "place：云河"),
        ("---\ntitle: 甲\n# 标题\n", 3, "# 标题"),
    ])
    func 文件头缺冒号报出行号(_ text: String, _ line: Int, _ found: String) throws {
        let problem = try #require(throws: ReportProblem.self) { try read(text) }
        #expect(problem.description.hasPrefix("a.md:\(line):1: "))
        #expect(problem.message.contains("“\(found)”") && problem.message.contains("冒号"))
    }

    @Test(arguments: ["---", "---\n", "---\ntitle: 甲\n正文: 乙\n", "---\n--\n"])
    func 文件头没有结束(_ text: String) throws {
        let problem = try #require(throws: ReportProblem.self) { try read(text) }
        #expect(problem.file == "a.md")
        #expect(text.contains("\n--\n") || problem.message.contains("---"))
    }

    @Test func 冒号前的空白不是名称的一部分() throws {
        try #expect(read("---\ntitle : 甲\n---\n正文").frontMatter.title == "甲")
    }

    @Test func 不是文本的报出行和列() throws {
        let bytes = Array("---\ntitle: 甲".utf8) + [0xFE]
        let problem = try #require(throws: ReportProblem.self) { try MarkdownReader.read(path: "a.md", bytes: bytes) }
        #expect(problem.description.hasPrefix("a.md:2:9: "))
    }
}
