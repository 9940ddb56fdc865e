/// Reads one tab-separated sheet of the lexicon.
enum SheetReader {
    struct Row {
        let line: Int
        let forms: [String]
        let attributes: [String: String]
    }

    struct Table {
        var rows: [Row] = []
        var problems: [LexiconProblem] = []
    }

    static func read(file: String, bytes: [UInt8]) -> Table {
        var table = Table()
        guard let text = String(validating: bytes, as: UTF8.self) else {
            table.problems.append(
                LexiconProblem(file: file, line: 1, message: "不是 UTF-8 文本；请用 UTF-8 编码保存这张表"))
            return table
        }
        var columns: [Substring]?
        for (number, rawLine) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = rawLine.hasSuffix("\r") ? rawLine.dropLast() : rawLine
            if line.isEmpty || line.hasPrefix("#") { continue }
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
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
        _ fields: [Substring], columns: [Substring], line: Int, to table: inout Table, file: String
    ) {
        let aliases = fields.count > 1 ? fields[1].split(separator: " ").map(String.init) : []
        guard let first = fields.first, !first.isEmpty else {
            table.problems.append(
                LexiconProblem(file: file, line: line, message: "第一列（规范）是空的；请写上规范词形"))
            return
        }
        var attributes: [String: String] = [:]
        for (column, field) in zip(columns, fields).dropFirst(2) where !field.isEmpty {
            attributes[String(column)] = String(field)
        }
        table.rows.append(Row(line: line, forms: [String(first)] + aliases, attributes: attributes))
    }
}
