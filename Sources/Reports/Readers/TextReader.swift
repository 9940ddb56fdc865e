internal import ChineseText

/// Plain text: blocks between blank lines. Scans that come through a converter mark headings with `#`, as Markdown does.
public enum TextReader: ReportReader {
    public static let endings = ["txt"]

    public static func read(path: String, bytes: [UInt8]) throws(ReportProblem) -> ReadReport {
        try UTF8Check.check(path: path, bytes: bytes)
        return ReadReport(bytes: bytes, frontMatter: Metadata(), blocks: Lines.blocks(of: bytes, from: 0))
    }
}
