import Foundation
import Reports
import TestSupport
import Testing

@Suite(.serialized)
struct PDFReaderTests {
    private static let pages: [[[(x: Int, text: String)]]] = [
        [
            [(0, "云河市总工会2022年工作小结")], [], [(0, "全市新建职工书屋12家，发放慰问")], [(0, "金56万元。")], [], [(0, "单位：万人")],
            [(0, "地区"), (150, "2021年"), (300, "2022年")], [(0, "如东县"), (150, "12.5"), (300, "13.1")], [],
            [(200, "- 1 -")],
        ],
        [[(0, "全年投入帮扶资金86万元。")], [(0, "合计"), (150, "3"), (300, "400家")], [(200, "- 2 -")]],
    ]

    @Test func 汉字表格和页() throws {
        let report = try PDFReader.read(path: "a.pdf", bytes: OfficeFile.pdf(Self.pages))
        #expect(
            report.dump == [
                "云河市总工会2022年工作小结", "全市新建职工书屋12家，发放慰问|金56万元。", "单位：万人", "[地区|2021年|2022年/如东县|12.5|13.1]",
                "全年投入帮扶资金86万元。", "合计", "3", "400家",
            ])
        let lines = String(decoding: report.bytes, as: UTF8.self).split(separator: "\n")
        #expect(lines.contains("-- 1 / 2 --") && lines.contains("-- 2 / 2 --"), "页码在原文里，不在引文里")
    }

    private static func texts(_ pages: [[String]]) throws -> [String] {
        let lines = pages.map { $0.map { $0.isEmpty ? [] : [(x: 0, text: $0)] } }
        return try PDFReader.read(path: "a.pdf", bytes: OfficeFile.pdf(lines)).dump
    }

    @Test func 只有数的一行在正文里照留() throws {
        #expect(try Self.texts([["全市慰问职工人数为", "3500", "名，发放慰问金560万元。", "", "1"]]) == ["全市慰问职工人数为|3500|名，发放慰问金560万元。"])
        let pages = [["新建职工书屋", "12", "家。", "7"], ["培训职工", "8", "期。", "8"], ["慰问职工人数为", "350"]]
        #expect(try Self.texts(pages) == ["新建职工书屋|12|家。", "培训职工|8|期。", "慰问职工人数为|350"])
    }

    @Test func 页眉页脚不进正文而每页相似的数照留() throws {
        let names = ["甲", "乙", "丙"]
        let pages = names.indices.map { ["云河市总工会年报", "\(names[$0])县工作。", "云河市总工会年报", "第 \($0 + 1) 页 共 3 页"] }
        #expect(try Self.texts(pages) == ["甲县工作。|云河市总工会年报", "乙县工作。|云河市总工会年报", "丙县工作。|云河市总工会年报"])
        let sums = [["慰问职工35人", "完"], ["慰问职工48人", "好"], ["慰问职工9人", "了"]]
        #expect(try Self.texts(sums) == ["慰问职工35人|完", "慰问职工48人|好", "慰问职工9人|了"])
    }

    @Test func 不是文件和坏了的文件() throws {
        let broken = Array("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 9 0 R>>".utf8)
        for (bytes, message) in [([], "不是 PDF"), (Array("一段文字 100%".utf8), "不是 PDF"), (broken, "坏了")]
            as [([UInt8], String)]
        {
            let problem = try #require(throws: ReportProblem.self) { try PDFReader.read(path: "a.pdf", bytes: bytes) }
            #expect(problem.message.contains(message), "\(problem)")
        }
    }

    /// An empty page needs no recognition to be empty, but nobody knows before it was tried.
    @Test func 没有文字的说要认字() throws {
        let problem = try #require(throws: ReportProblem.self) {
            try PDFReader.read(path: "a.pdf", bytes: OfficeFile.pdf([[]]))
        }
        #expect(problem.message.contains("没有文字"))
        #expect(problem.message.contains("没有认出") || problem.message.contains("tesseract-ocr-chi-sim"))
    }

    @Test(
        .enabled(
            if: FileManager.default.fileExists(atPath: "/usr/share/tesseract-ocr/5/tessdata/chi_sim.traineddata"),
            "没有装 tesseract-ocr-chi-sim"))
    func 扫描的页认字() throws {
        let page = OfficeFile.latinPage("12 + 3200 = 3212")
        guard let picture = try Self.picture(of: page) else { return }
        let scan = OfficeFile.scan(width: picture.width, height: picture.height, pixels: picture.pixels)
        let report = try PDFReader.read(path: "a.pdf", bytes: scan)
        let text = String(decoding: report.bytes, as: UTF8.self)
        #expect(text.contains("3200"), "\(text)")
    }

    @Test func 自称极大的页也认得完() throws {
        let scan = OfficeFile.scan(width: 1, height: 1, pixels: [255], page: (9_999_999, 9_999_999))
        let problem = try #require(throws: ReportProblem.self) { try PDFReader.read(path: "a.pdf", bytes: scan) }
        #expect(
            problem.message.contains("没有认出") || problem.message.contains("tesseract-ocr-chi-sim"), "\(problem)")
    }

    /// A page as gray dots. Nil where the system has no font for it: the picture is then empty.
    private static func picture(of pdf: [UInt8]) throws -> (width: Int, height: Int, pixels: [UInt8])? {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "a.pdf")
        try Data(pdf).write(to: file)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/pdftoppm")
        process.arguments = ["-r", "150", "-gray", "-singlefile", file.path, folder.appending(path: "a").path]
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        let image = [UInt8](try Data(contentsOf: folder.appending(path: "a.pgm")))
        let words = image.prefix(40).split(maxSplits: 4, whereSeparator: { $0 == 0x20 || $0 == 0x0A })
        guard words.count > 3, let width = Int(String(decoding: words[1], as: UTF8.self)),
            let height = Int(String(decoding: words[2], as: UTF8.self))
        else { return nil }
        let pixels = Array(image.suffix(width * height))
        return pixels.contains { $0 < 128 } ? (width, height, pixels) : nil
    }
}
