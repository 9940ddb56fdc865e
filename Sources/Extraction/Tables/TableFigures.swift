internal import ChineseText
internal import Facts
internal import Quantities
internal import Reports
internal import Words

/// Takes tables apart: a sentence for each number, with the headings and labels that say what it is of.
///
/// Of `地区 | 会员（万人）` over `云河市 | 12.5` the number is 125000 人, 云河市会员; its quote is
/// `会员（万人） 云河市 12.5`, so that whoever reads it sees what it was made from.
struct TableFigures {
    let lexicon: Lexicon
    let recognizer: Recognizer
    let words: TableWords
    /// Nouns that say of what class a number is (人数): their forms and classes.
    private let measures: [(form: String, unitClass: String)]

    init(lexicon: Lexicon, recognizer: Recognizer) {
        (self.lexicon, self.recognizer) = (lexicon, recognizer)
        words = TableWords(lexicon)
        measures = lexicon.entries(of: "measures").compactMap { entry in
            entry.attribute("类").map { (entry.form, $0) }
        }
    }

    func records(
        of table: Table, in bytes: [UInt8], around: TableSurroundings, section: String?
    ) -> [TableRecord] {
        let reading = TableReading(table, bytes, words: words, recognizer: recognizer)
        var context = context(around.lines, section)
        context.above = reading.columns.indices.map { read(reading.headings(of: $0), reading) }
        var records: [TableRecord] = []
        var group: ByteSpan?
        for row in table.rows.indices where !reading.headings.contains(row) {
            let spans = TableReading.spans(of: table.rows[row])
            let values = self.values(of: row, reading, context, group: group)
            records += values
            if values.isEmpty, !spans.isEmpty {
                if reading.isGroup(row) { group = spans.first }
                records += prose(spans, reading)
            } else {
                records += spans.filter { isProse($0, reading) }.map {
                    TableRecord(cells: [$0], isProse: true)
                }
            }
        }
        return records
    }

    /// What holds for all numbers of a table.
    private struct Context {
        var unit: TableUnit?
        /// The line that names the unit.
        var note: ByteSpan?
        /// It names several units, so that none can be taken for all numbers.
        var isMixed = false
        /// The name of the table, and where it stands.
        var name: (text: String, span: ByteSpan)?
        var surroundings: [String] = []
        /// By column, what its headings say.
        var above: [[TableHeading]] = []
    }

    /// Whether a paragraph says nothing but in what the numbers of a table are: 单位：万元.
    func isNote(_ paragraph: Article.Paragraph) -> Bool {
        paragraph.kind == .body && paragraph.text.count <= 60
            && words.note(paragraph.text.text).map { TableUnit($0, recognizer: recognizer) != nil }
                ?? false
    }

    private func context(_ lines: [Article.Paragraph], _ section: String?) -> Context {
        var context = Context()
        context.surroundings = [section].compactMap { $0 }
        for line in lines where line.text.count <= 180 {
            guard case let text = line.text.text, let span = line.text.map.hull(of: 0..<line.text.count),
                line.text.map.spans(of: 0..<line.text.count) == [span]
            else { continue }
            context.surroundings.append(text)
            let heading = TableHeading(text, words: words, recognizer: recognizer)
            if let note = words.note(text) ?? heading.unit.map({ _ in text }) {
                context.unit = heading.unit ?? TableUnit(note, recognizer: recognizer)
                context.isMixed = context.unit == nil
                context.note = span
            }
            if line.kind == .heading || line.kind == .title, !heading.name.isEmpty {
                context.name = (heading.name, span)
            }
        }
        return context
    }

    private func values(
        of row: Int, _ reading: TableReading, _ context: Context, group: ByteSpan?
    ) -> [TableRecord] {
        reading.columns.indices.compactMap { column in
            guard reading.columns[column] == .figures, let span = reading.span(row, column),
                let number = reading.number(at: row, column)
            else { return nil }
            return record(number, span, row: row, column: column, reading, context, group: group)
        }
    }

    private func record(
        _ number: TableNumber, _ span: ByteSpan, row: Int, column: Int, _ reading: TableReading,
        _ context: Context,
        group: ByteSpan?
    ) -> TableRecord? {
        let headings = reading.headings(of: column)
        let labels = reading.labels(of: row, before: column)
        guard !(headings + labels).isEmpty else { return nil }
        var cells = Set(headings + labels + [span] + [group].compactMap { $0 })
        let (above, beside) = (context.above[column], read(labels, reading))
        var quantity: Quantity?
        switch number {
        case .whole(let stated): quantity = stated
        case .plain(let value):
            var unit = above.compactMap(\.unit).last ?? beside.compactMap(\.unit).last
            if unit == nil, let cell = reading.unit(of: row) {
                unit = TableUnit(reading.text(cell), recognizer: recognizer)
                cells.insert(cell)
            }
            if unit == nil, concerns(context, above + beside) {
                // Of several units any might be meant, and a wrong one is worse than no figure.
                guard !context.isMixed else { return nil }
                unit = context.unit
                cells.formUnion([context.note].compactMap { $0 })
            }
            // Where one number of 会员 is 13.1, another of 12 is no twelve members either.
            let isInTenths =
                isThing(above) && reading.columnsInTenths.contains(column) || !value.isInteger
            guard unit != nil || isCount(above + beside, of: context.name?.text, isInTenths: isInTenths) else {
                return nil
            }
            quantity = Self.quantity(value, unit ?? .none)
        }
        guard let quantity else { return nil }
        let names = (beside + above).map(\.name).filter { !$0.isEmpty }
        let things = names.filter { !isTime($0) }
        // 如东县 or 合计 alone is no thing that is counted: the name of the table says it.
        let isNamed = things.contains { !isPlace($0) && !words.isTotal($0) }
        if !isNamed { cells.formUnion([context.name?.span].compactMap { $0 }) }
        let metric = isNamed ? things.joined() : context.name?.text ?? things.joined()
        return TableRecord(
            cells: cells,
            value: TableRecord.Value(
                span: span, quantity: quantity, metric: metric,
                names: above.map(\.name) + beside.map(\.name), surroundings: context.surroundings))
    }

    /// Whether the unit named for the whole table is that of the numbers under these headings: a rate has its own, and
    /// 人数 is not in 万元.
    private func concerns(_ context: Context, _ headings: [TableHeading]) -> Bool {
        guard context.note != nil else { return false }
        return headings.allSatisfy { heading in
            let normal = TableWords.normal(heading.name)
            let measure = measures.first { normal.hasSuffix($0.form) }
            let isOther =
                measure.map { $0.unitClass != context.unit?.unitClass && !context.isMixed } ?? false
            return !words.isRate(heading.name) && !isOther
        }
    }

    private func read(_ spans: [ByteSpan], _ reading: TableReading) -> [TableHeading] {
        spans.map { TableHeading(reading.text($0), words: words, recognizer: recognizer) }
    }

    private static func quantity(_ value: ExactDecimal, _ unit: TableUnit) -> Quantity? {
        value.times(unit.scale).map { value in
            Quantity(
                kind: .amount, value: ValueRange(value), unit: unit.unit, unitClass: unit.unitClass,
                bound: nil)
        }
    }

    /// The words of a row; cells of running text by themselves.
    private func prose(_ spans: [ByteSpan], _ reading: TableReading) -> [TableRecord] {
        let long = spans.filter { isProse($0, reading) }
        let rest = spans.filter { !long.contains($0) }
        return (rest.isEmpty ? [] : [TableRecord(cells: rest)])
            + long.map { TableRecord(cells: [$0], isProse: true) }
    }

    /// Whether a cell tells of numbers in words rather than being one.
    private func isProse(_ span: ByteSpan, _ reading: TableReading) -> Bool {
        let text = Scalars(TableWords.normal(reading.text(span)))
        return text.count > 8
            && recognizer.mentions(in: text).contains {
                $0.quantity != nil && $0.range != 0..<text.bytes.count
            }
    }
}
