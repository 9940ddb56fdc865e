internal import ChineseText
internal import Quantities
internal import Reports

/// Which cells of a table are headings, labels, units and numbers.
struct TableReading {
    enum Column { case figures, units, ignored, years }

    let table: Table
    let bytes: [UInt8]
    let words: TableWords
    let recognizer: Recognizer
    let headings: Range<Int>
    private(set) var columns: [Column] = []
    /// Columns with numbers that say no unit and are no whole numbers.
    private(set) var columnsInTenths: Set<Int> = []
    /// By row and column; a merged cell holds its number once.
    private var numbers: [[TableNumber?]] = []

    init(_ table: Table, _ bytes: [UInt8], words: TableWords, recognizer: Recognizer) {
        (self.table, self.bytes, self.words, self.recognizer) = (table, bytes, words, recognizer)
        let width = table.rows.map(\.cells.count).max() ?? 0
        headings = Self.headings(of: table) {
            Self.isNumber($0, bytes, recognizer)
        } isNote: { span in
            words.note(String(decoding: bytes[span.range], as: UTF8.self))
                .map { TableUnit($0, recognizer: recognizer) != nil } ?? false
        }
        columns = (0..<width).map { kind(of: $0) }
        numbers = table.rows.indices.map { row in
            headings.contains(row) ? [] : table.rows[row].cells.indices.map { readNumber(row, $0) }
        }
        columnsInTenths = Set(
            numbers.flatMap { row in
                row.indices.filter {
                    if case .plain(let value)? = row[$0] { !value.isInteger } else { false }
                }
            })
    }

    func text(_ span: ByteSpan) -> String { String(decoding: bytes[span.range], as: UTF8.self) }

    func span(_ row: Int, _ column: Int) -> ByteSpan? {
        let cells = table.rows[row].cells
        return cells.indices.contains(column) ? cells[column]?.span : nil
    }

    /// The cells of the headings above a column, from the top, each once.
    func headings(of column: Int) -> [ByteSpan] { Self.once(headings.map { span($0, column) }) }

    /// The cells to the left of a number that name its row, each once; the nearest four.
    func labels(of row: Int, before column: Int) -> [ByteSpan] {
        let cells = (0..<column).map { place -> ByteSpan? in
            guard columns[place] == .figures || columns[place] == .years, let span = span(row, place)
            else {
                return nil
            }
            return columns[place] == .years || number(at: row, place) == nil ? span : nil
        }
        return Array(Self.once(cells).suffix(4))
    }

    /// The cell of a row that says in what its numbers are counted.
    func unit(of row: Int) -> ByteSpan? {
        columns.indices.first { columns[$0] == .units }.flatMap { span(row, $0) }
    }

    /// The number that begins in a cell.
    func number(at row: Int, _ column: Int) -> TableNumber? {
        numbers[row].indices.contains(column) ? numbers[row][column] : nil
    }

    private func readNumber(_ row: Int, _ column: Int) -> TableNumber? {
        guard let span = span(row, column), isFirst(span, row, column) else { return nil }
        return TableNumber(text(span), recognizer: recognizer)
    }

    /// Whether a row has one cell only, which heads the rows below it.
    func isGroup(_ row: Int) -> Bool {
        table.rows[row].cells.count > 1 && Self.spans(of: table.rows[row]).count == 1
    }

    static func spans(of row: Table.Row) -> [ByteSpan] { once(row.cells.map { $0?.span }) }

    private func isFirst(_ span: ByteSpan, _ row: Int, _ column: Int) -> Bool {
        let isAbove = row > 0 && self.span(row - 1, column) == span
        return !isAbove && !(column > 0 && self.span(row, column - 1) == span)
    }

    private func kind(of column: Int) -> Column {
        let texts = headings(of: column).map(text)
        let cells = (headings.upperBound..<table.rows.count).compactMap { row -> String? in
            isGroup(row) ? nil : span(row, column).map(text)
        }
        if let last = texts.last {
            if words.headsNumbers(last) { return .ignored }
            if words.headsYears(last) { return .years }
            if words.headsUnits(last), !cells.isEmpty,
                cells.allSatisfy({ TableUnit($0, recognizer: recognizer) != nil })
            {
                return .units
            }
        }
        if column == 0, !cells.isEmpty, cells.allSatisfy(TableNumber.isYear) { return .years }
        // Numbers from one upwards without a heading count the rows.
        let counts = cells.count > 1 && cells.enumerated().allSatisfy { Int($1) == $0 + 1 }
        return column == 0 && counts && texts.isEmpty ? .ignored : .figures
    }

    /// The first row without numbers, and the rows below it that a merged or an empty first cell ties to it.
    /// A row that names a unit (各镇经费 | 单位：万元) stands above the headings proper.
    private static func headings(
        of table: Table, isNumber: (ByteSpan) -> Bool, isNote: (ByteSpan) -> Bool
    ) -> Range<Int> {
        var end = 0
        while end < table.rows.count, end < 5 {
            let cells = table.rows[end].cells
            if !(cells.contains { $0?.isHeading == true }) {
                guard !cells.contains(where: { $0.map { isNumber($0.span) } ?? false }) else { break }
                let corner = cells.first ?? nil
                let isTied =
                    corner == nil || corner?.span == (table.rows[max(0, end - 1)].cells.first ?? nil)?.span
                let isBelowNote =
                    end == 1 && table.rows[0].cells.contains { $0.map { isNote($0.span) } ?? false }
                guard end == 0 || isTied || isBelowNote else { break }
            } else if cells.contains(where: { $0.map { !$0.isHeading && isNumber($0.span) } ?? false }) {
                // Old pages mark the labels of rows as headings too.
                break
            }
            end += 1
        }
        return 0..<end
    }

    private static func isNumber(_ span: ByteSpan, _ bytes: [UInt8], _ recognizer: Recognizer) -> Bool {
        let text = String(decoding: bytes[span.range], as: UTF8.self)
        return !TableNumber.isYear(text) && TableNumber(text, recognizer: recognizer) != nil
    }

    private static func once(_ spans: [ByteSpan?]) -> [ByteSpan] {
        var held: Set<ByteSpan> = []
        return spans.compactMap { $0 }.filter { held.insert($0).inserted }
    }
}
