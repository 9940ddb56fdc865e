import ChineseText
import Foundation
import Reports
import Testing
import Words

/// Reports as the tests write them.
enum ReportText {
    /// With the sheets of the project, which hold the words of page layout.
    static let layout: Layout = {
        let folder = URL(filePath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "grammar/lexicon")
        var sheets: [LexiconSheet] = []
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        for file in files.sorted() where file.hasSuffix(".tsv") {
            guard let data = try? Data(contentsOf: folder.appending(path: file)) else { continue }
            sheets.append(LexiconSheet(name: String(file.dropLast(4)), file: file, bytes: [UInt8](data)))
        }
        return Layout(lexicon: Lexicon(sheets))
    }()

    static func articles(_ text: String) throws -> [Article] {
        try page(text).articles
    }

    static func page(_ text: String) throws -> Page {
        layout.page(of: try TextReader.read(path: "page.txt", bytes: Array(text.utf8)))
    }

    /// Articles as lines: `= title`, `# heading`, `@ byline`, `@@ dateline`, `section / body`, `^ caption`,
    /// `| row`, and a line `---` between articles.
    static func dump(_ text: String) throws -> String {
        try articles(text).map { article in
            let byline =
                (article.byline.map { ["@ \($0.text)"] } ?? []) + (article.dateline.map { ["@@ \($0.text)"] } ?? [])
            let lines = article.paragraphs.map { paragraph in
                switch paragraph.kind {
                case .title: "= \(paragraph.text.text)"
                case .heading: "# \(paragraph.text.text)"
                case .caption: "^ \(paragraph.text.text)"
                case .row: "| \(paragraph.text.text)"
                case .table: paragraph.text.text
                case .body: (paragraph.section.map { "\($0) / " } ?? "") + paragraph.text.text
                }
            }
            return (byline + lines).joined(separator: "\n")
        }.joined(separator: "\n---\n")
    }
}

extension Article {
    var texts: [MappedText] { paragraphs.map(\.text) + [byline, dateline].compactMap { $0 } }
}

extension Block {
    /// `2 heading` or `line|line`.
    func dump(in bytes: [UInt8]) -> String {
        let text = lines.map { String(decoding: bytes[$0.range], as: UTF8.self) }.joined(separator: "|")
        if case .heading(let level) = kind { return "\(level) \(text)" }
        return text
    }
}
