import Archives

/// Office files and PDFs made by tests.
public enum OfficeFile {
    private static let word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""

    /// A .docx with a body in its own XML.
    public static func document(_ body: String, styles: String = "", title: String? = nil) -> [UInt8] {
        var parts = [
            ("word/document.xml", "<w:document \(word)><w:body>\(body)</w:body></w:document>"),
            (
                "word/styles.xml",
                """
                <w:styles \(word)><w:style w:styleId="1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="2">\
                <w:name w:val="heading 2"/></w:style><w:style w:styleId="a"><w:name w:val="表头"/><w:basedOn w:val="2"/>\
                </w:style>\(styles)</w:styles>
                """
            ),
        ]
        if let title { parts.append(("docProps/core.xml", "<cp xmlns:dc=\"d\"><dc:title>\(title)</dc:title></cp>")) }
        return package(parts)
    }

    /// A paragraph of a .docx.
    public static func paragraph(_ text: String, style: String? = nil) -> String {
        let properties = style.map { "<w:pPr><w:pStyle w:val=\"\($0)\"/></w:pPr>" } ?? ""
        return "<w:p>\(properties)<w:r><w:t>\(text)</w:t></w:r></w:p>"
    }

    public static func table(_ rows: [[String]]) -> String {
        let lines = rows.map { row in "<w:tr>" + row.map { "<w:tc>\(paragraph($0))</w:tc>" }.joined() + "</w:tr>" }
        return "<w:tbl>\(lines.joined())</w:tbl>"
    }

    /// An .xlsx with one visible sheet: the XML of its rows, what follows them, and its formats.
    public static func workbook(
        rows: String, after: String = "", strings: [String] = [], styles: String = "", name: String = "Sheet1"
    ) -> [UInt8] {
        package([
            (
                "xl/workbook.xml",
                """
                <workbook xmlns:r="r"><sheets><sheet name="\(name)" sheetId="1" r:id="rId7"/><sheet name="藏" sheetId="2" \
                state="hidden" r:id="rId8"/></sheets></workbook>
                """
            ),
            (
                "xl/_rels/workbook.xml.rels",
                """
                <Relationships><Relationship Id="rId7" Target="worksheets/sheet1.xml"/><Relationship Id="rId8" \
                Target="worksheets/sheet2.xml"/></Relationships>
                """
            ),
            ("xl/sharedStrings.xml", "<sst>" + strings.map { "<si><t>\($0)</t></si>" }.joined() + "</sst>"),
            ("xl/styles.xml", "<styleSheet>\(styles)</styleSheet>"),
            ("xl/worksheets/sheet1.xml", "<worksheet><sheetData>\(rows)</sheetData>\(after)</worksheet>"),
            (
                "xl/worksheets/sheet2.xml",
                "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>99</v></c></row></sheetData></worksheet>"
            ),
        ])
    }

    /// Rows of texts and numbers as an .xlsx.
    public static func workbook(_ rows: [[String]], after: String = "") -> [UInt8] {
        let lines = rows.enumerated().map { row, cells in
            let places = cells.enumerated().map { column, text in
                let place = "\(Character(Unicode.Scalar(UInt8(65 + column))))\(row + 1)"
                if text.isEmpty { return "" }
                let isNumber = text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
                return isNumber
                    ? "<c r=\"\(place)\"><v>\(text)</v></c>"
                    : "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
            }
            return "<row r=\"\(row + 1)\">\(places.joined())</row>"
        }
        return workbook(rows: lines.joined(), after: after)
    }

    public static func package(_ parts: [(String, String)]) -> [UInt8] {
        var writer = ZipWriter()
        for part in parts { writer.add(part.0, Array(part.1.utf8)) }
        return writer.finished()
    }

    /// A PDF in a font that is not embedded, as many programs write Chinese: pages of lines of pieces at their places.
    public static func pdf(_ pages: [[[(x: Int, text: String)]]]) -> [UInt8] {
        var objects = [
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Count \(pages.count)/Kids[\(pages.indices.map { "\(6 + 2 * $0) 0 R" }.joined(separator: " "))]>>",
            "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>",
            """
            <</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)\
            /Supplement 2>>/DW 1000>>
            """,
        ]
        for page in pages {
            var content = "BT /F1 12 Tf 60 780 Td "
            for line in page {
                var x = 0
                for piece in line {
                    let hex = piece.text.utf16.map { String(0x10000 + UInt32($0), radix: 16).dropFirst() }.joined()
                    content += "\(piece.x - x) 0 Td <\(hex)> Tj "
                    x = piece.x
                }
                content += "\(-x) -20 Td "
            }
            content += "ET"
            objects.append("<</Length \(content.utf8.count)>>stream\n\(content)\nendstream")
            objects.append(
                """
                <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents \
                \(objects.count) 0 R>>
                """)
        }
        return assembled(objects)
    }

    /// A PDF of one line in a font that every system replaces by one of its own.
    public static func latinPage(_ text: String) -> [UInt8] {
        let content = "BT /F1 36 Tf 60 700 Td (\(text)) Tj ET"
        return assembled([
            "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>",
            """
            <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont\
            /Helvetica>>>>>>/Contents 4 0 R>>
            """,
            "<</Length \(content.utf8.count)>>stream\n\(content)\nendstream",
        ])
    }

    /// A PDF of one page that is a picture: gray, a byte a pixel; the sides of the page in points.
    public static func scan(
        width: Int, height: Int, pixels: [UInt8], page: (width: Int, height: Int) = (595, 842)
    ) -> [UInt8] {
        let content = "\(page.width) 0 0 \(page.height) 0 0 cm /I Do"
        let digits = Array("0123456789abcdef".utf8)
        let hex = pixels.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return assembled([
            "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>",
            """
            <</Type/Page/Parent 2 0 R/MediaBox[0 0 \(page.width) \(page.height)]/Resources<</XObject<</I 5 0 R>>>>/Contents \
            4 0 R>>
            """,
            "<</Length \(content.utf8.count)>>stream\n\(content)\nendstream",
            """
            <</Type/XObject/Subtype/Image/Width \(width)/Height \(height)/ColorSpace/DeviceGray/BitsPerComponent 8\
            /Filter/ASCIIHexDecode/Length \(hex.count + 1)>>stream
            \(String(decoding: hex, as: UTF8.self))>
            endstream
            """,
        ])
    }

    private static func assembled(_ objects: [String]) -> [UInt8] {
        var file = Array("%PDF-1.4\n".utf8)
        var offsets: [Int] = []
        for (number, object) in objects.enumerated() {
            offsets.append(file.count)
            file += Array("\(number + 1) 0 obj\n\(object)\nendobj\n".utf8)
        }
        let start = file.count
        file += Array("xref\n0 \(objects.count + 1)\n0000000000 65535 f \n".utf8)
        for offset in offsets {
            let digits = "\(offset)"
            file += Array((String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n").utf8)
        }
        let end = "trailer<</Size \(objects.count + 1)/Root 1 0 R>>\nstartxref\n\(start)\n%%EOF\n"
        return file + Array(end.utf8)
    }

    /// Blanks without end in few bytes: how a bomb is packed. Deflate with one literal and copies of 258 bytes of it.
    public static func packedBlanks(copies: Int) -> (packed: [UInt8], size: Int) {
        var bits = BitWriter()
        bits.add(0b1, 1)
        bits.add(0b01, 2)
        // Fixed codes go in from their highest bit: the literal 0x20, the length 258, the distance 1, the end.
        bits.addReversed(0x30 + 0x20, 8)
        for _ in 0..<copies {
            bits.addReversed(0b1100_0101, 8)
            bits.addReversed(0, 5)
        }
        bits.addReversed(0, 7)
        return (bits.finished(), 1 + 258 * copies)
    }

    private struct BitWriter {
        private var bytes: [UInt8] = []
        private var current: UInt8 = 0
        private var count = 0

        mutating func add(_ value: Int, _ length: Int) {
            for place in 0..<length { addBit(value >> place & 1) }
        }

        mutating func addReversed(_ value: Int, _ length: Int) {
            for place in (0..<length).reversed() { addBit(value >> place & 1) }
        }

        private mutating func addBit(_ bit: Int) {
            current |= UInt8(bit) << UInt8(count)
            count += 1
            guard count == 8 else { return }
            bytes.append(current)
            (current, count) = (0, 0)
        }

        func finished() -> [UInt8] { count == 0 ? bytes : bytes + [current] }
    }
}
