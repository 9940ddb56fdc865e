import Answering
import Facts
import TestSupport
import Testing

/// Reports in traditional characters answer questions in either script, and are quoted as they are written.
struct TraditionalTests {
    private static let body = """
        ## 服務陣地

        目前，全市建有圖書閱覽室287間，其中示範點46間。該閱覽館於民國16年創辦，1958年遷至湖濱。
        """

    private static func library() throws -> Library {
        try Library([SampleReport("無錫2022.md", place: "無錫市", period: "2022", body: body)])
    }

    @Test(arguments: ["无锡市建有图书阅览室多少间", "無錫市建有圖書閱覽室多少間"])
    func 简体繁体的问句都查得到繁体的报告(_ question: String) throws {
        let library = try Self.library()
        let answer = library.ask(question)
        #expect(answer.values.map(\.text) == ["287間"])
        #expect(answer.text.contains("圖書閱覽室"))
        let citation = try #require(answer.citations.first)
        #expect(citation.quote.hasPrefix("目前，全市建有圖書閱覽室"))
        #expect(library.pointed(citation.spans, in: "無錫2022.md") == citation.quote.withoutBlanks)
    }

    @Test func 引文的小标题也照原文() throws {
        #expect(try Self.library().ask("无锡市建有图书阅览室多少间").citations.first?.section == "服務陣地")
    }

    @Test func 时间照原文作答() throws {
        #expect(try Self.library().ask("阅览馆是民国几年创办的").texts == ["民國16年"])
    }

    @Test func 同一件事简体繁体各登一次只算一件() throws {
        let simplified = "目前，全市建有图书阅览室287间，其中示范点46间，全年接待读者3万人次。"
        let traditional = "目前，全市建有圖書閱覽室287間，其中示範點46間，全年接待讀者3萬人次。"
        let library = try Library([
            SampleReport("甲.md", place: "无锡市", period: "2022", body: simplified),
            SampleReport("乙.md", place: "无锡市", period: "2022", body: traditional),
        ])
        let answer = library.ask("2022年无锡市建有图书阅览室多少间")
        #expect(answer.values.count == 1)
        #expect(Set(answer.citations.map(\.document)) == ["甲.md", "乙.md"])
    }

    @Test func 报告里没有的照样不答() throws {
        #expect(try Self.library().ask("无锡市建有游泳馆多少间").values.isEmpty)
    }
}
