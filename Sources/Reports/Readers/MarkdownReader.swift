internal import ChineseText

/// Markdown as reports use it: front matter between `---` lines, headings, paragraphs, lists, tables between `|`.
///
/// Front matter is `name: value`, one a line; the names are those of `manifest.csv`, and `source`.
public enum MarkdownReader: ReportReader {
    public static let endings = ["md", "markdown"]

    public static func read(path: String, bytes: [UInt8]) throws(ReportProblem) -> ReadReport {
        let bytes = try TextEncoding.utf8(path: path, bytes: bytes)
        let lines = Lines.all(in: bytes, from: 0)
        guard let first = lines.first, Lines.text(first, bytes) == "---" else {
            let blocks = try MarkdownBlocks.all(of: bytes, from: 0, path: path)
            return ReadReport(bytes: bytes, frontMatter: Metadata(), blocks: blocks)
        }
        var fields: [String: String] = [:]
        for (number, line) in lines.enumerated().dropFirst() {
            let text = Lines.text(line, bytes)
            if text == "---" {
                let blocks = try MarkdownBlocks.all(of: bytes, from: line.end, path: path)
                return ReadReport(bytes: bytes, frontMatter: Metadata(fields: fields), blocks: blocks)
            }
            guard !text.isEmpty else { continue }
            guard let colon = text.firstIndex(of: ":") else {
                throw ReportProblem(
                    file: path, line: number + 1, message: "文件头里找到“\(text)”，应为“名称: 内容”；请补上英文冒号")
            }
            let value = String(text[text.index(after: colon)...])
            fields[trimmed(String(text[..<colon]))] = trimmed(value)
        }
        throw ReportProblem(file: path, line: 1, message: "文件头没有结束；请在它后面单独写一行 ---")
    }

    private static func trimmed(_ text: String) -> String {
        let scalars = text.unicodeScalars.drop { $0.isBlank }
        return String(String.UnicodeScalarView(scalars.reversed().drop { $0.isBlank }.reversed()))
    }
}
