import Answering

/// Asks gold questions, each in a conversation of its own, and judges the answers.
struct Evaluation {
    private let desk: Desk
    private let judge: Judge
    private let promise: Promise

    /// - Parameter texts: the reports as read, by their path.
    init(desk: Desk, texts: [String: [UInt8]]) {
        self.desk = desk
        let comparison = ValueComparison(lexicon: desk.engine.lexicon)
        judge = Judge(comparison: comparison)
        promise = Promise(recognizer: desk.engine.recognizer, comparison: comparison) { texts[$0] }
    }

    func report(_ questions: [GoldQuestion]) -> EvaluationReport {
        var report = EvaluationReport()
        for gold in questions {
            var conversation = desk.conversation()
            for earlier in gold.history ?? [] { _ = conversation.answer(earlier, document: gold.document) }
            let answer = conversation.answer(gold.question, document: gold.document)
            let asked = ((gold.history ?? []) + [gold.question]).joined(separator: "\n")
            report.add(
                gold, judge.judge(gold, answer), broken: promise.broken(asked, answer),
                got: "[\(answer.status.rawValue)] \(answer.text)")
        }
        return report
    }
}
