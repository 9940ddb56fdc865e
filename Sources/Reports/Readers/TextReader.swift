internal import ChineseText

/// Plain text: blocks between blank lines. Scans that come through a converter mark headings with `#`, as Markdown does.
public enum TextReader: ReportReader {
    public static let endings = ["txt"]

    public static func read(path: String, bytes: [UInt8]) throws(ReportProblem) -> ReadReport {
        let text = try TextEncoding.utf8(path: path, bytes: bytes)
        return ReadReport(bytes: text, frontMatter: Metadata(), blocks: Lines.blocks(of: text, from: 0))
    }
}
