import Reports
import TestSupport
import Testing

struct WordReaderTests {
    private static func read(_ body: String, title: String? = nil) throws -> ReadReport {
        try WordReader.read(path: "a.docx", bytes: OfficeFile.document(body, title: title))
    }

    @Test func 标题段落制表符和换行() throws {
        let body =
            OfficeFile.paragraph("云河市总工会工作报告", style: "1") + OfficeFile.paragraph("一、建家", style: "a")
            + "<w:p><w:r><w:t xml:space=\"preserve\">建有 </w:t><w:tab/><w:t>287家&lt;书屋&gt;</w:t><w:br/><w:t>续𠮷</w:t></w:r></w:p><w:p/>"
        #expect(try Self.read(body).dump == ["1 云河市总工会工作报告", "2 一、建家", "建有 287家<书屋>|续𠮷"])
    }

    @Test func 大纲级别也是标题而整段话不是() throws {
        let long = String(repeating: "全面推进建会入会工作，", count: 8) + "成效明显。"
        let body =
            "<w:p><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr><w:r><w:t>二、服务</w:t></w:r></w:p>"
            + "<w:p><w:pPr><w:outlineLvl w:val=\"9\"/></w:pPr><w:r><w:t>正文。</w:t></w:r></w:p>"
            + OfficeFile.paragraph(long, style: "2")
        #expect(try Self.read(body).dump == ["2 二、服务", "正文。", long])
    }

    @Test func 删去的和重复的不算() throws {
        let body = """
            <w:p><w:del><w:r><w:delText>旧</w:delText><w:t>旧</w:t></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins>\
            <w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice><w:t>框</w:t></mc:Choice><mc:Fallback><w:t>框</w:t>\
            </mc:Fallback></mc:AlternateContent><w:instrText>PAGE</w:instrText></w:r></w:p>
            """
        #expect(try Self.read(body).dump == ["新框"])
    }

    @Test func 合并的单元格占满各处() throws {
        func cell(_ text: String, _ properties: String = "") -> String {
            "<w:tc><w:tcPr>\(properties)</w:tcPr>\(OfficeFile.paragraph(text))</w:tc>"
        }
        let body = """
            <w:tbl><w:tr>\(cell("地区", "<w:vMerge w:val=\"restart\"/>"))\(cell("会员", "<w:gridSpan w:val=\"2\"/>"))</w:tr>\
            <w:tr>\(cell("", "<w:vMerge/>"))\(cell("2021年"))\(cell("2022年"))</w:tr>\
            <w:tr>\(cell("如东"))\(cell("12"))\(cell("13"))</w:tr></w:tbl>
            """
        let report = try Self.read(body)
        #expect(report.dump == ["[地区|会员|会员/地区|2021年|2022年/如东|12|13]"])
        #expect(String(decoding: report.bytes, as: UTF8.self) == "地区 | 会员\n2021年 | 2022年\n如东 | 12 | 13\n\n")
    }

    @Test func 行首行尾空出的列占着位置() throws {
        let body = """
            <w:tbl><w:tr><w:trPr><w:gridAfter w:val="1"/></w:trPr>\
            <w:tc>\(OfficeFile.paragraph("地区"))</w:tc><w:tc>\(OfficeFile.paragraph("会员"))</w:tc></w:tr>\
            <w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>\
            <w:tc>\(OfficeFile.paragraph("12"))</w:tc><w:tc>\(OfficeFile.paragraph("13"))</w:tc></w:tr>\
            <w:tr><w:tc>\(OfficeFile.paragraph("如东"))</w:tc><w:tc>\(OfficeFile.paragraph("14"))</w:tc></w:tr></w:tbl>
            """
        #expect(try Self.read(body).dump == ["[地区|会员|./.|12|13/如东|14]"])
    }

    @Test(arguments: ["<w:tc/>", "<w:tr/>", "<w:tr><w:trPr><w:gridBefore w:val=\"500\"/></w:trPr></w:tr>"])
    func 没有内容的格也有上限(_ element: String) throws {
        let count = element.contains("500") ? 300 : ReadingLimits.cells + 1
        let body = "<w:tbl><w:tr>" + String(repeating: element, count: count) + "</w:tr></w:tbl>"
        let problem = try #require(throws: ReportProblem.self) { try Self.read(body) }
        #expect(problem.message.contains("\(ReadingLimits.cells) 格"))
    }

    @Test func 只管排版的表格是段落() throws {
        let body =
            OfficeFile.table([["一栏"], ["两行"]]) + OfficeFile.table([["左", String(repeating: "长长的正文。", count: 50)]])
        #expect(try Self.read(body).dump == ["一栏", "两行", "左", String(repeating: "长长的正文。", count: 50)])
    }

    @Test func 表格上头横贯的一格是表名() throws {
        let body = OfficeFile.table([["会员情况"], ["单位：万人"], ["地区", "会员"], ["如东", "13.1"]])
        #expect(try Self.read(body).dump == ["会员情况", "单位：万人", "[地区|会员/如东|13.1]"])
    }

    @Test(arguments: [("云河市总工会工作报告", "云河市总工会工作报告"), ("Microsoft Word - 1", nil), ("", nil)] as [(String, String?)])
    func 属性里的标题写了中文才算(_ title: String, _ expected: String?) throws {
        #expect(try Self.read(OfficeFile.paragraph("正文。"), title: title).frontMatter.title == expected)
    }

    @Test func 不是文档的说得出为什么() throws {
        let cases: [([UInt8], String)] = [
            ([], "坏了"), (Array("一段文字".utf8), "坏了"), ([0xD0, 0xCF, 0x11, 0xE0, 0], "密码"),
            (Array(OfficeFile.document("").prefix(60)), "坏了"), (OfficeFile.workbook([["甲"]]), "不是 Word 文档"),
            (OfficeFile.document("<w:p><w:r>"), "读不下去"),
            (
                OfficeFile.document(String(repeating: "<w:p>", count: 230) + String(repeating: "</w:p>", count: 230)),
                "嵌套"
            ),
        ]
        for (bytes, message) in cases {
            let problem = try #require(throws: ReportProblem.self) { try WordReader.read(path: "a.docx", bytes: bytes) }
            #expect(problem.file == "a.docx" && problem.message.contains(message), "\(problem)")
        }
    }
}
