import ChineseText
import Reports

extension ReadReport {
    /// The blocks as lines: `2 heading`, `line|line`, and a table as `[cell|cell/cell|cell]` with `.` for an empty place.
    var dump: [String] {
        blocks.map { block in
            guard case .table(let table) = block.kind else { return block.dump(in: bytes) }
            let rows = table.rows.map { row in
                row.cells.map { $0.map { String(decoding: bytes[$0.span.range], as: UTF8.self) } ?? "." }
                    .joined(separator: "|")
            }
            return "[" + rows.joined(separator: "/") + "]"
        }
    }
}
