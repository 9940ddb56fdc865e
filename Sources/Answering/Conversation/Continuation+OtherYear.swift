internal import Facts
internal import Quantities
internal import Questions

extension Continuation {
    /// 滨海县呢 after a question for 2022年: where every report of that place is of other years, what they tell, and that it is
    /// of another year.
    func ofOtherYear(_ query: Query, _ meanings: [Query]) -> Outcome? {
        guard query.operation == .followup, query.times.isEmpty, !query.places.isEmpty else { return nil }
        for meant in meanings where meant.operands.isEmpty {
            let years = meant.yearsAsked(context)
            guard let year = years.first, years.count == 1, !context.holdsFigures(of: meant.places, in: year) else {
                continue
            }
            let answer = answerer.answer(meant.withoutTimes, context)
            guard answer.status == .answered, !answer.values.isEmpty else { continue }
            return Outcome(query: meant.withoutTimes, answer: answer.saying("（没有那一年的报告）" + answer.text))
        }
        return nil
    }
}
