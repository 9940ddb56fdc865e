/// Reads one tab-separated sheet of the lexicon.
enum SheetReader {
    struct Row {
        let line: Int
        let forms: [String]
        /// Heading and value of every column but the first two that is not empty, in order.
        let attributes: [(column: String, value: String)]
    }

    struct Table {
        var rows: [Row] = []
        var problems: [LexiconProblem] = []
    }

    static func read(file: String, bytes: [UInt8]) -> Table {
        var table = Table()
        // A byte order mark is the editor's, not the sheet's.
        let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        guard String(validating: bytes, as: UTF8.self) != nil else {
            table.problems.append(
                LexiconProblem(file: file, line: 1, message: "不是 UTF-8 文本；请用 UTF-8 编码保存这张表"))
            return table
        }
        var columns: [String]?
        for (number, rawLine) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            let line = String(decoding: rawLine.last == 0x0D ? rawLine.dropLast() : rawLine, as: UTF8.self)
            if line.isEmpty || line.hasPrefix("#") { continue }
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard let known = columns else {
                columns = fields
                continue
            }
            if fields.count > known.count {
                table.problems.append(
                    LexiconProblem(
                        file: file, line: number + 1,
                        message: "有\(fields.count)列，表头只有\(known.count)列；请删去多余的制表符"))
                continue
            }
            add(fields, columns: known, line: number + 1, to: &table, file: file)
        }
        return table
    }

    private static func add(
        _ fields: [String], columns: [String], line: Int, to table: inout Table, file: String
    ) {
        let aliases = fields.count > 1 ? fields[1].split(whereSeparator: \.isWhitespace).map(String.init) : []
        guard let first = fields.first, !first.isEmpty else {
            table.problems.append(
                LexiconProblem(file: file, line: line, message: "第一列（规范）是空的；请写上规范词形"))
            return
        }
        var attributes: [(column: String, value: String)] = []
        for (column, field) in zip(columns, fields).dropFirst(2) where !field.isEmpty {
            attributes.append((column, field))
        }
        table.rows.append(Row(line: line, forms: [first] + aliases, attributes: attributes))
    }
}
