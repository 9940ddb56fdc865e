import Archives

/// Small valid files of each format, which fuzzing starts from.
struct ReaderSeeds {
    /// A file before it is packed: its parts in a package, or one part without a name.
    typealias Parts = [(path: String, bytes: [UInt8])]

    static let formats = ["txt", "md", "html", "docx", "xlsx", "csv", "tsv", "pdf"]

    static func parts(_ format: String) -> Parts {
        switch format {
        case "txt": [("", Array("云河市总工会2022年工作\r\n\r\n全市建有287家职工书屋。\n\n# 服务\n慰问职工3400名。\n".utf8))]
        case "md": [("", Array(markdown.utf8))]
        case "html": [("", Array(page.utf8))]
        case "csv": [("", Array("地区,会员（万人）,\"经费，万元\"\r\n如东县,13.1,\"1,234.5\"\r\n合计,\"24\",\n".utf8))]
        case "tsv": [("", Array("地区\t会员（万人）\n如东县\t13.1\n".utf8))]
        case "docx": word.map { ($0, Array($1.utf8)) }
        case "xlsx": workbook.map { ($0, Array($1.utf8)) }
        case "pdf": [("", Array(document.utf8))]
        default: []
        }
    }

    /// The file that the parts make.
    static func file(_ parts: Parts) -> [UInt8] {
        if let only = parts.first, only.path.isEmpty { return only.bytes }
        var writer = ZipWriter()
        for part in parts { writer.add(part.path, part.bytes) }
        return writer.finished()
    }

    private static let markdown = """
        ---
        title: 云河市工会情况
        period: 2022
        ---
        # 云河市工会情况
        全市**建有** [职工书屋](http://a.b/c)287家，<!-- 注 -->_书屋_`28`家。![图](x)

        - 新建站点**63**个
        > 引用 \\* ~~删~~

        | 指标 | 2021年 | 2022年 |
        |---|:--:|---:|
        | **会员** | 24 | 25.5万人 |
        | a \\| b | | 1,980 |
        ```
        | 3 |
        ```
        """

    private static let page = """
        <!DOCTYPE html><html><head><meta charset="utf-8"><title>送清凉</title><meta name="PubDate" \
        content="2022-07-08"><script>var a="<p>9家";</script></head><body><nav>首页</nav><h1>送清凉</h1><p>慰问\
        &amp;职工&#51;400名<br>发放<b>56</b>万元&nbsp;。<ul><li>一<li>二</ul><table><caption>单位：万元</caption>\
        <tr><th rowspan=2>街道</th><th colspan="2">站点（个）</th></tr><tr><th>2021年</th><th>2022年</th></tr>\
        <tr><td>城东</td><td>5</td><td>8</td></tr></table><table><tr><td><table><tr><td>1<td>2</table></table>
        """

    private static let office = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""

    private static let word = [
        (
            "word/document.xml",
            """
            <?xml version="1.0" encoding="UTF-8"?><w:document \(office)><w:body><w:p><w:pPr><w:pStyle w:val="1"/>\
            </w:pPr><w:r><w:t>工作报告</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve">建有 </w:t><w:tab/><w:t>\
            287家&lt;书屋&gt;</w:t><w:br/></w:r><w:del><w:r><w:t>删</w:t></w:r></w:del></w:p><w:tbl><w:tr><w:tc>\
            <w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>地区</w:t></w:r></w:p></w:tc><w:tc><w:tcPr>\
            <w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>2022年</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc>\
            <w:p><w:r><w:t>如东县</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>12.5万人</w:t></w:r></w:p></w:tc><w:tc>\
            <w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr></w:tbl></w:body></w:document>
            """
        ),
        (
            "word/styles.xml",
            """
            <w:styles \(office)><w:style w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="2"/></w:style>\
            <w:style w:styleId="2"><w:basedOn w:val="1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style></w:styles>
            """
        ),
        ("docProps/core.xml", "<cp xmlns:dc=\"d\"><dc:title>云河市工作报告</dc:title></cp>"),
    ]

    private static let workbook = [
        (
            "xl/workbook.xml",
            """
            <workbook xmlns:r="r"><workbookPr date1904="0"/><sheets><sheet name="会员" sheetId="1" r:id="rId1"/><sheet \
            name="隐藏" state="hidden" sheetId="2" r:id="rId2"/></sheets></workbook>
            """
        ),
        (
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
        ),
        (
            "xl/sharedStrings.xml",
            "<sst><si><t>地区</t></si><si><r><t>如东</t></r><r><t>县</t></r><rPh><t>x</t></rPh></si></sst>"
        ),
        (
            "xl/styles.xml",
            """
            <styleSheet><numFmts><numFmt numFmtId="176" formatCode="#,##0&quot;家&quot;"/><numFmt numFmtId="177" \
            formatCode="yyyy&quot;年&quot;m&quot;月&quot;;@"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf \
            numFmtId="176"/><xf numFmtId="177"/><xf numFmtId="21"/></cellXfs></styleSheet>
            """
        ),
        (
            "xl/worksheets/sheet1.xml",
            """
            <worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>会员（万人）</t></is>\
            </c><c r="C1" s="3"><v>44805</v></c></row><row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2"><v>\
            1.2500000000000001E1</v></c><c r="C2" s="1"><v>0.925</v></c><c r="D2" s="2"><v>314</v></c><c r="E2" s="4">\
            <v>0.5</v></c><c r="F2" t="b"><v>1</v></c><c r="G2" t="e"><v>#N/A</v></c></row></sheetData><mergeCells>\
            <mergeCell ref="A1:A1"/><mergeCell ref="D1:E2"/></mergeCells></worksheet>
            """
        ),
    ]

    private static let document = """
        %PDF-1.4
        1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
        2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj
        3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 4 0 R>>>>/Contents 6 0 R>>endobj
        4 0 obj<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[5 0 R]>>endobj
        5 0 obj<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)\
        /Supplement 2>>/DW 1000>>endobj
        6 0 obj<</Length 76>>stream
        BT /F1 12 Tf 60 700 Td <5EFA67090031003200355BB6> Tj 200 0 Td <0033> Tj ET
        endstream endobj
        trailer<</Root 1 0 R>>
        """
}
