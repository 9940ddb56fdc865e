import Facts
import Search
import Testing

/// Filters on what a record is, apart from its words.
struct RecordFilterTests {
    /// Five records that all say the same, in two documents.
    private static func index() throws -> SegmentIndex {
        let folder = try TemporaryFolder()
        var builder = SegmentBuilder(path: folder.file("a"))
        try builder.begin(document: "甲.md")
        builder.add(
            [NearText("捐书", nearness: 8)],
            RecordColumns(unitClass: "本", period: 20_220_101...20_221_231, kinds: .amount))
        builder.add(
            [NearText("捐书", nearness: 8)],
            RecordColumns(period: 20_190_301...20_211_231, places: ["如东县"], kinds: .ordinal))
        builder.add([NearText("捐书", nearness: 8)], RecordColumns(unitClass: "元", places: ["如东县", "南通市"]))
        try builder.begin(document: "乙.md")
        builder.add(
            [NearText("捐书", nearness: 8)],
            RecordColumns(unitClass: "本", places: ["南通市"], kinds: [.amount, .duration]))
        builder.add([NearText("捐书", nearness: 8)])
        try builder.finish()
        // 乙 stands before 甲.
        return try SegmentIndex([.init(Segment(folder.file("a")))], compatible: ["册": ["本"]])
    }

    private static func records(_ change: (inout CandidateFilter) -> Void) throws -> [Int] {
        let term = SearchTerm(text: "捐书", forms: ["捐书"], isWord: true)
        var filter = CandidateFilter()
        change(&filter)
        let index = try index()
        let records = index.hits(for: [term], filter: filter, limit: 10).map(\.record)
        for count in 0...6 {
            #expect(index.hasHits(for: [term], filter: filter, moreThan: count) == (records.count > count))
        }
        return records
    }

    @Test func 地点一栏() throws {
        func records(_ names: Set<String>...) throws -> [Int] {
            try Self.records { $0.places = names.map { NearPlace(names: $0, forms: []) } }
        }
        #expect(try records() == [0, 1, 2, 3, 4])
        #expect(try records(["南通市"]) == [0, 4])
        #expect(try records(["南通市", "如东县"]) == [0, 3, 4])
        #expect(try records(["南通市"], ["如东县"]) == [4], "各处都要")
        #expect(try records(["如东"]) == [])
        #expect(try records([]) == [])
    }

    @Test func 近处的字() throws {
        func records(_ places: NearPlace...) throws -> [Int] { try Self.records { $0.places = places } }
        #expect(try records(NearPlace(forms: ["捐书"])) == [0, 1, 2, 3, 4])
        #expect(try records(NearPlace(forms: ["启东市", "书"])) == [0, 1, 2, 3, 4])
        #expect(try records(NearPlace(forms: ["捐书屋"])) == [])
        #expect(try records(NearPlace(forms: [""])) == [0, 1, 2, 3, 4])
        #expect(try records(NearPlace(names: ["如东县"], forms: ["启东"])) == [3, 4])
        #expect(try records(NearPlace(names: ["如东县"], forms: ["启东"]), NearPlace(forms: ["捐"])) == [3, 4])
    }

    @Test func 年份() throws {
        func records(_ years: [NearYears]...) throws -> [Int] { try Self.records { $0.years = years } }
        #expect(try records([NearYears(last: 2022)]) == [0, 1, 2, 4], "没有时段的也算")
        #expect(try records([NearYears(first: 2019, last: 2021)]) == [0, 1, 3, 4])
        #expect(try records([NearYears(first: 2020, last: 2021)]) == [0, 1, 4], "头尾都要合")
        #expect(try records([NearYears(first: 2019), NearYears(last: 2022)]) == [0, 1, 2, 3, 4], "合一样就行")
        #expect(try records([NearYears(last: 2021)], [NearYears(first: 2022)]) == [0, 1, 4], "各处都要")
        #expect(try records([NearYears()]) == [0, 1, 2, 3, 4])
    }

    @Test func 数的种类() throws {
        #expect(try Self.records { $0.kinds = .amount } == [0, 2])
        #expect(try Self.records { $0.kinds = .ordinal } == [3])
        #expect(try Self.records { $0.kinds = .place } == [])
        #expect(try Self.records { $0.kinds = [] } == [0, 1, 2, 3, 4])
    }

    @Test func 量词类和文档() throws {
        #expect(try Self.records { $0.unitClasses = ["册"] } == [0, 1, 2, 3])
        #expect(
            try Self.records {
                $0.unitClasses = ["册"]
                $0.document = "甲.md"
            } == [2, 3])
        #expect(try Self.records { $0.documents = ["甲.md", "丙.md"] } == [2, 3, 4])
        #expect(try Self.records { $0.documents = ["甲.md", "乙.md"] } == [0, 1, 2, 3, 4])
        #expect(try Self.records { $0.documents = [] } == [])
    }
}
