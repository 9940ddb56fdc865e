import ChineseText
import Facts
import Quantities

extension Figure {
    static let insertion: SQL = """
        INSERT INTO figures
            (document, article, sentence, kind, value, unit, unit_class, bound, text, metric, action, beneficiary,
             basis, scope, organization, place, period, period_source,
             range_start, range_end, own_start, own_end, clause_start, clause_end, spans, sum)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    private static let columns: SQL = """
        SELECT figures.id, documents.path, article, sentence, kind, value, unit, unit_class, bound, text, metric,
            action, beneficiary, basis, scope, figures.organization, figures.place, figures.period,
            figures.period_source, range_start, range_end, own_start, own_end, clause_start, clause_end, spans,
            figures.sum, documents.sum
        """

    /// For CROSS JOIN see `Sentence.selection`.
    static let selection =
        columns + "FROM documents CROSS JOIN figures ON figures.document = documents.id"

    /// Those of a document whose rows have numbers in a range, which is less to look up than their sentence.
    static let rangeSelection =
        columns
            + """
            FROM documents CROSS JOIN figures NOT INDEXED
            WHERE documents.id = ? AND figures.id BETWEEN ? AND ? AND figures.document = documents.id
            ORDER BY figures.id
            """

    static let qualifierInsertion: SQL = "INSERT INTO qualifiers (figure, number, text) VALUES (?, ?, ?)"

    static let qualifierSelection: SQL = """
        SELECT qualifiers.figure, qualifiers.text
        FROM documents CROSS JOIN figures ON figures.document = documents.id
            CROSS JOIN qualifiers ON qualifiers.figure = figures.id
        """

    /// Those of figures whose rows have numbers in a range.
    static let qualifierRangeSelection: SQL = """
        SELECT figure, text FROM qualifiers WHERE figure BETWEEN ? AND ? ORDER BY figure, number
        """

    /// In the order of `insertion`.
    ///
    /// - Parameter number: which of the document's figures it is; the sum covers it, since nothing but the order of rows tells it.
    func values(document id: Int, number: Int) throws -> [SQLValue] {
        try SQLValue.summed(
            [
                .integer(article), .integer(sentence), .form(quantity.kind, "种类", in: document),
                .form(quantity.value, "数值", in: document), .text(quantity.unit), .optional(quantity.unitClass),
                .form(quantity.bound, "界", in: document), .text(text), .text(metric), .optional(action),
                .optional(beneficiary), .form(basis, "口径", in: document), .optional(scope), .optional(organization),
                .optional(place), .form(period, "时段", in: document), .form(periodSource, "时段来源", in: document),
                .integer(range.start), .integer(range.end), .integer(own.start), .integer(own.end),
                .integer(clause.start), .integer(clause.end), .form(SpanList(spans), "范围", in: document),
            ], of: id, with: [.integer(number)] + qualifiers.map(SQLValue.text) + [.text(document)])
    }

    /// From the columns of `selection`.
    ///
    /// - Parameters:
    ///   - number: which of its document's figures it is.
    ///   - qualifiers: those of all figures, by the number of the figure's row.
    init(_ row: inout Row, number: Int, qualifiers: [Int: [String]]) throws {
        let id = row.integer()
        let document = row.text()
        let article = row.integer()
        let sentence = row.integer()
        let quantity = try Quantity(&row)
        let text = row.text()
        let metric = row.text()
        try row.checkSum(
            of: 2...25, with: [.integer(number)] + (qualifiers[id] ?? []).map(SQLValue.text) + [.text(document)],
            owner: 27)
        self.init(
            document: document, article: article, sentence: sentence, quantity: quantity, text: text, metric: metric,
            action: row.optionalText(), beneficiary: row.optionalText(), qualifiers: qualifiers[id] ?? [],
            basis: try row.optionalForm(), scope: row.optionalText(), organization: row.optionalText(),
            place: row.optionalText(), period: try row.optionalForm(), periodSource: try row.optionalForm(),
            range: try ByteSpan(&row), own: try ByteSpan(&row), clause: try ByteSpan(&row),
            spans: try row.form(SpanList.self).spans)
    }
}

extension Quantity {
    fileprivate init(_ row: inout Row) throws {
        let kind = try row.form(Kind.self)
        let value = try row.form(ValueRange.self)
        let unit = row.text()
        let unitClass = row.optionalText()
        self.init(kind: kind, value: value, unit: unit, unitClass: unitClass, bound: try row.optionalForm())
    }
}

extension ByteSpan {
    fileprivate init(_ row: inout Row) throws {
        let (start, end) = try row.ordered()
        self.init(start, end)
    }
}

/// Counts the records of each document as they come.
struct RecordNumbers {
    private var document: String?
    private var number = -1

    mutating func next(of path: String) -> Int {
        number = document.map { $0.utf8.elementsEqual(path.utf8) } == true ? number + 1 : 0
        document = path
        return number
    }
}
