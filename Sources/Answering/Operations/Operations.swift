internal import Questions

/// Computes an answer from the figures a query selects. A new operation is a new file in this folder, a case
/// below, and a literal of `Query.Operation` that grammar files can name in a tag.
protocol Operation: Sendable {
    func answer(_ query: Query, _ context: AnswerContext) -> Answer
}

enum Operations {
    static func operation(_ name: Query.Operation) -> any Operation {
        switch name {
        // A follow-up with nothing before it is a question of keywords.
        case .value, .followup: ValueOperation()
        case .several: SeveralOperation()
        case .series: SeriesOperation()
        case .check: CheckOperation()
        case .difference: DifferenceOperation()
        case .sum: SumOperation()
        case .ratio: RatioOperation()
        case .share: ShareOperation()
        case .growth: GrowthOperation()
        case .maximum: ExtremumOperation(isMaximum: true)
        case .minimum: ExtremumOperation(isMaximum: false)
        case .source: SourceOperation()
        case .meaning: MeaningOperation()
        case .who: WhoOperation()
        case .when: WhenOperation()
        case .where: WhereOperation()
        case .list: ListOperation()
        case .define: DefineOperation()
        case .quote: QuoteOperation()
        case .rule: RuleOperation()
        case .detail: DetailOperation()
        case .count: CountOperation()
        case .conflict: ConflictOperation()
        case .convert: ConvertOperation()
        case .smalltalk: SmalltalkOperation()
        }
    }
}
