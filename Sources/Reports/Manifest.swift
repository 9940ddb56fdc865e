/// `manifest.csv`: what is known of the reports in its folder, by file name.
///
/// Columns `file,title,organization,place,published,period,page`; any but `file` may be empty or missing.
public struct Manifest: Hashable, Sendable {
    public static let fileName = "manifest.csv"

    /// Something written in the table, with where it stands.
    public struct Place: Hashable, Sendable {
        public let text: String
        public let line: Int
        public let column: Int
    }

    /// The columns that are understood.
    public static let columns = ["file"] + Metadata.fieldNames

    /// Headings of columns that are not understood, and so not used.
    public private(set) var unknownColumns: [Place] = []
    /// The files that rows speak of, in the order of the rows.
    public private(set) var rows: [Place] = []
    private var byFile: [String: Metadata] = [:]

    public init() {}

    /// - Throws: `ReportProblem` with the line where the table is not as described.
    public init(file: String, text: String) throws(ReportProblem) {
        let records = try CommaSeparated.records(file: file, text: text)
        guard let header = records.first else { return }
        guard let fileColumn = header.fields.firstIndex(of: "file") else {
            throw ReportProblem(
                file: file, line: header.line,
                message: "第一行没有名为 file 的列（找到：\(header.fields.joined(separator: ","))）；请写上列名")
        }
        unknownColumns = zip(header.fields, header.columns).filter { !Self.columns.contains($0.0) && !$0.0.isEmpty }
            .map { Place(text: $0, line: header.line, column: $1) }
        for record in records.dropFirst() where !record.fields.allSatisfy(\.isEmpty) {
            guard record.fields.count <= header.fields.count else {
                throw ReportProblem(
                    file: file, line: record.line,
                    message: "有\(record.fields.count)栏，表头只有\(header.fields.count)栏；含逗号的内容请用英文引号括起来")
            }
            let fields = Dictionary(zip(header.fields, record.fields), uniquingKeysWith: { first, _ in first })
            guard record.fields.indices.contains(fileColumn), !record.fields[fileColumn].isEmpty else {
                throw ReportProblem(file: file, line: record.line, message: "file 一栏是空的；请写上报告的文件名")
            }
            rows.append(
                Place(text: record.fields[fileColumn], line: record.line, column: record.columns[fileColumn]))
            byFile[record.fields[fileColumn]] = Metadata(fields: fields)
        }
    }

    public func metadata(file: String) -> Metadata? { byFile[file] }
    public var files: [String] { byFile.keys.sorted() }
}
