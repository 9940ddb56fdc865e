import ChineseText
import Reports
import Testing

struct ReportReaderTests {
    @Test(arguments: [
        ("page.txt", "TextReader"), ("工会/第3版.TXT", "TextReader"), ("a.md", "MarkdownReader"),
        ("a.b.markdown", "MarkdownReader"),
    ])
    func 按文件名末尾选(_ path: String, _ reader: String) {
        #expect(ReportReaders.reader(for: path).map { "\($0)" } == reader)
    }

    @Test(arguments: ["", "page", "page.", "page.pdf", "txt", "page.txt~", "a.txt.bak"])
    func 不是报告的没有读法(_ path: String) {
        #expect(ReportReaders.reader(for: path) == nil)
    }

    @Test func 末尾都是小写且各归一种读法() {
        let endings = ReportReaders.all.flatMap { $0.endings }
        #expect(endings.allSatisfy { $0 == $0.lowercased() && !$0.hasPrefix(".") })
        #expect(Set(endings).count == endings.count)
    }

    /// Whatever a reader finds, its lines point into the text as read, trimmed and in order.
    @Test(arguments: ["", "\n\n", "一行", "# 标题\n正文\n\n 　缩进 \r\n续行\n\n## 小节", "---\ntitle: 甲\n---\n正文\n"])
    func 每种读法的各行都在原文里(_ text: String) throws {
        for reader in ReportReaders.all {
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
