import Facts
import Quantities
import Search
import TestSupport
import Testing

/// The promises of `CandidateIndex`, kept by the index in memory.
struct MemoryIndexTests {
    private static let reports = [
        SampleReport(
            "南通.md", place: "南通市", period: "2022",
            body: """
                ## 阵地

                建有书屋120家。投入书屋经费80万元。举办书屋读书会30场，参加职工5000人次。

                ## 帮扶

                慰问困难职工300名。书屋慰问困难职工40名。
                """),
        SampleReport("无锡.md", place: "无锡市", period: "2022", body: "建有书屋90家。慰问困难职工700名。赠送保险60份。"),
        SampleReport("无锡2021.md", place: "无锡市", period: "2021", body: "建有书屋90家。慰问困难职工700名。赠送保险60份。"),
    ]

    private static let loaded = Result { () throws -> (Corpus, MemoryIndex) in
        let corpus = try Project.load().corpus(reports)
        return (corpus, MemoryIndex(corpus, compatible: compatible))
    }

    /// By a class of units asked for, the classes that may answer it.
    private static let compatible: [String: Set<String>] = ["机构": ["个"], "活动": ["人次"], "金额": [], "比例": []]

    private static func term(_ forms: String...) -> SearchTerm {
        SearchTerm(text: forms[0], forms: forms, isWord: true)
    }

    private static func filter(_ unitClasses: Set<String> = [], document: String? = nil) -> CandidateFilter {
        var filter = CandidateFilter()
        filter.unitClasses = unitClasses
        filter.document = document
        return filter
    }

    /// The wordings of the hits, in order.
    private static func hits(
        _ terms: [SearchTerm], _ filter: CandidateFilter = filter(), limit: Int = 100
    ) throws -> [String] {
        let (corpus, index) = try loaded.get()
        return index.hits(for: terms, filter: filter, limit: limit).map { corpus.figures[$0.record].text }
    }

    @Test(arguments: [["书屋"], ["慰问", "困难职工"], ["保险"], ["无锡"], ["不曾见过的词", "书屋"]])
    func 分值从高到低同分按编号(_ words: [String]) throws {
        let (corpus, index) = try Self.loaded.get()
        let hits = index.hits(for: words.map { Self.term($0) }, filter: CandidateFilter(), limit: 100)
        #expect(!hits.isEmpty)
        for (first, second) in zip(hits, hits.dropFirst()) {
            #expect(first.impact > second.impact || first.impact == second.impact && first.record < second.record)
        }
        #expect(hits.allSatisfy { corpus.figures.indices.contains($0.record) && $0.impact > 0 })
        #expect(Set(hits.map(\.record)).count == hits.count)
    }

    @Test func 两份一样的报告同分() throws {
        let (corpus, index) = try Self.loaded.get()
        let hits = index.hits(for: [Self.term("保险")], filter: CandidateFilter(), limit: 2)
        #expect(hits.map { corpus.figures[$0.record].document } == ["无锡.md", "无锡2021.md"])
        #expect(hits.first?.impact == hits.last?.impact)
    }

    @Test func 词越近分越高() throws {
        #expect(try Self.hits([Self.term("书屋"), Self.term("慰问")]).first == "40名")
        #expect(try Self.hits([Self.term("困难职工")], Self.filter(document: "南通.md")).prefix(2) == ["300名", "40名"])
    }

    @Test func 别的说法也算() throws {
        #expect(try Self.hits([Self.term("农家书屋馆", "读书会")], limit: 1) == ["30场"])
        #expect(try Self.hits([Self.term("捐书")]) == (try Self.hits([Self.term("捐书", "飐")])))
    }

    @Test(
        arguments: [
            (Set(["金额"]), ["80万元"]), (["活动"], ["30场"]), (["比例"], []), ([], nil), (["没有这一类"], []),
        ] as [(Set<String>, [String]?)])
    func 只要问到的量词类(_ classes: Set<String>, _ expected: [String]?) throws {
        let (corpus, index) = try Self.loaded.get()
        let hits = index.hits(for: [Self.term("书屋")], filter: Self.filter(classes, document: "南通.md"), limit: 100)
        let accepted = classes.reduce(classes) { $0.union(Self.compatible[$1] ?? []) }
        for hit in hits where !classes.isEmpty {
            #expect(corpus.figures[hit.record].quantity.unitClass.map(accepted.contains) ?? true)
        }
        if let expected { for text in expected { #expect(hits.contains { corpus.figures[$0.record].text == text }) } }
        if expected == [] { #expect(hits.isEmpty) }
    }

    @Test func 只要一份报告() throws {
        let (corpus, index) = try Self.loaded.get()
        let hits = index.hits(for: [Self.term("书屋")], filter: Self.filter(document: "无锡.md"), limit: 100)
        #expect(hits.first.map { corpus.figures[$0.record].text } == "90家")
        #expect(hits.allSatisfy { corpus.figures[$0.record].document == "无锡.md" })
        #expect(try Self.hits([Self.term("书屋")], Self.filter(document: "没有.md")) == [])
        #expect(try Self.hits([Self.term("书屋")], Self.filter(document: "无锡")) == [], "路径要全")
    }

    @Test(arguments: [0, 1, 3, 1000])
    func 至多给这么多个而且是最前面的(_ limit: Int) throws {
        let all = try Self.hits([Self.term("书屋"), Self.term("职工")])
        #expect(try Self.hits([Self.term("书屋"), Self.term("职工")], limit: limit) == Array(all.prefix(limit)))
    }

    @Test(arguments: [[], [""], ["飐"], ["飐飐飐"], ["\u{0}"]])
    func 没有的词没有结果(_ words: [String]) throws {
        #expect(try Self.hits(words.map { Self.term($0) }) == [])
    }

    @Test func 少见的词更稀罕() throws {
        let (_, index) = try Self.loaded.get()
        #expect(index.rarity(of: Self.term("读书会")) > index.rarity(of: Self.term("市")))
        #expect(index.rarity(of: Self.term("飐飐飐")) > 0, "哪里都没有的词按普通的词算")
    }

    @Test func 空的知识库() throws {
        let index = MemoryIndex(try Corpus(MemoryStore()), compatible: [:])
        #expect(index.hits(for: [Self.term("书屋")], filter: CandidateFilter(), limit: 10) == [])
        #expect(index.rarity(of: Self.term("书屋")) > 0)
    }

    @Test func 二十遍结果相同而且与建库次序无关() throws {
        let terms = [Self.term("书屋"), Self.term("困难职工"), Self.term("无锡")]
        let project = try Project.load()
        let expected = try Self.loaded.get().1.hits(for: terms, filter: CandidateFilter(), limit: 100)
        for run in 0..<20 {
            let reports = run % 2 == 0 ? Self.reports : Self.reports.reversed()
            let index = MemoryIndex(try project.corpus(reports), compatible: Self.compatible)
            #expect(index.hits(for: terms, filter: CandidateFilter(), limit: 100) == expected)
        }
    }
}
