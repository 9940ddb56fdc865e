import Reports
import TestSupport
import Testing

struct SpreadsheetReaderTests {
    private static func dump(_ file: [UInt8]) throws -> [String] {
        try SpreadsheetReader.read(path: "a.xlsx", bytes: file).dump
    }

    /// What a number is shown as in a format.
    private static func shown(_ value: String, format: Int, code: String? = nil) throws -> String {
        let escaped = code.map { $0.replacing("<", with: "&lt;").replacing("\"", with: "&quot;") }
        let codes = escaped.map { "<numFmts><numFmt numFmtId=\"\(format)\" formatCode=\"\($0)\"/></numFmts>" } ?? ""
        let rows = """
            <row r="1"><c r="A1" t="str"><v>甲</v></c><c r="B1" t="str"><v>乙</v></c></row>\
            <row r="2"><c r="A2" t="str"><v>丙</v></c><c r="B2" s="1"><v>\(value)</v></c></row>
            """
        let file = OfficeFile.workbook(
            rows: rows, styles: codes + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"\(format)\"/></cellXfs>")
        return String(try dump(file)[0].dropFirst("[甲|乙/丙|".count).dropLast())
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
        ("1E999", "1E999"), ("1E-9223372036854775808", "1E-9223372036854775808"),
        ("1E9223372036854775807", "1E9223372036854775807"), ("abc", "abc"),
    ])
    func 数照十进制的各位写(_ stored: String, _ text: String) throws { #expect(try Self.shown(stored, format: 0) == text) }

    @Test(
        arguments: [
            ("0.925", 10, nil, "92.5%"), ("1", 9, nil, "100%"), ("0.07", 176, "0.0%;[Red]-0.0%", "7%"),
            ("44865", 14, nil, "2022-10-31"), ("44865.5", 22, nil, "2022-10-31"), ("44865", 57, nil, "2022-10"),
            ("44865", 177, "yyyy\"年\"m\"月\"d\"日\"", "2022-10-31"), ("44865", 178, "yyyy\"年\"", "2022"),
            ("1", 14, nil, "1900-01-01"), ("60000000", 14, nil, "."), ("0.5", 20, nil, "12:00"),
            ("314", 179, "#,##0\"家\"", "314家"), ("123456", 180, "0!.0,\"万\"", "12.3456万"),
            ("123456", 181, "0,\"千\"", "123.456千"),
            ("12", 182, "[DBNum1]0", "12"), ("12", 183, "\"第\"0\"名\"", "第12名"), ("3", 4, nil, "3"),
        ] as [(String, Int, String?, String)])
    func 百分数日期和带字的数(_ stored: String, _ format: Int, _ code: String?, _ text: String) throws {
        #expect(try Self.shown(stored, format: format, code: code) == text)
    }

    @Test(arguments: [
        ("123456", "#,##0,", "123.456"), ("123456", "0!.0,", "12.3456"), ("123456", "#,##0.00,,", "0.123456"),
        ("123456", "0,.0", "123.456"), ("123456", "#!.0000\"万\"", "12.3456万"), ("123456", "0!,0000", "123456"),
        ("123456", "#,##0.00_ ", "123456"), ("123456", "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "123456"),
        ("0", "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "0"), ("0", "0;-0;\"-\"", "-"),
        ("0", "0;-0;;@", "."),
        ("-5", "0.0_);(0.0)", "-5"), ("-5", "0;[Red]0", "-5"), ("-5", "0;;", "."), ("-0.05", "0.0%;[Red]-0.0%", "-5%"),
        ("5", "0\\%", "5%"), ("5", "0\"%\"", "5%"), ("0.05", "0%%", "."), ("5", "\\-0", "."), ("5", "\"<\"0", "."),
        ("20000", "[>=10000]0!.0,\"万\";0", "."), ("123456", "0\"万\"0000", "."), ("1380000", "000-0000", "."),
        ("5", "\"¥\"#,##0.00", "5"), ("5", "[$¥-804]#,##0", "5"), ("5", "General\"家\"", "5家"), ("5", "@", "5"),
        ("1.5", "# ?/?", "1.5"), ("15000", "0.00E+00", "15000"), ("5", "0家", "5家"), ("5", "\"有\"", "有"),
        ("5", "[DBNum1][$-804]G/通用格式", "5"), ("5", "#,##0 ;[Red]-#,##0 ", "5"), ("5", "0.0:0", "."),
    ])
    func 换了单位的数照格式写而说不准的不写(_ stored: String, _ code: String, _ text: String) throws {
        #expect(try Self.shown(stored, format: 190, code: code) == text)
    }

    @Test(arguments: [
        ("44865", "m\"月\"", "10月"), ("44865", "d\"日\"", "31日"), ("44865", "m", "2022-10"),
        ("44865", "dd", "2022-10-31"),
        ("44865", "m\"月\"d\"日\"", "2022-10-31"), ("44865", "[$-804]yyyy\"年\"m\"月\"d\"日\" dddd;@", "2022-10-31"),
        ("44865", "dddd", "."), ("44865", "aaaa", "."), ("44865", "mmm", "."), ("44865", "e\"年\"m\"月\"", "2022-10"),
        ("1.5", "[h]:mm", "."), ("1.5", "[h]:mm:ss", "."), ("44865.5", "h:mm", "12:00"), ("0.5", "mm:ss", "."),
        ("44865.5", "yyyy/m/d h:mm", "2022-10-31"), ("0.5", "h:mm AM/PM", "12:00"), ("-1", "yyyy/m/d", "."),
        ("-0.5", "h:mm", "."), ("0.5", "h\"时\"mm\"分\"", "12:00"),
    ])
    func 日期的一部分和钟点不成别的数(_ stored: String, _ code: String, _ text: String) throws {
        #expect(try Self.shown(stored, format: 190, code: code) == text)
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

    @Test(arguments: ["9223372036854775807", "9223372036854775808", "1048577", "0", "-9223372036854775808", "x"])
    func 没有的行号当作下一行(_ number: String) throws {
        let rows = """
            <row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>\
            <row r="\(number)"><c r="A\(number)"><v>3</v></c><c r="ZZZ2"><v>4</v></c></row>\
            <row><c><v>5</v></c><c><v>6</v></c></row>
            """
        #expect(try Self.dump(OfficeFile.workbook(rows: rows)) == ["[1|2/3|4/5|6]"])
    }

    @Test func 最后一行之后的行不出事() throws {
        let rows = "<row r=\"1048576\"><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c><c><v>4</v></c></row>"
        #expect(try Self.dump(OfficeFile.workbook(rows: rows)) == ["[1|2/3|4]"])
    }

    @Test func 隔得很远的几格不撑成大表() throws {
        let rows = (0..<1_000).map { row in "<row><c r=\"\(row % 2 == 0 ? "A" : "SF")\(row + 1)\"><v>1</v></c></row>" }
        let problem = try #require(throws: ReportProblem.self) {
            try Self.dump(OfficeFile.workbook(rows: rows.joined()))
        }
        #expect(problem.message.contains("\(ReadingLimits.cells) 格"))
    }

    @Test func 格式和文字的条数有上限() throws {
        let styles = "<cellXfs>" + String(repeating: "<xf/>", count: ReadingLimits.formats + 1) + "</cellXfs>"
        let formats = try #require(throws: ReportProblem.self) {
            try Self.dump(OfficeFile.workbook(rows: "", styles: styles))
        }
        #expect(formats.message.contains("\(ReadingLimits.formats) 种"))
        let file = OfficeFile.package([
            ("xl/workbook.xml", "<workbook/>"),
            ("xl/sharedStrings.xml", "<sst>" + String(repeating: "<si/>", count: ReadingLimits.strings + 1) + "</sst>"),
        ])
        let strings = try #require(throws: ReportProblem.self) { try Self.dump(file) }
        #expect(strings.message.contains("\(ReadingLimits.strings) 条"))
    }

    @Test func 缺了一张工作表的说出是哪一张() throws {
        let file = OfficeFile.package([
            ("xl/workbook.xml", "<workbook><sheets><sheet name=\"会员\"/></sheets></workbook>")
        ])
        let problem = try #require(throws: ReportProblem.self) { try Self.dump(file) }
        #expect(problem.message.contains("“会员”") && problem.message.contains("xl/worksheets/sheet1.xml"))
    }

    @Test func 只有图的表不读而名字不同的表照读() throws {
        let file = OfficeFile.package([
            (
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\"><sheets><sheet name=\"图\" r:id=\"a\"/><sheet r:id=\"b\"/></sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                """
                <Relationships><Relationship Id="a" Type="http://x/relationships/chartsheet" Target="chartsheets/sheet1.xml"/>\
                <Relationship Id="b" Type="http://x/relationships/worksheet" Target="worksheets/data.xml"/></Relationships>
                """
            ),
            ("xl/worksheets/data.xml", "<worksheet><row><c><v>1</v></c><c><v>2</v></c></row></worksheet>"),
        ])
        #expect(try Self.dump(file) == ["[1|2]"])
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
