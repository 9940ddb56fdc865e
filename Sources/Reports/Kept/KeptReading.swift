/// What was read of a report besides its text, in bytes that an index keeps: with the text it is extracted again when rules
/// change, without its file, which may be gone or was a scan of forty megabytes.
///
/// ```swift
/// let kept = KeptReading(report, given: metadata).bytes
/// let again = try KeptReading(kept, text: report.bytes, file: "年鉴/2022.docx")  // the same blocks and metadata
/// ```
///
/// The bytes begin with the version of this form; numbers are unsigned, seven bits to a byte, the lowest first.
public struct KeptReading: Sendable {
    public let report: ReadReport
    /// What a manifest said of it.
    public let given: Metadata

    static let version = 1

    public init(_ report: ReadReport, given: Metadata) {
        self.report = report
        self.given = given
    }

    public var bytes: [UInt8] {
        var writer = KeptWriter()
        writer.write(Self.version)
        writer.write(given)
        writer.write(report.frontMatter)
        writer.write(report.blocks) { $0.write($1) }
        return writer.bytes
    }

    /// - Parameter text: the text that the spans refer to.
    /// - Throws: `ReportProblem` where the bytes are damaged, of another version or of another text.
    public init(_ bytes: [UInt8], text: [UInt8], file: String) throws(ReportProblem) {
        var reader = KeptReader(bytes, textLength: text.count)
        let version = reader.number()
        guard version == Self.version else {
            throw ReportProblem(
                file: file, message: "索引里留的版面是第\(version)版的，本程序只认得第\(Self.version)版；请重新收录原文件")
        }
        given = reader.metadata()
        let frontMatter = reader.metadata()
        let blocks = reader.list { $0.block() }
        guard reader.isAtEnd else {
            throw ReportProblem(file: file, message: "索引里留的版面读不懂，是索引损坏了；请重新收录原文件")
        }
        report = ReadReport(bytes: text, frontMatter: frontMatter, blocks: blocks)
    }
}

extension Metadata {
    /// In the order of `fieldNames`.
    static let fields: [any WritableKeyPath<Metadata, String?> & Sendable] = [
        \.title, \.organization, \.place, \.published, \.period, \.page, \.source,
    ]
}
