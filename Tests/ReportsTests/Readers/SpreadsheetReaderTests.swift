import Reports
import TestSupport
import Testing

struct SpreadsheetReaderTests {
    private static func dump(_ file: [UInt8]) throws -> [String] {
        try SpreadsheetReader.read(path: "a.xlsx", bytes: file).dump
    }

    /// What a number is shown as in a format.
    private static func shown(_ value: String, format: Int, code: String? = nil) throws -> String {
        let escaped = code.map { $0.replacing("\"", with: "&quot;") }
        let codes = escaped.map { "<numFmts><numFmt numFmtId=\"\(format)\" formatCode=\"\($0)\"/></numFmts>" } ?? ""
        let rows = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>甲</v></c><c r=\"B1\" s=\"1\"><v>\(value)</v></c></row>"
        let file = OfficeFile.workbook(
            rows: rows, styles: codes + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"\(format)\"/></cellXfs>")
        return String(try dump(file)[0].dropFirst(3).dropLast())
    }

    @Test func 共用的和自带的文字与空格() throws {
        let rows = """
            <row r="2"><c r="B2" t="s"><v>1</v></c><c r="D2" t="inlineStr"><is><r><t>会</t></r><r><t>员</t></r></is></c></row>\
            <row><c t="s"><v>0</v></c><c r="D3"><v>13.1</v></c><c t="e"><v>#DIV/0!</v></c><c t="s"><v>9</v></c></row>
            """
        #expect(try Self.dump(OfficeFile.workbook(rows: rows, strings: ["如东", "地区"])) == ["[.|地区|.|会员/如东|.|.|13.1]"])
    }

    @Test(arguments: [
        ("13.1", "13.1"), ("0.1", "0.1"), ("1.3001000000000001E3", "1300.1"), ("12.300000000000001", "12.3"),
        ("1.2E+7", "12000000"), ("-5E-3", "-0.005"), ("0", "0"), ("0.99999999999999999", "1"),
        ("123456789012345678", "123456789012346000"),
        ("1E999", "1E999"), ("abc", "abc"),
    ])
    func 数照十进制的各位写(_ stored: String, _ text: String) throws { #expect(try Self.shown(stored, format: 0) == text) }

    @Test(
        arguments: [
            ("0.925", 10, nil, "92.5%"), ("1", 9, nil, "100%"), ("0.07", 176, "0.0%;[Red]-0.0%", "7%"),
            ("44865", 14, nil, "2022-10-31"), ("44865.5", 22, nil, "2022-10-31"), ("44865", 57, nil, "2022-10"),
            ("44865", 177, "yyyy\"年\"m\"月\"d\"日\"", "2022-10-31"), ("44865", 178, "yyyy\"年\"", "2022"),
            ("1", 14, nil, "1900-01-01"), ("60000000", 14, nil, "60000000"), ("0.5", 20, nil, "12:00"),
            ("314", 179, "#,##0\"家\"", "314家"), ("123456", 180, "0!.0,\"万\"", "123456"),
            ("123456", 181, "0,\"千\"", "123456"),
            ("12", 182, "[DBNum1]0", "12"), ("12", 183, "\"第\"0\"名\"", "12"), ("3", 4, nil, "3"),
        ] as [(String, Int, String?, String)])
    func 百分数日期和带字的数(_ stored: String, _ format: Int, _ code: String?, _ text: String) throws {
        #expect(try Self.shown(stored, format: format, code: code) == text)
    }

    @Test func 合并的表头占满各处() throws {
        let rows = [["地区", "会员", ""], ["", "2021年", "2022年"], ["如东", "12", "13"]]
        let merged = "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:C1\"/></mergeCells>"
        #expect(
            try Self.dump(OfficeFile.workbook(rows, after: merged)) == ["[地区|会员|会员/地区|2021年|2022年/如东|12|13]"])
    }

    @Test func 空行隔开两张表而隐藏的表不读() throws {
        let file = OfficeFile.workbook([["甲", "1"], ["", ""], ["乙", "2"]])
        #expect(try Self.dump(file) == ["[甲|1]", "[乙|2]"])
    }

    @Test func 起了名字的表以名字为标题() throws {
        let file = OfficeFile.workbook(rows: "<row r=\"1\"><c><v>1</v></c><c><v>2</v></c></row>", name: "会员情况")
        #expect(try Self.dump(file) == ["2 会员情况", "[1|2]"])
    }

    @Test(arguments: [
        ([["如东县总工会会员情况表", ""], ["单位：万人", ""], ["地区", "会员"]], ["1 如东县总工会会员情况表", "单位：万人", "[地区|会员]"]),
        ([["单位：万人", ""], ["地区", "会员"], ["如东", "1"]], ["单位：万人", "[地区|会员/如东|1]"]),
        ([["下面是去年的数。", ""], ["地区", "会员"], ["如东", "1"]], ["下面是去年的数。", "[地区|会员/如东|1]"]),
        ([["地区", "会员"], ["如东", "1"]], ["[地区|会员/如东|1]"]),
    ])
    func 第一行只有一格的是题目(_ rows: [[String]], _ expected: [String]) throws {
        #expect(try Self.dump(OfficeFile.workbook(rows)) == expected)
    }

    @Test func 题目和表名相同的只写一次() throws {
        let rows = "<row r=\"1\"><c t=\"str\"><v>会员情况</v></c></row><row r=\"2\"><c><v>1</v></c><c><v>2</v></c></row>"
        #expect(try Self.dump(OfficeFile.workbook(rows: rows, name: "会员情况")) == ["1 会员情况", "[1|2]"])
        #expect(try Self.dump(OfficeFile.workbook(rows: rows, name: "一季度")) == ["2 一季度", "1 会员情况", "[1|2]"])
    }

    @Test func 格数有上限() throws {
        let row = (0..<400).map { _ in "<c><v>1</v></c>" }.joined()
        let rows = String(repeating: "<row>\(row)</row>", count: 300)
        let problem = try #require(throws: ReportProblem.self) { try Self.dump(OfficeFile.workbook(rows: rows)) }
        #expect(problem.message.contains("\(ReadingLimits.cells) 格"))
    }

    @Test func 合并得没有边的也读得完() throws {
        let merged = "<mergeCells><mergeCell ref=\"A1:ZZZ1048576\"/><mergeCell ref=\"B9:A1\"/></mergeCells>"
        #expect(try Self.dump(OfficeFile.workbook([["甲", "乙"], ["1", "2"]], after: merged)).count == 1)
    }

    @Test func 不是工作簿的说得出为什么() throws {
        for (bytes, message) in [(OfficeFile.document(""), "不是工作簿"), (Array("PK".utf8), "坏了")] {
            let problem = try #require(throws: ReportProblem.self) { try Self.dump(bytes) }
            #expect(problem.message.contains(message))
        }
    }
}
