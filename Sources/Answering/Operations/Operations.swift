internal import Questions

/// Computes an answer from the figures a query selects. A new operation is a new file in this folder, a case
/// below, and a literal of `Query.Operation` that grammar files can name in a tag.
protocol Operation: Sendable {
    static var name: Query.Operation { get }
    func answer(_ query: Query, _ context: AnswerContext) -> Answer
}

enum Operations {
    static func operation(_ name: Query.Operation) -> any Operation {
        switch name {
        case .value: ValueOperation()
        case .check: CheckOperation()
        case .difference: DifferenceOperation()
        }
    }
}
