/// Comma-separated values: a table. `manifest.csv` is no report.
public enum CommaSeparatedReader: ReportReader {
    public static let endings = ["csv"]

    public static func read(path: String, bytes: [UInt8]) throws(ReportProblem) -> ReadReport {
        try SeparatedValues.read(path: path, bytes: bytes, separator: ",")
    }
}

/// The same with tab stops between the fields, as spreadsheets copy them.
public enum TabSeparatedReader: ReportReader {
    public static let endings = ["tsv"]

    public static func read(path: String, bytes: [UInt8]) throws(ReportProblem) -> ReadReport {
        try SeparatedValues.read(path: path, bytes: bytes, separator: "\t")
    }
}

private enum SeparatedValues {
    static func read(path: String, bytes: [UInt8], separator: Unicode.Scalar) throws(ReportProblem) -> ReadReport {
        let text = String(decoding: try TextEncoding.utf8(path: path, bytes: bytes), as: UTF8.self)
        var rendered = RenderedText(path: path)
        var draft = DraftTable()
        let records = try CommaSeparated.records(file: path, text: text, separator: separator, keepsBlank: true)
        for record in records {
            guard !record.fields.allSatisfy({ TextLine.trimmed($0).isEmpty }) else {
                // A line without content parts two tables.
                try rendered.table(draft)
                draft = DraftTable()
                continue
            }
            guard record.fields.count <= ReadingLimits.columns else {
                throw ReportProblem(
                    file: path, line: record.line,
                    message: "有 \(record.fields.count) 栏，超过 \(ReadingLimits.columns) 栏的上限；请删去用不着的列再收录")
            }
            draft.rows.append(record.fields.map { DraftTable.Cell($0) })
        }
        try rendered.table(draft)
        return rendered.report()
    }
}
