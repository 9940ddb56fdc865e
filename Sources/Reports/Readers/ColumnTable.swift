internal import ChineseText

/// Tables set in plain text: two or more lines with the same number of columns, and numbers in them.
///
/// Numbers tell such a table from a poem in two columns, from bylines and addresses: those stay as they are.
enum ColumnTable {
    /// The lines of a block with the tables among them as blocks of their own.
    static func blocks(of lines: [ByteSpan], _ bytes: [UInt8], marks: [ByteSpan] = []) -> [Block] {
        let cells = lines.map { Self.cells(of: $0, bytes) }
        var blocks: [Block] = []
        var open = 0
        var start = 0
        func close(_ end: Int) {
            guard open < end else { return }
            let held = Array(lines[open..<end])
            let isAll = held.count == lines.count
            blocks.append(
                Block(
                    kind: .lines, lines: held,
                    marks: isAll ? marks : marks.filter { mark in held.contains { $0.holds(mark) } }))
        }
        while start < lines.count {
            let width = cells[start].count
            let end = cells[start...].firstIndex { $0.count != width } ?? lines.count
            var rows: [[ByteSpan?]] = Array(cells[start..<end])
            var first = start
            if start > open, isCorner(start - 1, lines, cells, bytes) {
                first -= 1
                rows.insert([nil] + cells[first], at: 0)
            }
            let isBelow = first == start && start > 0 && cells[start - 1].count > 1
            if width > 1, end - start > 1, isTable(rows, bytes, isBelow: isBelow) {
                close(first)
                blocks.append(table(Array(lines[first..<end]), rows, marks))
                open = end
            }
            start = end
        }
        close(lines.count)
        return blocks
    }

    /// Whether a line heads all columns below it but the first, over which it begins with blanks.
    private static func isCorner(_ place: Int, _ lines: [ByteSpan], _ cells: [[ByteSpan]], _ bytes: [UInt8]) -> Bool {
        cells[place].count > 1 && cells[place].count + 1 == cells[place + 1].count
            && indent(lines[place], bytes) > indent(lines[place + 1], bytes) + 1
    }

    /// Bytes before a line's first character.
    private static func indent(_ line: ByteSpan, _ bytes: [UInt8]) -> Int {
        var start = line.start
        while start > 0, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x0D { start -= 1 }
        return line.start - start
    }

    private static func table(_ lines: [ByteSpan], _ cells: [[ByteSpan?]], _ marks: [ByteSpan]) -> Block {
        let rows = zip(lines, cells).map { line, cells in
            Table.Row(line: line, cells: cells.map { $0.map { Table.Cell(span: $0, isHeading: false) } })
        }
        return Block(
            kind: .table(Table(rows: rows)), lines: lines,
            marks: marks.filter { mark in lines.contains { $0.holds(mark) } })
    }

    /// Whether a column after the first holds numbers below a heading, or such as say their own units.
    ///
    /// - Parameter isBelow: whether a line with other columns stands right above, whose headings nobody can assign.
    private static func isTable(_ rows: [[ByteSpan?]], _ bytes: [UInt8], isBelow: Bool)
        -> Bool
    {
        let kinds = rows.map { $0.map { $0.map { CellKind(Lines.text($0, bytes)) } ?? .words } }
        guard let first = kinds.first else { return false }
        let isHeaded = first.allSatisfy { $0 == .words }
        return first.indices.dropFirst().contains { column in
            let below = kinds.dropFirst().map { $0[column] }
            let numbers = below.count { $0 == .number || $0 == .amount }
            guard numbers > 0, numbers * 2 >= below.count else { return false }
            return isHeaded || !isBelow && kinds.allSatisfy { $0[column] == .amount }
        }
    }

    /// The cells of a line; none for running text, in which sentences end.
    private static func cells(of line: ByteSpan, _ bytes: [UInt8]) -> [ByteSpan] {
        guard line.count <= longestLine else { return [] }
        let text = Lines.text(line, bytes)
        let ranges = Columns.cells(of: text[...])
        guard ranges.count > 1, ranges.count <= ReadingLimits.columns,
            !text.unicodeScalars.contains(where: { $0.endsSentence || "，；、".unicodeScalars.contains($0) })
        else { return [] }
        return ranges.map { range in
            let start = line.start + text[..<range.lowerBound].utf8.count
            return ByteSpan(start, start + text[range].utf8.count)
        }
    }

    /// Bytes; lines of tables are set to fit a page.
    private static let longestLine = 2_000
}

/// What a cell looks like.
private enum CellKind {
    /// Digits and what goes with them: `1,286.5`, `92.5%`.
    case number
    /// A number with a unit: `287家`.
    case amount
    /// Other things that begin with digits: `14:30`, `1号楼301室`.
    case code
    /// Words, and years as headings have them: `2021年`.
    case words

    init(_ text: String) {
        let scalars = text.unicodeScalars.drop { "+-−－".unicodeScalars.contains($0) }
        let digits = scalars.prefix {
            $0.isASCIIDigit || ("０"..."９").contains($0) || ",.，．".unicodeScalars.contains($0)
        }
        let rest = scalars[digits.endIndex...]
        let isYear =
            digits.count == 4 && rest.count < 2
            && (digits.starts(with: "19".unicodeScalars) || digits.starts(with: "20".unicodeScalars))
        if digits.isEmpty || isYear {
            self = .words
        } else if rest.isEmpty || rest.elementsEqual("%".unicodeScalars)
            || rest.elementsEqual("％".unicodeScalars)
        {
            self = .number
        } else {
            self = rest.count <= 3 && rest.allSatisfy(\.isHan) ? .amount : .code
        }
    }
}

extension ByteSpan {
    fileprivate func holds(_ other: ByteSpan) -> Bool { start <= other.start && other.end <= end }
}
