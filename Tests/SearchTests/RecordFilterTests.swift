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
        builder.add([NearText("捐书", nearness: 8)], RecordColumns(unitClass: "本", period: 20_220_101...20_221_231))
        builder.add([NearText("捐书", nearness: 8)], RecordColumns(period: 20_210_101...20_211_231, places: ["如东县"]))
        builder.add([NearText("捐书", nearness: 8)], RecordColumns(unitClass: "元", places: ["如东县", "南通市"]))
        try builder.begin(document: "乙.md")
        builder.add([NearText("捐书", nearness: 8)], RecordColumns(unitClass: "本", places: ["南通市"]))
        builder.add([NearText("捐书", nearness: 8)])
        try builder.finish()
        // 乙 stands before 甲.
        return try SegmentIndex([.init(Segment(folder.file("a")))], compatible: ["册": ["本"]])
    }

    private static func records(_ filter: RecordFilter) throws -> [Int] {
        let term = SearchTerm(text: "捐书", forms: ["捐书"], isWord: true)
        return try index().hits(for: [term], filter: filter, limit: 10).map(\.record)
    }

    @Test func 地点() throws {
        #expect(try Self.records(RecordFilter()) == [0, 1, 2, 3, 4])
        #expect(try Self.records(RecordFilter(places: ["南通市"])) == [0, 4])
        #expect(try Self.records(RecordFilter(places: ["南通市", "如东县"])) == [0, 3, 4])
        #expect(try Self.records(RecordFilter(places: ["如东"])) == [])
        #expect(try Self.records(RecordFilter(places: [])) == [])
    }

    @Test func 时段() throws {
        #expect(try Self.records(RecordFilter(period: 20_220_601...20_220_630)) == [2])
        #expect(try Self.records(RecordFilter(period: 20_211_231...20_220_101)) == [2, 3])
        #expect(try Self.records(RecordFilter(period: 20_230_101...20_231_231)) == [])
    }

    @Test func 量词类和文档() throws {
        var filter = CandidateFilter()
        filter.unitClasses = ["册"]
        #expect(try Self.records(RecordFilter(filter)) == [0, 1, 2, 3])
        filter.document = "甲.md"
        #expect(try Self.records(RecordFilter(filter)) == [2, 3])
        #expect(try Self.records(RecordFilter(filter, places: ["如东县"])) == [3])
    }
}
