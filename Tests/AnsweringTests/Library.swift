import Answering
import ChineseText
import Facts
import Quantities
import Questions
import TestSupport
import Testing

/// A few reports of imagined years, and what one asks of them.
struct Library {
    let corpus: Corpus
    private let documents: [String: ExtractedDocument]
    private let questions: QuestionReader
    private let answerer: Answerer

    init(_ reports: [SampleReport], today: CalendarDate? = nil) throws {
        let project = try Project.load()
        var store = MemoryStore()
        var documents: [String: ExtractedDocument] = [:]
        for report in reports {
            let document = try project.extract(report.markdown, path: report.path)
            store.replace(document)
            documents[report.path] = document
        }
        self.documents = documents
        corpus = try Corpus(store)
        questions = project.questions
        answerer = project.answerer(corpus, today: today)
    }

    /// One report of 无锡市 on 2022.
    init(_ body: String) throws {
        try self.init([SampleReport("无锡2022.md", place: "无锡市", period: "2022", body: body)])
    }

    func ask(_ question: String, document: String? = nil) -> Answer {
        answerer.answer(questions.read(question), document: document)
    }

    /// The answers to questions that are asked one after another.
    func talk(_ asked: [String]) -> [Answer] {
        var conversation = Conversation(reader: questions, answerer: answerer)
        return asked.map { conversation.answer($0) }
    }

    /// The bytes of a document that spans point at, without white space.
    func pointed(_ spans: [ByteSpan], in path: String) -> String {
        let bytes = documents[path]?.text ?? []
        return String(decoding: spans.flatMap { bytes[$0.range] }, as: UTF8.self).withoutBlanks
    }

    /// Two years of 无锡市 and one of 南通市.
    static let threeReports = [
        SampleReport(
            "无锡2022.md", place: "无锡市", period: "2022", published: "2023-01",
            body: """
                ## 服务阵地

                目前，全市建有287家职工书屋，其中市级示范点46家。全年新建户外劳动者爱心驿站63个，服务户外职工近24万人
                次。爱心驿站配备急救箱4000余个。

                ## 帮扶救助

                全年投入帮扶资金1250.6万元，慰问困难职工3120名，赠送意外伤害保险5210份、健康体检1980份。为86家企业开展
                法律服务。

                ## 会员发展

                全市现有工会会员近240万人，建会率为92.5%。近5年，累计培训职工35万人次。技能竞赛团体总分列全省第三名。金秋
                助学活动已连续开展18年。
                """),
        SampleReport(
            "无锡2021.md", place: "无锡市", period: "2021", published: "2022-01",
            body: """
                ## 服务阵地

                目前，全市建有251家职工书屋。全年新建户外劳动者爱心驿站58个。

                ## 帮扶救助

                全年投入帮扶资金1100万元，慰问困难职工2890名。
                """),
        SampleReport(
            "南通2022.md", place: "南通市", period: "2022",
            body: "全市举办读书分享会35场，参加职工12万人次。投入帮扶资金900万元。"),
    ]

    private static let loaded = Result { try Library(threeReports) }

    static func three() throws -> Library { try loaded.get() }
}

extension String {
    var withoutBlanks: String {
        String(String.UnicodeScalarView(unicodeScalars.filter { !$0.isBlank }))
    }
}

extension Answer {
    /// The values as they stand in the reports.
    var wordings: [String] { values.map(\.text) }
}
