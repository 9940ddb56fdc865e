import Archives
import Reports
import TestSupport
import Testing

/// Files that were made to grow beyond all bounds are turned away before they do.
struct PackageTests {
    private func problem(_ bytes: [UInt8]) throws -> ReportProblem {
        try #require(throws: ReportProblem.self) { try WordReader.read(path: "a.docx", bytes: bytes) }
    }

    @Test func 展开得太大的不读() throws {
        // 26 MB of blanks in 165 KB.
        let (packed, size) = OfficeFile.packedBlanks(copies: 100_000)
        var writer = ZipWriter()
        writer.add("word/document.xml", packed: packed, method: 8, checksum: 0, size: size)
        let file = writer.finished()
        #expect(file.count < 200_000 && size > 25_000_000)
        #expect(try problem(file).message.contains("\(ReadingLimits.expansion) 倍"))
    }

    @Test func 没有用的部分再大也不展开() throws {
        let (packed, size) = OfficeFile.packedBlanks(copies: 100_000)
        var writer = ZipWriter()
        writer.add("word/media/image1.bmp", packed: packed, method: 8, checksum: 0, size: size)
        writer.add(
            "word/document.xml",
            Array("<w:document xmlns:w=\"w\"><w:p><w:r><w:t>正文。</w:t></w:r></w:p></w:document>".utf8))
        let report = try WordReader.read(path: "a.docx", bytes: writer.finished())
        #expect(report.dump == ["正文。"])
    }

    @Test func 文件太多的不读() throws {
        var writer = ZipWriter()
        for number in 0...ReadingLimits.parts { writer.add("x\(number)", []) }
        #expect(try problem(writer.finished()).message.contains("\(ReadingLimits.parts) 个文件"))
    }

    @Test func 自称实体的文件不读() throws {
        let bomb = """
            <!DOCTYPE d [<!ENTITY a "哈哈哈哈哈哈哈哈哈哈"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">\
            <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY x SYSTEM "file:///etc/passwd">]>\
            <d><p><r><t>&c;&c;&x;</t></r></p></d>
            """
        _ = try problem(OfficeFile.package([("word/document.xml", bomb)]))
        let quiet = "<!DOCTYPE d [<!ENTITY a \"哈\">]><d><p><r><t>&a;</t></r></p></d>"
        #expect(try problem(OfficeFile.package([("word/document.xml", quiet)])).message.contains("类型声明"))
    }

    @Test func 截断和改坏的各处都不出事() throws {
        let file = OfficeFile.document(OfficeFile.paragraph("建有287家。"))
        for count in stride(from: 0, to: file.count, by: 7) {
            _ = try? WordReader.read(path: "a.docx", bytes: Array(file.prefix(count)))
        }
    }
}
