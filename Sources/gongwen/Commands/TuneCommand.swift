import Answering
import Facts
import FoundationEssentials
import Quantities
import Questions

/// Fits the ranking's weights to gold questions.
enum TuneCommand: Command {
    static let name = "tune"
    static let usage = "文件…"
    static let summary = "用考题拟合排序权重与门槛"
    static let options = Option.everywhere + [.today, .format, .json]

    static func run(_ arguments: Arguments) throws -> Int32 {
        let questions = try arguments.words.flatMap(GoldQuestion.all)
        let desk = try Desk(arguments)
        let judge = Judge(comparison: ValueComparison(lexicon: desk.engine.lexicon))
        for gold in questions where (gold.history ?? []).isEmpty {
            let reading = desk.questions.read(gold.question)
            guard let query = reading.query, !query.asksText else { continue }
            let candidates = desk.answerer.search.candidates(query, document: gold.document)
            var rows: [String] = []
            for candidate in candidates.prefix(120) {
                let label = judge.isAnswer(candidate.figure, gold, desk.corpus)
                let refusal = candidate.refusal.map { "\"\(String("\($0)".prefix { $0 != "(" }))\"" } ?? "null"
                let values = Features.Name.allCases.map { String(candidate.all[$0]) }.joined(separator: ",")
                rows.append(
                    "{\"r\":\(refusal),\"s\":\(candidate.score),\"l\":\(label),\"v\":\"\(candidate.figure.text)\",\"c\":\"\(candidate.figure.quantity.unitClass ?? "")\",\"n\":\(candidate.number),\"f\":[\(values)]}"
                )
            }
            let none = gold.answer.none || gold.answer.smalltalk || gold.answer.clarify
            Terminal.print(
                "{\"id\":\"\(gold.id)\",\"kind\":\"\(gold.kind)\",\"q\":\"\(gold.question.replacing("\"", with: ""))\",\"op\":\"\(query.operation.rawValue)\",\"none\":\(none),\"nv\":\(gold.answer.values.count),\"says\":\(query.saysOfWhat),\"rows\":[\(rows.joined(separator: ","))]}"
            )
        }
        Terminal.print("{\"names\":[\(Features.Name.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ","))]}")
        return 0
    }
}
