public import ChineseText

/// A stretch of a report between blank lines, a heading line, or a table.
public struct Block: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case lines
        /// Lines that the file says are one paragraph: an item of a list.
        case paragraph
        /// A heading marked as one, with its level from 1.
        case heading(Int)
        /// A table; the lines of the block are its rows.
        case table(Table)
    }

    public let kind: Kind
    /// The lines without the white space around them, as spans of the text as read.
    public let lines: [ByteSpan]
    /// Bytes inside the lines that only mark the text (`**`, the address of a link), in order; they are not quoted.
    public let marks: [ByteSpan]

    public init(kind: Kind, lines: [ByteSpan], marks: [ByteSpan] = []) {
        self.kind = kind
        self.lines = lines
        self.marks = marks
    }
}

/// A report as its reader found it, before layout is repaired.
public struct ReadReport: Sendable {
    /// The text that spans refer to: for UTF-8 text files the file's own bytes.
    public let bytes: [UInt8]
    public let frontMatter: Metadata
    public let blocks: [Block]

    /// The report with another text in the same places.
    public func with(bytes: [UInt8]) -> ReadReport {
        ReadReport(bytes: bytes, frontMatter: frontMatter, blocks: blocks)
    }
}

/// Reads one file format. A new format is a new file in this folder, entered in `ReportReaders.all`.
public protocol ReportReader: Sendable {
    /// File endings, small letters, without the dot.
    static var endings: [String] { get }

    /// - Throws: `ReportProblem` when the bytes are not of this format, or beyond `ReadingLimits`.
    static func read(path: String, bytes: [UInt8]) throws(ReportProblem) -> ReadReport
}

public enum ReportReaders {
    public static let all: [any ReportReader.Type] = [
        TextReader.self, MarkdownReader.self, WordReader.self, PDFReader.self, SpreadsheetReader.self,
        CommaSeparatedReader.self, TabSeparatedReader.self, WebPageReader.self,
    ]

    /// The endings of the formats that can be read, as messages name them: `.txt、.md …`.
    public static var list: String { all.flatMap { $0.endings }.map { ".\($0)" }.joined(separator: "、") }

    /// The reader for a path by its ending, or nil for what is no report.
    public static func reader(for path: String) -> (any ReportReader.Type)? {
        // A manifest tells of the reports beside it.
        guard let ending = ending(of: path), path != Manifest.fileName, !path.hasSuffix("/" + Manifest.fileName) else {
            return nil
        }
        return all.first { $0.endings.contains(ending) }
    }

    /// What to save a file as that is a document in a format which is not read; nil for anything else.
    ///
    /// `总结.doc` → `docx`
    public static func substitute(for path: String) -> String? { ending(of: path).flatMap { substitutes[$0] } }

    private static let substitutes = [
        "doc": "docx", "wps": "docx", "wpt": "docx", "rtf": "docx", "odt": "docx", "pages": "docx", "docm": "docx",
        "dot": "docx", "dotx": "docx", "xls": "xlsx", "et": "xlsx", "ods": "xlsx", "xlsm": "xlsx", "xlsb": "xlsx",
        "numbers": "xlsx", "ppt": "pdf", "pptx": "pdf", "dps": "pdf", "odp": "pdf", "key": "pdf", "ofd": "pdf",
        "caj": "pdf", "jpg": "pdf", "jpeg": "pdf", "png": "pdf", "tif": "pdf", "tiff": "pdf", "bmp": "pdf",
        "mht": "html", "mhtml": "html", "epub": "docx",
    ]

    private static func ending(of path: String) -> String? {
        path.lastIndex(of: ".").map { path[path.index(after: $0)...].lowercased() }
    }
}
