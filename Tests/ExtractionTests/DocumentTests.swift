import Facts
import Quantities
import Reports
import TestSupport
import Testing

/// What is recorded of a document as a whole.
struct DocumentTests {
    private static let body = "# 无锡市总工会工作小结\n\n2021年，举办招聘会50场。\n"

    private static func document(_ text: String, manifest: Metadata = Metadata()) throws -> Document {
        try Project.load().extract(text, path: "甲/乙.md", metadata: manifest).document
    }

    @Test func 文件头里的各项() throws {
        let document = try Self.document(
            """
            ---
            title: 书屋这一年
            organization: 无锡市总工会
            place: 无锡
            published: 2022-03-05
            period: 2021
            page: A3
            source: 《工会通讯》
            ---

            """ + Self.body)
        #expect(document.path == "甲/乙.md")
        #expect(document.title == "书屋这一年")
        #expect(document.organization == "无锡市总工会")
        #expect(document.place == "无锡市", "地名取规范写法")
        #expect(document.published == CalendarDate(year: 2022, month: 3, day: 5))
        #expect(document.page == "A3")
        #expect(document.source == "《工会通讯》")
        #expect(document.articles.map(\.title) == ["无锡市总工会工作小结"])
    }

    @Test func 清单胜过文件头() throws {
        var manifest = Metadata()
        manifest.title = "清单里的题目"
        manifest.place = "苏州"
        let document = try Self.document("---\ntitle: 文件里的题目\nplace: 无锡\n---\n" + Self.body, manifest: manifest)
        #expect(document.title == "清单里的题目")
        #expect(document.place == "苏州市")
    }

    @Test func 都没写就从正文里找() throws {
        let document = try Self.document(Self.body)
        #expect(document.title == "无锡市总工会工作小结")
        #expect(document.place == "无锡市")
        #expect(document.organization == "无锡市总工会")
        #expect(document.published == nil)
    }

    @Test func 正文也没有就空着() throws {
        let document = try Self.document("举办招聘会50场，大家都来了。\n")
        #expect(document.place == nil)
        #expect(document.organization == nil)
    }

    @Test func 文件没变提取结果就不变() throws {
        let project = try Project.load()
        let runs = try (0..<5).map { _ in try project.extract(Self.body).figures }
        #expect(runs.allSatisfy { $0 == runs[0] })
    }
}
