internal import Questions

/// The sentences around the previous answer; by itself there is nothing to tell more of.
struct DetailOperation: Operation {
    func answer(_ query: Query, _ context: AnswerContext) -> Answer { Refusing.nothingToDetail }
}
