import Facts

/// `:documents`
enum ColonDocuments: ColonCommand {
    static let name = "documents"
    static let usage = ""
    static let summary = "列出索引里的报告"

    static func run(_ rest: String, in session: Session) throws -> Session.Reply {
        let corpus = session.desk.corpus
        guard !corpus.documents.isEmpty else { throw Failure("索引里还没有报告；请用 gongwen ingest 收录。") }
        return .text(DocumentsCommand.text(corpus))
    }
}
