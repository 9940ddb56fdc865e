import Foundation
import Testing

/// Files of many formats in one folder, some of which cannot be read.
@Suite("各种文件")
struct FormatTests {
    private let folder: TemporaryFolder
    private let program: Program

    init() throws {
        folder = try TemporaryFolder()
        program = Program(in: folder)
    }

    private var index: [String] { ["--index", folder.path + "/我的.sqlite"] }

    @Test("坏的说出为什么，好的照收，读不了的说另存成什么")
    func goesOnPastBadFiles() throws {
        try folder.write("r/表.csv", "地区,2022年会员（万人）,经费/万元\n如东县,13.1,\"1,234.5\"\n海安市,11.25,980\n")
        try folder.write("r/manifest.csv", "file,period\n表.csv,2022\n")
        try folder.write("r/坏.docx", "这不是 Word 文档")
        try folder.write("r/坏.pdf", "这不是 PDF")
        try folder.write("r/旧.doc", "旧格式")
        try folder.write("r/图.psd", "不是文档")
        let outcome = try program.run(["ingest"] + index + [folder.path + "/r"])
        #expect(outcome.status == 2)
        #expect(outcome.complaints.contains("坏.docx:1:1: 文件坏了"))
        #expect(outcome.complaints.contains("坏.pdf:1:1: 不是 PDF 文件"))
        #expect(outcome.complaints.contains("旧.doc：读不了这种文件；请用原来的软件另存为 .docx 再收录。"))
        #expect(!outcome.complaints.contains("psd"))
        #expect(outcome.complaints.contains("收录1份，未变0份，失败2份。"))

        let answer = try program.run(["ask", "--json"] + index + ["如东县2022年会员多少人"])
        let record = try #require(try Record.all(answer.output).first)
        #expect(record.status == "answered")
        #expect(record.values.map { [$0.value, $0.unit, $0.text] } == [["131000", "人", "13.1"]])
        #expect(record.text.contains("2022年会员（万人） 如东县 13.1"))
    }

    @Test("对齐的文字表连同表注的单位能问出来")
    func answersFromAlignedText() throws {
        try folder.write(
            "r/如东县总工会2022年经费.txt",
            "如东县总工会2022年经费情况\n单位：万元\n地区      经费收入\n如东县    86.5\n海安市    90\n以上各地均已完成任务。\n")
        #expect(try program.run(["ingest"] + index + [folder.path + "/r"]).status == 0)
        let answer = try program.run(["ask", "--json"] + index + ["如东县2022年经费收入多少"])
        let record = try #require(try Record.all(answer.output).first)
        #expect(record.values.map { [$0.value, $0.unit, $0.text] } == [["865000", "元", "86.5"]])
    }

    @Test("单独给一个读不了的文件，说出能读什么")
    func namesWhatCanBeRead() throws {
        try folder.write("总结.wps", "旧格式")
        let outcome = try program.run(["ingest"] + index + [folder.path + "/总结.wps"])
        #expect(outcome.status == 2)
        #expect(outcome.complaints.contains("总结.wps：读不了这种文件"))
        #expect(outcome.complaints.contains("现在能读 .txt、.md"))
        #expect(outcome.complaints.contains(".docx") && outcome.complaints.contains(".pdf"))
    }

    @Test("国标编码的目录和报告")
    func readsNationalEncoding() throws {
        try folder.write("r/a.txt", "全县新建职工书屋12家。\n")
        // file,title / a.txt,工会总结 in GBK
        let manifest = Array("file,title\na.txt,".utf8) + [0xB9, 0xA4, 0xBB, 0xE1, 0xD7, 0xDC, 0xBD, 0xE1, 0x0A]
        try Data(manifest).write(to: URL(filePath: folder.path + "/r/manifest.csv"))
        #expect(try program.run(["ingest"] + index + [folder.path + "/r"]).status == 0)
        #expect(try program.run(["documents"] + index).output.contains("工会总结"))
    }

    @Test("没有装 pdftotext，说出装哪个软件包")
    func namesTheMissingPackage() throws {
        try folder.write("a.pdf", "%PDF-1.4\n")
        let arguments = (["ingest"] + index + [folder.path + "/a.pdf"]).joined(separator: "' '")
        let outcome = try program.shell("PATH=/nonexistent; exec \"$0\" '\(arguments)'")
        #expect(outcome.status == 2)
        #expect(outcome.complaints.contains("poppler-utils"))
    }

    /// A pdftotext without its tables, which no test can take away from the installed one: it leaves the characters out,
    /// says so, and ends well.
    @Test("缺汉字表的 PDF 不当作空的")
    func tellsMissingTables() throws {
        try folder.write("a.pdf", "%PDF-1.4\n")
        try folder.write(
            "pdftotext.sh",
            "#!/bin/sh\necho \"Syntax Error: Missing language pack for 'Adobe-GB1' mapping\" >&2\nprintf '\\f'\n")
        try program.install(folder.path + "/pdftotext.sh", as: "bin/pdftotext")
        let arguments = (["ingest"] + index + [folder.path + "/a.pdf"]).joined(separator: "' '")
        let outcome = try program.shell("PATH='\(folder.path)/bin':$PATH exec \"$0\" '\(arguments)'")
        #expect(outcome.status == 2)
        #expect(outcome.complaints.contains("poppler-data"))
    }
}
