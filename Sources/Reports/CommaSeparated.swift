/// Reads comma-separated values as RFC 4180 describes them: quoted fields may hold commas, line breaks and `""`.
public enum CommaSeparated {
    public struct Record: Hashable, Sendable {
        /// Line of the record's first character, from 1.
        public let line: Int
        public let fields: [String]
        /// Column of each field's first character in its line, from 1.
        public let columns: [Int]
    }

    /// - Parameter keepsBlank: whether a line without anything is a record of one empty field, and not left out.
    /// - Throws: `ReportProblem` where a quoted field is not closed.
    public static func records(
        file: String, text: String, separator: Unicode.Scalar = ",", keepsBlank: Bool = false
    ) throws(ReportProblem) -> [Record] {
        var reader = Reader(separator: separator, keepsBlank: keepsBlank)
        reader.take(text)
        if let line = reader.openQuote {
            throw ReportProblem(file: file, line: line, message: "引号没有配对；请在这一栏末尾补上 \"")
        }
        reader.endRecord()
        return reader.records
    }

    /// Reads piece by piece, for tables that are not to stand in memory; a piece ends where a line ends.
    public struct Reader: Sendable {
        /// What has been read so far.
        public private(set) var records: [Record] = []
        /// Where the quoted field began that is still open.
        public private(set) var openQuote: Int?
        private var fields: [String] = []
        private var field = ""
        private var columns: [Int] = []
        private var line: Int
        /// Of the character taken last.
        private var column = 0
        private var fieldColumn = 1
        private var recordLine: Int
        private let separator: Unicode.Scalar
        private let keepsBlank: Bool

        /// - Parameters:
        ///   - line: the number of the first line.
        ///   - keepsBlank: whether a line without anything is a record of one empty field, and not left out.
        public init(line: Int = 1, separator: Unicode.Scalar = ",", keepsBlank: Bool = false) {
            self.line = line
            self.separator = separator
            self.keepsBlank = keepsBlank
            recordLine = line
        }

        /// Takes whole lines, each with its end.
        public mutating func take(_ text: String) {
            var scalars = Array(text.unicodeScalars)[...]
            if line == 1, scalars.first == "\u{FEFF}" { scalars = scalars.dropFirst() }
            while let scalar = scalars.popFirst() {
                column += 1
                if scalar == "\"", openQuote != nil, scalars.first == "\"" {
                    scalars = scalars.dropFirst()
                    column += 1
                    field.unicodeScalars.append(scalar)
                } else if scalar == "\r", !Self.goesOn(scalars.prefix(2)) {
                    take(scalar, endsLine: true)
                } else {
                    take(scalar, endsLine: scalar == "\n")
                }
            }
        }

        /// Whether a carriage return before these belongs to the end of line after it: `\r\n`, and `\r\r\n`, which
        /// programs write that turn `\n` into `\r\n` twice. By itself it is how old programs end a line.
        private static func goesOn(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
            rest.first == "\n" || rest.first == "\r" && rest.last == "\n"
        }

        private mutating func take(_ scalar: Unicode.Scalar, endsLine: Bool) {
            if endsLine {
                line += 1
                column = 0
            }
            switch scalar {
            case "\"" where openQuote != nil: openQuote = nil
            case _ where openQuote != nil: field.unicodeScalars.append(scalar)
            case "\"" where field.isEmpty: openQuote = line
            case separator: endField()
            case _ where endsLine: endRecord()
            case "\r": break
            default: field.unicodeScalars.append(scalar)
            }
        }

        fileprivate mutating func endRecord() {
            if keepsBlank || !(fields.isEmpty && field.isEmpty) {
                endField()
                records.append(Record(line: recordLine, fields: fields, columns: columns))
            }
            fields = []
            columns = []
            fieldColumn = column + 1
            recordLine = line
        }

        private mutating func endField() {
            fields.append(field)
            columns.append(fieldColumn)
            field = ""
            fieldColumn = column + 1
        }
    }
}
