internal import Facts
internal import Quantities
internal import Questions

extension AnswerContext {
    /// Whether a report has a figure of one of these places in a year.
    func holdsFigures(of places: [String], in year: Int) -> Bool {
        corpus.source.holdsFigures(of: places, in: year)
    }
}

extension Query {
    /// An operand of a place of its own that took its year from the one before it (南通2020年和滨海县), in whatever year there
    /// is, where no report of the place is of that year.
    func inYearsHeld(besides asked: Query, _ context: AnswerContext) -> Query {
        guard asked.times.isEmpty, !asked.places.isEmpty, let year = yearsAsked(context).first,
            yearsAsked(context).count == 1, !context.holdsFigures(of: places, in: year)
        else { return self }
        return withoutTimes
    }
}
