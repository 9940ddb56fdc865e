internal import Facts
internal import Quantities
internal import Questions

/// The figures that have the number a question states, and whose clauses hold its other words.
enum StatedFigures {
    /// More sources than this say that the number alone was not enough.
    static let most = 3

    /// Those of every number that the question states (一处写236万，一处写240万); empty where one of them is nowhere, or one of
    /// several in more than one place.
    static func findAll(_ query: Query, _ context: AnswerContext) -> [Figure] {
        guard query.stated.count > 1 else { return find(query, context) }
        let found = query.stated.map { find(query, context, stated: $0) }
        return found.allSatisfy { $0.count == 1 } ? found.flatMap(\.self) : []
    }

    static func find(_ query: Query, _ context: AnswerContext) -> [Figure] {
        query.stated.first.map { find(query, context, stated: $0) } ?? []
    }

    private static func find(_ query: Query, _ context: AnswerContext, stated: Quantity) -> [Figure] {
        let corpus = context.corpus
        return corpus.source.figures(of: stated.value).filter { number in
            let figure = corpus.figures[number]
            guard context.document.map({ $0 == figure.document }) ?? true,
                stated.unit.isEmpty || figure.quantity.unit == stated.unit
                    || figure.quantity.unitClass == stated.unitClass
            else { return false }
            let record = corpus.contexts[number]
            // 竞赛36场、增收2亿元: of several numbers, some words stand beside another one.
            let words = record.clause + record.before + (query.stated.count > 1 ? record.after : "")
            return query.terms.allSatisfy { term in
                !term.namesThing || term.search.forms.contains { words.contains($0) }
            }
        }.map { corpus.figures[$0] }
    }
}
