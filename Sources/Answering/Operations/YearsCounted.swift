internal import Facts
internal import Quantities
internal import Questions

/// In how many years a figure was at or above a number: 有几年新增就业在50万人以上. Each year is told, so that the count is open.
struct YearsCounted {
    let query: Query
    let context: AnswerContext

    /// Nil where no number is named that the figures of the years are to be set against.
    func answer() -> Answer? {
        guard let comparison = query.comparison, let bar = comparison.quantity, bar.value.single != nil else {
            return nil
        }
        var value = query.with(.value)
        value.take(unitOf: bar)
        let years = YearlyFigures(value, context)
        if !years.unclear.isEmpty { return Refusing.ambiguous(years.unclear, context) }
        guard years.found.count > 1 else {
            return Refusing.notFound(value, nearest: years.found, context)
        }
        // A year that no report tells of may be one of them.
        guard years.missing.isEmpty else {
            return Refusing.withoutYears(years.missing, held: years.found, context)
        }
        return count(years.found, (comparison.relation, bar), value)
    }

    private func count(
        _ years: [Candidate], _ comparison: (relation: Query.Relation, bar: Quantity), _ value: Query
    ) -> Answer {
        guard Workings(years, for: value, context).areAlike,
            years.allSatisfy({ context.measures($0.figure.quantity, as: comparison.bar) })
        else { return Refusing.incomparable(years, context) }
        let standings = years.map {
            Standing(figure: $0.figure.quantity, number: comparison.bar).holds(comparison.relation)
        }
        // 近50万 may be more than 48万, or less.
        let open = zip(years, standings).filter { $1 == nil }.map(\.0)
        guard open.isEmpty else { return Refusing.undecided(open, context) }
        let fitting = zip(years, standings).filter { $1 == true }.map(\.0)
        guard !fitting.isEmpty else { return Refusing.noneSuch(years, context) }
        let workings = Workings(fitting, for: value, context)
        let names = workings.names.joined(separator: "、")
        return workings.answer(
            .count, formula: "\(names)：\(fitting.count)年",
            value: workings.computed(ExactDecimal(fitting.count), unit: "年", bound: nil),
            text: "有\(fitting.count)年：\(names)\(workings.warning)（\(workings.statements)）。")
    }
}
