/// Reads comma-separated values as RFC 4180 describes them: quoted fields may hold commas, line breaks and `""`.
public enum CommaSeparated {
    public struct Record: Hashable, Sendable {
        /// Line of the record's first character, from 1.
        public let line: Int
        public let fields: [String]
    }

    /// - Throws: `ReportProblem` where a quoted field is not closed.
    public static func records(file: String, text: String) throws(ReportProblem) -> [Record] {
        var records: [Record] = []
        var fields: [String] = []
        var field = ""
        var line = 1
        var recordLine = 1
        var quoteLine: Int?
        var scalars = Array(text.unicodeScalars)[...]
        if scalars.first == "\u{FEFF}" { scalars = scalars.dropFirst() }
        func isBlank() -> Bool { fields.isEmpty && field.isEmpty }
        func endRecord() {
            if !isBlank() { records.append(Record(line: recordLine, fields: fields + [field])) }
            (fields, field) = ([], "")
        }
        while let scalar = scalars.popFirst() {
            if scalar == "\n" { line += 1 }
            if quoteLine != nil {
                if scalar == "\"", scalars.first == "\"" {
                    scalars = scalars.dropFirst()
                    field.unicodeScalars.append(scalar)
                } else if scalar == "\"" {
                    quoteLine = nil
                } else {
                    field.unicodeScalars.append(scalar)
                }
            } else if scalar == "\"", field.isEmpty {
                quoteLine = line
            } else if scalar == "," {
                fields.append(field)
                field = ""
            } else if scalar == "\n" {
                endRecord()
                recordLine = line
            } else if scalar != "\r" {
                field.unicodeScalars.append(scalar)
            }
        }
        if let quoteLine {
            throw ReportProblem(file: file, line: quoteLine, message: "引号没有配对；请在这一栏末尾补上 \"")
        }
        endRecord()
        return records
    }
}
