/// Reads comma-separated values as RFC 4180 describes them: quoted fields may hold commas, line breaks and `""`.
public enum CommaSeparated {
    public struct Record: Hashable, Sendable {
        /// Line of the record's first character, from 1.
        public let line: Int
        public let fields: [String]
    }

    /// - Throws: `ReportProblem` where a quoted field is not closed.
    public static func records(file: String, text: String) throws(ReportProblem) -> [Record] {
        var reader = Reader()
        var scalars = Array(text.unicodeScalars)[...]
        if scalars.first == "\u{FEFF}" { scalars = scalars.dropFirst() }
        while let scalar = scalars.popFirst() {
            if scalar == "\"", reader.quoteLine != nil, scalars.first == "\"" {
                scalars = scalars.dropFirst()
                reader.take(quoted: scalar)
            } else {
                reader.take(scalar)
            }
        }
        if let line = reader.quoteLine {
            throw ReportProblem(file: file, line: line, message: "引号没有配对；请在这一栏末尾补上 \"")
        }
        reader.endRecord()
        return reader.records
    }

    /// What has been read so far.
    private struct Reader {
        var records: [Record] = []
        /// Where the quoted field began that is still open.
        var quoteLine: Int?
        private var fields: [String] = []
        private var field = ""
        private var line = 1
        private var recordLine = 1

        mutating func take(quoted scalar: Unicode.Scalar) { field.unicodeScalars.append(scalar) }

        mutating func take(_ scalar: Unicode.Scalar) {
            if scalar == "\n" { line += 1 }
            switch scalar {
            case "\"" where quoteLine != nil: quoteLine = nil
            case _ where quoteLine != nil: field.unicodeScalars.append(scalar)
            case "\"" where field.isEmpty: quoteLine = line
            case ",": endField()
            case "\n": endRecord()
            case "\r": break
            default: field.unicodeScalars.append(scalar)
            }
        }

        mutating func endRecord() {
            if !(fields.isEmpty && field.isEmpty) {
                endField()
                records.append(Record(line: recordLine, fields: fields))
            }
            fields = []
            recordLine = line
        }

        private mutating func endField() {
            fields.append(field)
            field = ""
        }
    }
}
