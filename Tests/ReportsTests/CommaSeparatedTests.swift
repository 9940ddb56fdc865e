import Reports
import Testing

struct CommaSeparatedTests {
    private func records(_ text: String) throws -> [String] {
        try CommaSeparated.records(file: "manifest.csv", text: text).map {
            "\($0.line):" + $0.fields.joined(separator: "|")
        }
    }

    @Test(arguments: [
        ("file,title\na.txt,云河工会\n", ["1:file|title", "2:a.txt|云河工会"]),
        ("甲,乙\r\n丙,丁\r\n", ["1:甲|乙", "2:丙|丁"]),
        ("\u{FEFF}甲,乙", ["1:甲|乙"]),
        ("甲,\n,乙\n", ["1:甲|", "2:|乙"]),
        ("甲\n\n\n乙\n", ["1:甲", "4:乙"]),
        (" 甲 ,乙", ["1: 甲 |乙"]),
        ("甲,乙\r丙,丁\r\r戊", ["1:甲|乙", "2:丙|丁", "4:戊"]),
        ("甲,乙\r\r\n丙,丁\r\r\n", ["1:甲|乙", "2:丙|丁"]),
        ("\"甲\r乙\",丙\r丁", ["1:甲\r乙|丙", "3:丁"]),
        ("", []),
        ("\n\r\n", []),
    ])
    func 逗号分栏一行一条(_ text: String, _ expected: [String]) throws {
        try #expect(records(text) == expected)
    }

    @Test func 每栏知道自己从第几列开始() throws {
        let records = try CommaSeparated.records(file: "a.csv", text: "\u{FEFF}file,\"甲,\"\"乙\",丙\r\n,\"一\n二\",丁,\n")
        #expect(records.map(\.columns) == [[1, 6, 14], [1, 2, 4, 6]])
    }

    @Test(arguments: [
        ("\"甲,乙\",丙", ["1:甲,乙|丙"]),
        ("\"说“好”\",\"他\"\"喊\"\"了\"", ["1:说“好”|他\"喊\"了"]),
        ("\"第一行\n第二行\",乙\n丙,丁", ["1:第一行\n第二行|乙", "3:丙|丁"]),
        ("\"\",乙", ["1:|乙"]),
        ("甲\"乙,丙", ["1:甲\"乙|丙"]),
    ])
    func 引号里可以有逗号换行(_ text: String, _ expected: [String]) throws {
        try #expect(records(text) == expected)
    }

    @Test(arguments: [("甲,\"乙\n", 1), ("甲,乙\n丙,\"丁\n戊\n", 2), ("\"", 1), ("\"甲\"\"", 1)])
    func 引号没有配对报出起始行(_ text: String, _ line: Int) throws {
        let problem = try #require(throws: ReportProblem.self) { try records(text) }
        #expect(problem.line == line)
        #expect(problem.file == "manifest.csv")
        #expect(problem.message.contains("引号"))
    }
}
