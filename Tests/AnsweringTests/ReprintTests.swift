import Answering
import Facts
import Quantities
import TestSupport
import Testing

/// One report in several files is one fact with several sources.
struct ReprintTests {
    private static let body = "全市建成职工书屋287家，覆盖职工25万人。全年投入帮扶资金1250万元，慰问困难职工3120名，赠送意外伤害保险5210份。"

    private static func report(
        _ path: String, _ body: String = body, place: String = "无锡市", period: String = "2022", title: String? = nil
    ) -> SampleReport {
        SampleReport(path, place: place, period: period, title: title, body: body)
    }

    private static func reprinted(_ more: SampleReport...) throws -> Library {
        try Library([report("a.md"), report("b.md", title: "一份暖心的答卷")] + more)
    }

    @Test func 一个数两个出处() throws {
        let answer = try Self.reprinted().ask("2022年无锡市建成职工书屋多少家")
        #expect(answer.wordings == ["287家"])
        #expect(answer.values.first?.citations == [1, 2])
        #expect(answer.citations.map(\.document) == ["a.md", "b.md"])
        #expect(answer.text.hasSuffix("[1][2]"))
    }

    @Test func 扫描有错字的也是转载() throws {
        let noisy = Self.body.replacing("慰问困难职工", with: "慰间困难职工").replacing("覆盖职工", with: "复盖职工")
        let answer = try Library([Self.report("a.md"), Self.report("b.md", noisy, title: "又一份")])
            .ask("2022年无锡市慰问困难职工多少名")
        #expect(answer.wordings == ["3120名"])
        #expect(answer.citations.map(\.document) == ["a.md", "b.md"])
    }

    @Test func 另一份说法不同_只算两种说法() throws {
        let answer = try Self.reprinted(Self.report("c.md", "全市建成职工书屋291家。", title: "统计公报"))
            .ask("2022年无锡市建成职工书屋多少家")
        #expect(answer.wordings == ["287家", "291家"])
        #expect(answer.values.map(\.citations) == [[1, 2], [3]])
        #expect(answer.text.hasPrefix("两份报告说法不一"))
    }

    @Test func 合计不重复计() throws {
        let answer = try Self.reprinted().ask("2022年无锡市职工书屋和意外伤害保险各是多少")
        #expect(Set(answer.wordings).count == answer.wordings.count)
        let sum = try Self.reprinted(
            Self.report("d.md", "全市建成职工书屋251家，覆盖职工21万人。", period: "2021")
        ).ask("2021年和2022年无锡市建成职工书屋一共多少家")
        #expect(sum.values.map { "\($0.value)" } == ["538"])
        #expect(sum.derivation?.operands.count == 2)
    }

    @Test func 各年的数里一年一个() throws {
        let answer = try Self.reprinted(Self.report("d.md", "全市建成职工书屋251家，覆盖职工21万人。", period: "2021"))
            .ask("无锡市历年建成职工书屋多少家")
        #expect(answer.wordings == ["287家", "251家"])
    }

    @Test func 只问一份报告就引那一份() throws {
        let answer = try Self.reprinted().ask("2022年无锡市建成职工书屋多少家", document: "b.md")
        #expect(answer.wordings == ["287家"])
        #expect(answer.citations.first?.document == "b.md")
    }

    @Test func 出处两份都说() throws {
        let answer = try Self.reprinted().ask("287家职工书屋出自哪份报告")
        #expect(Set(answer.citations.map(\.document)) == ["a.md", "b.md"])
        #expect(answer.texts.count == 2)
    }

    @Test func 两年里同样的一句不是转载() throws {
        let sentence = "全市签订集体合同100份，覆盖职工3万人。"
        let corpus = try Library([
            Self.report("2021.md", sentence, period: "2021"), Self.report("2022.md", sentence, period: "2022"),
        ]).corpus
        #expect(corpus.sentences.allSatisfy { corpus.reprints(of: $0).isEmpty })
    }

    @Test func 两个地方同样的一句不是转载() throws {
        let sentence = "全市签订集体合同100份，覆盖职工3万人。"
        let corpus = try Library([
            Self.report("甲.md", sentence), Self.report("乙.md", sentence, place: "南京市"),
        ]).corpus
        #expect(corpus.sentences.allSatisfy { corpus.reprints(of: $0).isEmpty })
    }

    @Test(arguments: [
        "全市签订集体合同110份，覆盖职工3万人。", "全市签订集体合同100余份，覆盖职工3万人。", "全市签订集体合同100份，覆盖企业3万家。",
        "全市解除劳动合同100份，涉及女工3万人。", "全市终止集体合同100份，减少职工3万人。",
    ])
    func 数或话不同就不是转载(_ other: String) throws {
        let corpus = try Library([
            Self.report("甲.md", "全市签订集体合同100份，覆盖职工3万人。"), Self.report("乙.md", other, title: "另一份"),
        ]).corpus
        #expect(corpus.sentences.allSatisfy { corpus.reprints(of: $0).isEmpty })
    }

    @Test func 同一篇里说了两遍不是转载() throws {
        let sentence = "全市签订集体合同100份，覆盖职工3万人。"
        let corpus = try Library("\(sentence)\n\n\(sentence)").corpus
        #expect(corpus.sentences.allSatisfy { corpus.reprints(of: $0).isEmpty })
    }

    /// A sentence that names a place of its own, in reports of two places.
    private static func parted(_ place: String, _ other: String) throws -> Corpus {
        let sentence = "无锡市签订集体合同100份，覆盖职工3万人，涉及各类企业2600家。"
        func report(_ place: String, _ path: String) -> SampleReport {
            SampleReport(path, place: place, period: "2022", title: "答卷", body: sentence)
        }
        return try Library([report(place, "甲.md"), report(other, "乙.md")]).corpus
    }

    @Test func 报告是两个地方的_句子同样也不是转载() throws {
        let corpus = try Self.parted("涟水县", "洪泽区")
        #expect(corpus.sentences.allSatisfy { corpus.reprints(of: $0).isEmpty })
    }

    @Test func 报告是同一个地方的_照样是转载() throws {
        let corpus = try Self.parted("涟水县", "涟水县")
        #expect(corpus.sentences.contains { !corpus.reprints(of: $0).isEmpty })
    }

    @Test func 两个地方报了同一个数_要问是哪个地方() throws {
        let sentence = "2022年新建职工书屋12家，覆盖职工超过2万人次。"
        let answer = try Library([
            Self.report("甲.md", sentence, place: "涟水县"), Self.report("乙.md", sentence, place: "洪泽区"),
        ]).ask("2022年新建职工书屋多少家")
        #expect(answer.status != .answered)
        #expect(answer.text.contains("涟水县") && answer.text.contains("洪泽区"))
        let one = try Library([
            Self.report("甲.md", sentence, place: "涟水县"), Self.report("乙.md", sentence, place: "洪泽区"),
        ]).ask("2022年涟水县新建职工书屋多少家")
        #expect(one.citations.map(\.document) == ["甲.md"])
    }
}
