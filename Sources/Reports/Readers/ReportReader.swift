public import ChineseText

/// A stretch of a report between blank lines, or a heading line.
public struct Block: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case lines
        /// A heading marked as one, with its level from 1.
        case heading(Int)
    }

    public let kind: Kind
    /// The lines without the white space around them, as spans of the text as read.
    public let lines: [ByteSpan]
}

/// A report as its reader found it, before layout is repaired.
public struct ReadReport: Sendable {
    /// The text that spans refer to: for UTF-8 text files the file's own bytes.
    public let bytes: [UInt8]
    public let frontMatter: Metadata
    public let blocks: [Block]
}

/// Reads one file format. A new format is a new file in this folder, entered in `ReportReaders.all`.
public protocol ReportReader: Sendable {
    /// File endings, small letters, without the dot.
    static var endings: [String] { get }

    /// - Throws: `ReportProblem` when the bytes are not of this format.
    static func read(path: String, bytes: [UInt8]) throws(ReportProblem) -> ReadReport
}

public enum ReportReaders {
    public static let all: [any ReportReader.Type] = [TextReader.self, MarkdownReader.self]

    /// The reader for a path by its ending, or nil for what is no report.
    public static func reader(for path: String) -> (any ReportReader.Type)? {
        guard let dot = path.lastIndex(of: ".") else { return nil }
        let ending = path[path.index(after: dot)...].lowercased()
        return all.first { $0.endings.contains(ending) }
    }
}
