internal import Facts
internal import Questions

/// A figure for each operand, in the order asked.
struct SeveralOperation: Operation {
    func answer(_ query: Query, _ context: AnswerContext) -> Answer {
        switch OperandSearch(query, context).outcome() {
        case .refused(let answer): return answer
        case .found(let candidates):
            return Listing.answer(candidates, labels: query.operands.map { Wording.trimmed($0.wording) }, context)
        }
    }
}
