import Answering
import Presentation
import Questions

/// `:explain`: how the last question was read.
enum ColonExplain: ColonCommand {
    static let name = "explain"
    static let usage = ""
    static let summary = "说明上一句是怎样读懂的：词格、推导、查询、候选数字与得分"

    static func run(_ rest: String, in session: Session) throws -> Session.Reply {
        guard let turn = session.last else { throw Failure("还没有问过；先问一句，再看它是怎样读懂的。") }
        let search = session.desk.answerer.search
        let candidates = turn.reading.query.map { search.candidates($0) } ?? []
        return .text(Explanation.text(turn.reading, candidates: candidates, in: search))
    }
}
