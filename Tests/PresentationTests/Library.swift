import Answering
import Facts
import Presentation
import Questions
import TestSupport

/// Two reports of imagined years and answers from them.
struct Library {
    let project: Project
    let corpus: Corpus
    let answerer: Answerer

    private init() throws {
        project = try Project.load()
        corpus = try project.corpus([
            SampleReport(
                "年报/无锡2022.md", place: "无锡市", period: "2022", published: "2023-01",
                body: "## 阵地\n\n目前，全市建有287家职工书屋，\n其中市级示范点46家。\n\n全市现有工会会员近240万人。"),
            SampleReport("年报/无锡2021.md", place: "无锡市", period: "2021", body: "全市建有251家职工书屋。"),
        ])
        answerer = project.answerer(corpus)
    }

    private static let loaded = Result { try Library() }

    static func load() throws -> Library { try loaded.get() }

    func ask(_ question: String) -> Answer { answerer.answer(project.questions.read(question)) }

    func record(_ question: String, id: String? = nil, session: String? = nil) -> JSON {
        let envelope = JSONFormat.Envelope(id: id, session: session, question: question, elapsed: 1400)
        return JSONFormat.record(ask(question), envelope)
    }
}
