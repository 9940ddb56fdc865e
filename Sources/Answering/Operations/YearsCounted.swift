internal import Facts
internal import Quantities
internal import Questions

/// In how many years a figure was at or above a number: 有几年新增就业在50万人以上. Each year is told, so that the count is open.
struct YearsCounted {
    let query: Query
    let context: AnswerContext

    /// Nil where no number is named that the figures of the years are to be set against.
    func answer() -> Answer? {
        guard let comparison = query.comparison, let bar = comparison.quantity, let limit = bar.value.single else {
            return nil
        }
        var value = query.with(.value)
        value.take(unitOf: bar)
        let years = YearlyFigures(value, context)
        // A year that no report tells of may be one of them.
        guard years.found.count > 1, years.missing.isEmpty, years.unclear.isEmpty else {
            return Refusing.notFound(value, nearest: Array(years.found.prefix(2)), context)
        }
        let fitting = years.found.filter { candidate in
            candidate.figure.quantity.value.single.map { comparison.relation.holds($0, limit) } ?? false
        }
        guard !fitting.isEmpty, Workings(years.found, for: value, context).areAlike else {
            return Refusing.incomparable(years.found, context)
        }
        let workings = Workings(fitting, for: value, context)
        let names = workings.names.joined(separator: "、")
        return workings.answer(
            .count, formula: "\(names)：\(fitting.count)年",
            value: workings.computed(ExactDecimal(fitting.count), unit: "年", bound: nil),
            text: "有\(fitting.count)年：\(names)\(workings.warning)（\(workings.statements)）。")
    }
}

extension Query.Relation {
    /// Whether a number stands to a limit as asked.
    fileprivate func holds(_ number: ExactDecimal, _ limit: ExactDecimal) -> Bool {
        switch self {
        case .greater: limit < number
        case .atLeast: !(number < limit)
        case .less: number < limit
        case .atMost: !(limit < number)
        case .equal: number == limit
        }
    }
}
