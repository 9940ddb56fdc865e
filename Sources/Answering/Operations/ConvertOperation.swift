internal import Questions

/// The previous answer in another scale; by itself there is nothing to convert.
struct ConvertOperation: Operation {
    func answer(_ query: Query, _ context: AnswerContext) -> Answer { Refusing.nothingBefore }
}
