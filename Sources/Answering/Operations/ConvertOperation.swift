internal import Facts
internal import Quantities
internal import Questions

/// A number that the question names, in another scale; without one there is nothing to convert here.
struct ConvertOperation: Operation {
    func answer(_ query: Query, _ context: AnswerContext) -> Answer {
        guard let stated = query.stated.first else { return Refusing.nothingBefore }
        guard let figure = StatedFigures.find(query, context).first else { return bare(stated, query) }
        var citations = CitationList(context.corpus)
        var known = Answer(status: .answered, text: "")
        known.values = [AnswerValue(figure: figure, citations: citations.cite(figure))]
        known.citations = citations.citations
        known.confidence = 900
        return Conversion.of(known, query) ?? Refusing.nothingBefore
    }

    /// Of a number that no report has only the arithmetic is told.
    private func bare(_ stated: Quantity, _ query: Query) -> Answer {
        guard let number = stated.value.single, query.unit == nil || query.unit == stated.unit,
            let scale = query.scale.flatMap(Scale.init), let inverse = scale.inverse(of: number)
        else { return Refusing.nothingBefore }
        let unit = query.unit ?? stated.unit
        return Answer(
            status: .smalltalk, text: "\(number)\(unit) = \(inverse)\(scale.word)\(unit)（只是换算，报告里没有查到这个数）。")
    }
}
