import ChineseText
import Facts
import Search
import TestSupport
import Testing

/// Records found by their own words, as `RecordContext.own` has them.
struct OwnWordsTests {
    /// What each record's own words are, in several segments with deletions.
    private static func documents(_ random: inout RandomReports) -> [ExtractedDocument] {
        (0..<6).map { random.document("\($0).txt", sentences: 20 + random.roll(30)) }
    }

    private static func corpus(_ documents: [ExtractedDocument]) throws -> Corpus {
        var store = MemoryStore()
        for document in documents { store.replace(document) }
        return try Corpus(store)
    }

    /// The first records that were there and the last, in segments of their own, two documents deleted.
    private static func index(_ documents: [ExtractedDocument], without gone: Set<String>) throws -> SegmentIndex {
        let folder = try TemporaryFolder()
        let halves = [documents.filter { $0.document.path < "3" }, documents.filter { $0.document.path >= "3" }]
        let sources = try halves.enumerated().map { number, half in
            let path = folder.file("\(number)")
            var builder = SegmentBuilder(path: path)
            try builder.add(figuresOf: corpus(half))
            try builder.finish()
            let segment = try Segment(path)
            guard let deletions = try Deletions(of: segment, gone) else { return SegmentIndex.Source(segment) }
            try deletions.write(to: path + ".deletions")
            return try SegmentIndex.Source(segment, deletions: Deletions(path + ".deletions", of: segment))
        }
        return try SegmentIndex(sources, compatible: [:])
    }

    private static func pairs(_ text: String) -> [String] {
        let scalars = Array(text.unicodeScalars)
        guard scalars.count > 1 else { return scalars.map(String.init) }
        return zip(scalars, scalars.dropFirst()).map { "\($0)\($1)" }
    }

    @Test(arguments: 1...6)
    func 自己的字里有的都找到(_ seed: Int) throws {
        var random = RandomReports(seed: seed, characters: 4 + seed)
        let documents = Self.documents(&random)
        let index = try Self.index(documents, without: ["1.txt", "4.txt"])
        let corpus = try Self.corpus(documents.filter { !["1.txt", "4.txt"].contains($0.document.path) })
        for _ in 0..<60 {
            let texts = (0..<(1 + random.roll(2))).map { _ in random.text(3) }
            let document = random.roll(3) == 0 ? "\(random.roll(7)).txt" : nil
            let expected = corpus.figures.indices.filter { number in
                let own = corpus.contexts[number].own
                return (document == nil || corpus.figures[number].document == document)
                    && texts.flatMap(Self.pairs).allSatisfy { own.holds($0) }
            }
            #expect(Array(index.records(holding: texts, document: document)) == expected)
            #expect(
                Array(MemoryIndex(corpus, compatible: [:]).records(holding: texts, document: document)) == expected)
        }
    }

    @Test func 要几个找几个() throws {
        var random = RandomReports(seed: 3, characters: 5)
        let index = try Self.index(Self.documents(&random), without: [])
        let all = Array(index.records(holding: ["，"], document: nil))
        #expect(all.count > 10)
        #expect(Array(index.records(holding: ["，"], document: nil).prefix(3)) == Array(all.prefix(3)))
        #expect(index.records(holding: ["飐飐"], document: nil).next() == nil)
        #expect(index.records(holding: ["，"], document: "没有.txt").next() == nil)
    }
}
