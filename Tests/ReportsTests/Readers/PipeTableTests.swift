import Reports
import Testing

struct PipeTableTests {
    private static func dump(_ markdown: String) throws -> [String] {
        try MarkdownReader.read(path: "a.md", bytes: Array(markdown.utf8)).dump
    }

    @Test(arguments: [
        ("| 地区 | 会员 |\n|---|--:|\n| 如东 | 13.1 |\n\n后文", ["[地区|会员/如东|13.1]", "后文"]),
        ("前文\n地区 | 会员\n:--|--:\n如东 | 13.1", ["前文", "[地区|会员/如东|13.1]"]),
        ("|甲||丙|\n|-|-|-|\n||2||", ["[甲|.|丙/.|2|.]"]),
        ("|甲|乙|\n|-|-|\n|**合计**|[3](x)|", ["[甲|乙/合计|3]"]),
        (#"|甲\|乙|丙|"# + "\n|-|-|\n|1|2|", [#"[甲\|乙|丙/1|2]"#]),
    ])
    func 竖线隔开的是表格(_ markdown: String, _ expected: [String]) throws { #expect(try Self.dump(markdown) == expected) }

    @Test func 格数有上限() throws {
        let row = String(repeating: "|1", count: 400) + "|\n"
        let rule = String(repeating: "|-", count: 400) + "|\n"
        let problem = try #require(throws: ReportProblem.self) {
            try Self.dump(row + rule + String(repeating: row, count: 300))
        }
        #expect(problem.file == "a.md" && problem.message.contains("\(ReadingLimits.cells) 格"))
        #expect(try Self.dump(String(repeating: "|1", count: 5_000) + "\n|-|-|").count == 1)
    }

    @Test(arguments: ["甲|乙\n丙|丁", "甲|乙", "甲|乙\n---\n丙|丁"])
    func 没有分隔行的不是表格(_ markdown: String) throws {
        #expect(try !Self.dump(markdown).contains { $0.hasPrefix("[") })
    }
}
