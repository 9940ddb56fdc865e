import Answering
import Facts
import Quantities
import Questions
import Tuning

/// Gold questions that ask for one figure, as examples for the ranking.
struct TuningExamples {
    private let desk: Desk
    private let judge: Judge

    init(_ desk: Desk) {
        self.desk = desk
        judge = Judge(comparison: ValueComparison(lexicon: desk.engine.lexicon))
    }

    /// Of the questions that stand alone, ask for one figure or for none that there is, and are understood as such.
    func examples(_ questions: [GoldQuestion]) -> [RankingExample] {
        questions.filter { ($0.history ?? []).isEmpty && $0.answer.values.count == ($0.answer.none ? 0 : 1) }
            .filter { $0.answer.bool == nil && !$0.answer.smalltalk && !$0.answer.clarify }
            .compactMap(example)
    }

    private func example(_ gold: GoldQuestion) -> RankingExample? {
        guard let query = desk.questions.read(gold.question).query, query.operation == .value, query.saysOfWhat
        else { return nil }
        let found = desk.answerer.search.candidates(query, document: gold.document)
        let choices = found.filter { $0.refusal == nil }.map { candidate in
            RankingExample.Choice(
                features: candidate.features,
                answer: "\(candidate.figure.quantity.value)\(candidate.figure.quantity.unitClass ?? "")",
                isRight: judge.isAnswer(candidate.figure, gold, desk.corpus))
        }
        let document = found.first { judge.isAnswer($0.figure, gold, desk.corpus) } ?? found.first
        return RankingExample(document: document?.figure.document ?? "", choices: choices)
    }
}
