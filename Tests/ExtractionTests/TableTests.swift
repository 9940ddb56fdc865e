import ChineseText
import Extraction
import Facts
import Quantities
import Reports
import TestSupport
import Testing

/// The numbers of tables, in what they are counted, and what they are of.
struct TableTests {
    private static let extractor = Result { try Project.load().extractor() }

    static func extract(_ report: ReadReport, _ path: String = "表.md") throws -> ExtractedDocument {
        var known = Metadata()
        known.period = "2022"
        known.place = "无锡市"
        return try extractor.get().extract(report, path: path, metadata: known, fingerprint: "")
    }

    private static func figures(_ markdown: String) throws -> [String] {
        try extract(MarkdownReader.read(path: "表.md", bytes: Array(markdown.utf8))).figures.map(\.line)
    }

    /// A table of two rows below a line of its own.
    private static func table(_ rows: String..., above: String = "") -> String {
        let columns = rows[0].split(separator: "|", omittingEmptySubsequences: false).count
        let rule = Array(repeating: "-", count: columns).joined(separator: "|")
        return above + "\n\n" + ([rows[0], "|" + rule + "|"] + rows.dropFirst()).joined(separator: "\n") + "\n"
    }

    @Test(arguments: [
        (table("地区|会员（万人）", "江阴|13.1"), "13.1 = 131000人 江阴会员 @江阴市 2022"),
        (table("地区|经费/万元", "江阴|1,234.5"), "1,234.5 = 12345000元 江阴经费 @江阴市 2022"),
        (table("指标|2021年", "职工书屋（家）", above: "").replacing("（家）\n", with: "（家）|287\n"), "287 = 287家 职工书屋 @无锡市 2021"),
        (table("指标|2021年", "经费|86", above: "单位：万元"), "86 = 860000元 经费 @无锡市 2021"),
        (table("指标|2021年", "经费|86", above: "（单位：万元）"), "86 = 860000元 经费 @无锡市 2021"),
        (table("指标|计量单位|2021年", "会员|万人|24"), "24 = 240000人 会员 @无锡市 2021"),
        (table("指标|数值", "书屋|287家"), "287家 = 287家 书屋数值 @无锡市 2022"),
        (table("指标|建会率%", "企业|92.5"), "92.5 = 92.5% 企业建会率 @无锡市 2022"),
        (table("指标|建会率", "企业|92.5%"), "92.5% = 92.5% 企业建会率 @无锡市 2022"),
        (table("指标|比上年增长（%）", "经费|-3.2"), "-3.2 = -3.2% 经费比上年增长 @无锡市 2022"),
        (table("年份|会员（万人）", "2020|12"), "12 = 120000人 会员 @无锡市 2020"),
        (table("时间|会员（万人）", "2021-09|12"), "12 = 120000人 会员 @无锡市 2021-09"),
        (table("指标|2021", "书屋|5"), "5 = 5 书屋 @无锡市 2021"),
        (table("指标|人均（元/人）", "补贴|120"), "120 = 120元/人 补贴人均 @无锡市 2022"),
        (table("地区|2021年", "江阴|5", above: "# 2021年各县书屋数（家）"), "5 = 5家 2021年各县书屋数 @江阴市 2021"),
        (table("项目|人数", "培训|120", above: "单位：万元"), "120 = 120 培训人数 @无锡市 2022"),
    ])
    func 数的单位和对象(_ markdown: String, _ figure: String) throws { #expect(try Self.figures(markdown) == [figure]) }

    /// Money and what is in tenths are in a unit that nobody named; rates and what is counted one by one are not.
    @Test(
        arguments: [
            (table("地区|经费", "江阴|86"), []), (table("地区|会员", "江阴|13.1"), []),
            (table("地区|会员（万人）|慰问金", "江阴|13.1|86.5"), ["13.1 = 131000人 江阴会员 @江阴市 2022"]),
            (table("地区|2022年", "江阴|86", above: "# 各县工会经费"), []),
            (table("地区|会员", "江阴|13.1", "宜兴|12"), []),
            (table("指标|2021年", "书屋|12", "人均产值|3.5"), ["12 = 12 书屋 @无锡市 2021"]),
            (table("各县经费|单位：万元", "地区|经费", "江阴|86"), ["86 = 860000元 江阴经费 @江阴市 2022"]),
            (table("地区|会员", "江阴|131000"), ["131000 = 131000 江阴会员 @江阴市 2022"]),
            (table("地区|经费增长", "江阴|3.2"), ["3.2 = 3.2 江阴经费增长 @江阴市 2022"]),
            (table("地区|经费来源单位数", "江阴|12"), ["12 = 12 江阴经费来源单位数 @江阴市 2022"]),
        ] as [(String, [String])])
    func 不知道单位的钱和小数不收(_ markdown: String, _ figures: [String]) throws {
        #expect(try Self.figures(markdown) == figures)
    }

    @Test(arguments: [
        ("单位：万元\n\n|地区|经费|\n|-|-|\n|江阴|86.5|\n\n以上各镇均已完成任务。\n", ["865000元"]),
        ("|地区|经费|\n|-|-|\n|江阴|86.5|\n\n单位：万元\n\n以上各镇均已完成任务。\n", ["865000元"]),
        ("|地区|经费|\n|-|-|\n|江阴|86|\n\n单位：万元\n\n|地区|经费|\n|-|-|\n|宜兴|7|\n", ["70000元"]),
        ("单位：万元\n\n|地区|经费|\n|-|-|\n|江阴|86|\n\n|地区|数量|\n|-|-|\n|宜兴|7|\n", ["860000元", "7"]),
        ("单位：万元\n\n这句话不是说表的，说完了。\n\n|地区|数量|\n|-|-|\n|宜兴|7|\n", ["7"]),
    ])
    func 表注管紧挨着的那张表(_ markdown: String, _ amounts: [String]) throws {
        let found = try Self.extract(MarkdownReader.read(path: "表.md", bytes: Array(markdown.utf8)))
        #expect(found.figures.map { "\($0.quantity.value)\($0.quantity.unit)" } == amounts)
        #expect(!found.sentences.contains { $0.quote.contains("万元以上") })
    }

    @Test(arguments: [
        table("序号|名称", "1|职工书屋"), table("名称|联系电话", "总工会|85510000"), table("指标|数", "书屋|—"),
        table("指标|数", "编码|0012"), table("指标|数", "经费|86", above: "单位：万元、个"), table("甲|乙", "丙|2023-01-05"),
        table("年份|情况", "2022|很好"),
    ])
    func 不是数据的不算数(_ markdown: String) throws { #expect(try Self.figures(markdown) == []) }

    @Test func 序号不是行名() throws {
        #expect(try Self.figures(Self.table("序号|名称|数量（个）", "1|书屋|5")) == ["5 = 5个 书屋数量 @无锡市 2022"])
    }

    @Test func 表注的单位不管比率和自带单位的数() throws {
        let found = try Self.figures(
            Self.table("指标|2021年", "经费|86", "建会率|92.5", "书屋|12家", "会员（人）|300", above: "单位：万元"))
        #expect(
            found == [
                "86 = 860000元 经费 @无锡市 2021", "92.5 = 92.5 建会率 @无锡市 2021", "12家 = 12家 书屋 @无锡市 2021",
                "300 = 300人 会员 @无锡市 2021",
            ])
    }

    @Test func 远处的单位不管这张表() throws {
        let markdown = "单位：万元\n\n另起一段说别的事情，说完了。\n\n再起一段。\n" + Self.table("指标|2021年", "书屋|12")
        #expect(try Self.figures(markdown) == ["12 = 12 书屋 @无锡市 2021"])
    }

    @Test func 一行里的小标题写进引文() throws {
        let report = try MarkdownReader.read(
            path: "表.md", bytes: Array(Self.table("指标|2021年（家）", "一、阵地||", "书屋|12").utf8))
        let found = try Self.extract(report)
        #expect(found.sentences.map(\.quote) == ["一、阵地", "2021年（家） 一、阵地 书屋 12"])
    }

    @Test func 格子里的句子照句子读() throws {
        let found = try Self.figures(Self.table("事项|情况", "建家|全年新建职工书屋12家，培训职工3200人次。"))
        #expect(found == ["12家 = 12家 新建职工书屋 @无锡市 2022", "3200人次 = 3200人次 职工 @无锡市 2022"])
    }

    /// The same table in every format.
    @Test func 各种格式读出同样的数() throws {
        let rows = [["地区", "2021年", "2022年"], ["江阴", "12.5", "13.1"], ["宜兴", "10", "11"]]
        let after = "以上各县均已完成任务。"
        let table = Self.table("地区|2021年|2022年", "江阴|12.5|13.1", "宜兴|10|11", above: "单位：万人")
        let markdown = "\(table)\n\(after)\n"
        let text = (["单位：万人"] + rows.map { $0.joined(separator: "    ") } + [after]).joined(separator: "\n")
        let page =
            "<p>单位：万人</p><table>"
            + rows.map { "<tr>" + $0.map { "<td>\($0)</td>" }.joined() + "</tr>" }.joined() + "</table>"
            + "<p>\(after)</p>"
        let columns = rows.map { row in row.enumerated().map { (x: 150 * $0, text: $1) } }
        let files: [(String, [UInt8])] = [
            ("a.md", Array(markdown.utf8)), ("a.txt", Array(text.utf8)), ("b.md", Array(text.utf8)),
            (
                "a.docx",
                OfficeFile.document(
                    OfficeFile.paragraph("单位：万人") + OfficeFile.table(rows) + OfficeFile.paragraph(after))
            ),
            ("a.xlsx", OfficeFile.workbook([["单位：万人", "", ""]] + rows + [["", "", ""], [after, "", ""]])),
            ("a.csv", Array(("单位：万人,,\n" + rows.map { $0.joined(separator: ",") }.joined(separator: "\n")).utf8)),
            ("a.html", Array(page.utf8)), ("a.pdf", OfficeFile.pdf([[[(0, "单位：万人")]] + columns + [[(0, after)]]])),
        ]
        for (path, bytes) in files {
            let reader = try #require(ReportReaders.reader(for: path))
            let found = try Self.extract(reader.read(path: path, bytes: bytes), path)
            #expect(
                found.figures.map(\.line) == [
                    "12.5 = 125000人 江阴 @江阴市 2021", "13.1 = 131000人 江阴 @江阴市 2022", "10 = 100000人 宜兴 @宜兴市 2021",
                    "11 = 110000人 宜兴 @宜兴市 2022",
                ], "\(path)")
            Self.checkSpans(found, path)
        }
    }

    /// Quotes and wordings are the very bytes of the text as read, white space aside.
    private static func checkSpans(_ found: ExtractedDocument, _ path: String) {
        func stripped(_ text: String) -> String {
            String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.isBlank }))
        }
        func held(_ spans: [ByteSpan]) -> String {
            stripped(String(decoding: spans.flatMap { found.text[$0.range] }, as: UTF8.self))
        }
        for sentence in found.sentences {
            #expect(held(sentence.spans) == stripped(sentence.quote), "\(path)")
            #expect(sentence.spans == sentence.spans.sorted(), "\(path)")
        }
        for figure in found.figures {
            let quote = Array(found.sentences[figure.sentence].quote.utf8)
            #expect(String(decoding: quote[figure.range.range], as: UTF8.self) == figure.text, "\(path)")
            #expect(held(figure.spans) == figure.text, "\(path)")
        }
    }
}

extension Figure {
    /// `13.1 = 131000人 江阴会员 @江阴市 2022`
    fileprivate var line: String {
        "\(text) = \(quantity.value)\(quantity.unit) \(metric) @\(place ?? "？") \(period.map { "\($0)" } ?? "？")"
    }
}
