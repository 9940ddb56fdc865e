import ChineseText
import Reports
import Testing

struct ReportReaderTests {
    @Test(arguments: [
        ("page.txt", "TextReader"), ("工会/第3版.TXT", "TextReader"), ("a.md", "MarkdownReader"),
        ("a.b.markdown", "MarkdownReader"), ("报告.PDF", "PDFReader"), ("a.docx", "WordReader"),
        ("a.xlsx", "SpreadsheetReader"), ("a.csv", "CommaSeparatedReader"), ("a.tsv", "TabSeparatedReader"),
        ("a.htm", "WebPageReader"), ("a.html", "WebPageReader"), ("我的manifest.csv", "CommaSeparatedReader"),
    ])
    func 按文件名末尾选(_ path: String, _ reader: String) {
        #expect(ReportReaders.reader(for: path).map { "\($0)" } == reader)
    }

    @Test(arguments: [
        "", "page", "page.", "page.exe", "txt", "page.txt~", "a.txt.bak", "a.doc", "manifest.csv", "甲/manifest.csv",
    ])
    func 不是报告的没有读法(_ path: String) {
        #expect(ReportReaders.reader(for: path) == nil)
    }

    @Test func 末尾都是小写且各归一种读法() {
        let endings = ReportReaders.all.flatMap { $0.endings }
        #expect(endings.allSatisfy { $0 == $0.lowercased() && !$0.hasPrefix(".") })
        #expect(Set(endings).count == endings.count)
    }

    @Test(arguments: [("总结.doc", "docx"), ("a/总结.WPS", "docx"), ("表.xls", "xlsx"), ("扫描.jpg", "pdf")])
    func 读不了的文档说得出另存成什么(_ path: String, _ ending: String) {
        #expect(ReportReaders.reader(for: path) == nil)
        #expect(ReportReaders.substitute(for: path) == ending)
    }

    @Test(arguments: ["a.txt", "a.exe", "doc", "a.", "a.doc.bak"])
    func 别的文件不劝人另存(_ path: String) { #expect(ReportReaders.substitute(for: path) == nil) }

    /// Whatever a reader finds, its lines point into the text as read, trimmed and in order.
    @Test(arguments: ["", "\n\n", "一行", "# 标题\n正文\n\n 　缩进 \r\n续行\n\n## 小节", "---\ntitle: 甲\n---\n正文\n"])
    func 每种读法的各行都在原文里(_ text: String) throws {
        for reader: any ReportReader.Type in [TextReader.self, MarkdownReader.self] {
            let report = try reader.read(path: "page", bytes: Array(text.utf8))
            #expect(report.bytes == Array(text.utf8))
            var end = 0
            for line in report.blocks.flatMap(\.lines) {
                #expect(line.start >= end && line.count > 0)
                let words = String(decoding: report.bytes[line.range], as: UTF8.self)
                #expect(!words.hasPrefix(" ") && !words.hasSuffix("\r") && !words.contains("\n"))
                end = line.end
            }
        }
    }
}
