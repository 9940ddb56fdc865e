import ChineseText
import Reports
import TestSupport
import Testing

/// What an index keeps of a report besides its text.
struct KeptReadingTests {
    private static let files: [(path: String, bytes: [UInt8])] = [
        ("空.txt", []),
        ("年报.txt", Array("全市建有职工书屋56家。\r\n\r\n二、服务\r\n慰问职工2人。".utf8)),
        (
            "年报.md",
            Array(
                "---\ntitle: 年报\nplace: 南通\n---\n# 一、建会\n\n- **新建**12家\n\n| 县区 | 家数 |\n| --- | --- |\n| 海门 | 7 |\n".utf8
            )
        ),
        ("表.csv", Array("县区,会员（人）\n海门,700\n,30\n".utf8)),
        (
            "年报.docx",
            OfficeFile.document(
                OfficeFile.paragraph("一、建会", style: "1") + OfficeFile.table([["县区", "家数"], ["海门", "7"]]), title: "年报")
        ),
    ]

    @Test(arguments: files.map(\.path))
    func 存下再取出一样(_ path: String) throws {
        let (report, metadata) = try read(path)
        let kept = KeptReading(report, given: metadata)
        let again = try KeptReading(kept.bytes, text: report.bytes, file: path)
        #expect(again.report.blocks == report.blocks)
        #expect(again.report.frontMatter == report.frontMatter)
        #expect(again.report.bytes == report.bytes)
        #expect(again.given == metadata)
    }

    /// Every cut and every flipped bit gives a report or a problem, never a span outside the text.
    @Test(arguments: files.map(\.path))
    func 损坏的字节(_ path: String) throws {
        let (report, metadata) = try read(path)
        let bytes = KeptReading(report, given: metadata).bytes
        for length in bytes.indices {
            #expect(throws: ReportProblem.self) {
                try KeptReading(Array(bytes.prefix(length)), text: report.bytes, file: path)
            }
        }
        for place in bytes.indices {
            for bit in 0..<8 {
                var damaged = bytes
                damaged[place] ^= 1 << UInt8(bit)
                let lines = (try? KeptReading(damaged, text: report.bytes, file: path))?.report.blocks.flatMap(\.lines)
                #expect((lines ?? []).allSatisfy { $0.end <= report.bytes.count })
            }
        }
    }

    @Test func 别的版本() {
        let problem = #expect(throws: ReportProblem.self) { try KeptReading([9], text: [], file: "甲.docx") }
        #expect(problem?.description.contains("第9版") == true)
    }

    private func read(_ path: String) throws -> (ReadReport, Metadata) {
        let bytes = try #require(Self.files.first { $0.path == path }).bytes
        var metadata = Metadata()
        metadata.organization = "南通市总工会"
        metadata.period = ""
        return (try #require(ReportReaders.reader(for: path)).read(path: path, bytes: bytes), metadata)
    }
}
