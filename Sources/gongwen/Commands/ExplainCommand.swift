import Answering
import Presentation
import Questions

/// How a question was read and what was weighed for its answer.
enum ExplainCommand: Command {
    static let name = "explain"
    static let usage = "问句…"
    static let summary = "说明一句问话怎样读懂：词格、推导、查询、候选数字与得分"
    static let options = Option.everywhere + [.today]

    static func run(_ arguments: Arguments) throws -> Int32 {
        let question = arguments.words.joined(separator: " ")
        guard !question.isEmpty else { throw Failure("没有问句；请写：gongwen explain 2022年南通爱心服务站数量") }
        let desk = try Desk(arguments)
        let reading = desk.questions.read(question)
        let candidates = reading.query.map { desk.answerer.search.candidates($0) } ?? []
        Terminal.print(Explanation.text(reading, candidates: candidates, in: desk.answerer.search))
        let passages = reading.query.map { desk.answerer.search.passageLines($0) } ?? []
        if !passages.isEmpty { Terminal.print("句子：\n" + passages.joined(separator: "\n")) }
        return 0
    }
}
