import Answering
import Facts
import Foundation
import Questions
import Search
import TestSupport
import Testing

/// What the index over segments must give: for every question the hits of the index in memory.
struct SegmentIndexTests {
    /// Asks both indexes the same questions.
    private static func compare(
        _ index: SegmentIndex, _ oracle: MemoryIndex, _ documents: [String], questions: Int,
        _ random: inout RandomReports, _ comment: Comment
    ) {
        for _ in 0..<questions {
            let terms = random.terms()
            let filter = random.filter(documents)
            let limit = [0, 1, 2, 5, 40, 4000][random.roll(6)]
            let expected = oracle.hits(for: terms, filter: filter, limit: limit)
            let found = index.hits(for: terms, filter: filter, limit: limit)
            guard found == expected else {
                #expect(found == expected, comment)
                return
            }
            let texts = (0..<random.roll(4)).map { _ in random.text(random.roll(4) == 0 ? 4 : 2) }
            #expect(
                Array(index.records(holding: texts, document: filter.document))
                    == Array(oracle.records(holding: texts, document: filter.document)), comment)
            let many = [0, 1, 2, 5, 40][random.roll(5)]
            #expect(
                index.hasHits(for: terms, filter: filter, moreThan: many)
                    == oracle.hasHits(for: terms, filter: filter, moreThan: many), comment)
            for term in terms { #expect(index.rarity(of: term) == oracle.rarity(of: term), comment) }
        }
    }

    /// How many documents of how many sentences, of how many characters.
    struct Size: Sendable, CustomTestStringConvertible {
        let documents: Int
        let sentences: Int
        let characters: Int
        var testDescription: String { "\(documents)份各\(sentences)句，\(characters)字" }
    }

    static let sizes = [
        Size(documents: 0, sentences: 0, characters: 3), Size(documents: 3, sentences: 0, characters: 3),
        Size(documents: 1, sentences: 1, characters: 3), Size(documents: 3, sentences: 5, characters: 3),
        Size(documents: 8, sentences: 12, characters: 8), Size(documents: 20, sentences: 40, characters: 30),
        Size(documents: 6, sentences: 100, characters: 200),
    ]

    @Test(arguments: sizes, 1...4)
    func 一个文件的结果与内存里的相同(_ size: Size, _ seed: Int) throws {
        var random = RandomReports(seed: seed, characters: size.characters)
        var store = MemoryStore()
        for number in 0..<size.documents {
            store.replace(random.document("\(number).txt", sentences: random.roll(2 * size.sentences + 1)))
        }
        let corpus = try Corpus(store)
        let folder = try TemporaryFolder()
        let paths = corpus.documents.map(\.path)
        var figures = SegmentBuilder(path: folder.file("figures"), batchSize: seed % 2 == 0 ? 500 : 1 << 20)
        try figures.add(figuresOf: corpus)
        try figures.finish()
        try Self.compare(
            SegmentIndex([.init(Segment(folder.file("figures")))], compatible: RandomReports.compatible),
            MemoryIndex(corpus, compatible: RandomReports.compatible), paths, questions: 40, &random, "数")
        var sentences = SegmentBuilder(path: folder.file("sentences"), batchSize: seed % 2 == 0 ? 300 : 1 << 20)
        try sentences.add(sentencesOf: corpus)
        try sentences.finish()
        try Self.compare(
            SegmentIndex([.init(Segment(folder.file("sentences")))], compatible: [:]),
            MemoryIndex(sentencesOf: corpus), paths, questions: 40, &random, "句")
        #expect(folder.files == ["figures", "sentences"], "没有留下别的文件")
    }

    @Test(arguments: 1...12)
    func 几个文件连同删去的文档与内存里的相同(_ seed: Int) throws {
        var random = RandomReports(seed: seed, characters: 3 + seed)
        let folder = try TemporaryFolder()
        var history = History(folder: folder)
        for step in 0..<6 {
            var changed: [ExtractedDocument] = []
            for number in 0..<8 where random.roll(3) == 0 {
                changed.append(random.document("\(number).txt", sentences: random.roll(60), figures: 2))
            }
            try history.replace(changed, removing: random.roll(3) == 0 ? ["\(random.roll(8)).txt"] : [], step: step)
            if random.roll(3) == 0 { try history.merge(step: step) }
            let corpus = try Corpus(history.store)
            let index = try SegmentIndex(history.sources, compatible: RandomReports.compatible)
            #expect(index.count == corpus.figures.count)
            Self.compare(
                index, MemoryIndex(corpus, compatible: RandomReports.compatible), corpus.documents.map(\.path),
                questions: 30, &random, "第\(step)步")
            for number in corpus.figures.indices {
                #expect(index.address(of: number).map(\.document) == corpus.figures[number].document)
            }
            #expect(index.address(of: corpus.figures.count) == nil)
        }
    }

    /// More than a window of records, and many that are equal.
    @Test func 几千句和几千个数的结果与内存里的相同() throws {
        var random = RandomReports(seed: 9, characters: 14)
        var store = MemoryStore()
        for number in 0..<5 { store.replace(random.document("\(number).txt", sentences: 1300, figures: 2)) }
        let corpus = try Corpus(store)
        let folder = try TemporaryFolder()
        var builder = SegmentBuilder(path: folder.file("a"), batchSize: 200_000)
        try builder.add(sentencesOf: corpus)
        try builder.finish()
        try Self.compare(
            SegmentIndex([.init(Segment(folder.file("a")))], compatible: [:]), MemoryIndex(sentencesOf: corpus),
            corpus.documents.map(\.path), questions: 25, &random, "句")
        var figures = SegmentBuilder(path: folder.file("b"), batchSize: 200_000)
        try figures.add(figuresOf: corpus)
        try figures.finish()
        try Self.compare(
            SegmentIndex([.init(Segment(folder.file("b")))], compatible: RandomReports.compatible),
            MemoryIndex(corpus, compatible: RandomReports.compatible), corpus.documents.map(\.path), questions: 60,
            &random, "数")
    }

    /// The shipped reports, asked with the shipped questions.
    @Test func 自带报告和考题的结果与内存里的相同() throws {
        let project = try Project.load()
        let (corpus, questions) = try Self.shipped(project)
        let compatible = CandidateSearch.compatibleClasses(project.lexicon)
        let folder = try TemporaryFolder()
        var builder = SegmentBuilder(path: folder.file("a"))
        try builder.add(figuresOf: corpus)
        try builder.finish()
        let (index, oracle) = try (
            SegmentIndex([.init(Segment(folder.file("a")))], compatible: compatible),
            MemoryIndex(corpus, compatible: compatible)
        )
        #expect(questions.count > 50)
        for question in questions {
            guard let query = project.questions.read(question).query else { continue }
            var filter = CandidateFilter()
            if let unitClass = query.unitClass { filter.unitClasses = [unitClass] }
            let terms = query.terms.map(\.search)
            for limit in [40, 4000] {
                #expect(
                    index.hits(for: terms, filter: filter, limit: limit)
                        == oracle.hits(for: terms, filter: filter, limit: limit), "\(question)")
            }
        }
    }

    /// Two of the shipped reports, since extraction takes time here, and every other question of some files.
    private static func shipped(_ project: Project) throws -> (Corpus, [String]) {
        let root = try Project.root()
        let extractor = project.extractor()
        var store = MemoryStore()
        for name in ["nantong-2021.md", "nantong-2022.md"] {
            let text = try String(contentsOfFile: root + "/corpus/" + name, encoding: .utf8)
            store.replace(try project.extract(text, path: name, with: extractor))
        }
        let lines = try ["nantong", "texts"].flatMap {
            try String(contentsOfFile: root + "/corpus/gold/\($0).jsonl", encoding: .utf8).split(separator: "\n")
        }
        struct Line: Decodable { let question: String }
        let questions = try lines.map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)).question }
        return (try Corpus(store), questions)
    }

    @Test(arguments: 1...4)
    func 文档先后次序不影响结果(_ seed: Int) throws {
        var random = RandomReports(seed: seed, characters: 20)
        var documents = (0..<12).map { random.document("报告/\($0 * 7 % 12).txt", sentences: 30) }
        var store = MemoryStore()
        for document in documents { store.replace(document) }
        let corpus = try Corpus(store)
        let folder = try TemporaryFolder()
        if seed > 1 { documents.reverse() }
        var builder = SegmentBuilder(path: folder.file("a"), batchSize: seed > 2 ? 1000 : 1 << 20)
        for document in documents { try builder.add(figuresOf: document.corpus()) }
        try builder.finish()
        try Self.compare(
            SegmentIndex([.init(Segment(folder.file("a")))], compatible: [:]), MemoryIndex(corpus, compatible: [:]),
            corpus.documents.map(\.path), questions: 40, &random, "\(seed)")
    }

    @Test func 同一份文档来了两次要报错() throws {
        var random = RandomReports(seed: 1, characters: 20)
        let folder = try TemporaryFolder()
        let corpus = try random.document("a.txt", sentences: 20).corpus()
        for batch in [100, 1 << 20] {
            var builder = SegmentBuilder(path: folder.file("twice"), batchSize: batch)
            try builder.add(figuresOf: corpus)
            try builder.add(figuresOf: corpus)
            do {
                try builder.finish()
                Issue.record("应当报错")
            } catch { #expect(error as? SegmentProblem == .duplicate(document: "a.txt")) }
        }
        #expect(folder.files == [])
        var builder = SegmentBuilder(path: folder.file("once"))
        try builder.add(figuresOf: corpus)
        try builder.finish()
        let segment = try Segment(folder.file("once"))
        #expect(throws: SegmentProblem.duplicate(document: "a.txt")) {
            try SegmentIndex([.init(segment), .init(segment)], compatible: [:])
        }
    }
}

/// Documents that are replaced and removed over time, kept in a store and in segments.
private struct History {
    let folder: TemporaryFolder
    var store = MemoryStore()
    var sources: [SegmentIndex.Source] = []

    mutating func replace(_ documents: [ExtractedDocument], removing removed: Set<String>, step: Int) throws {
        let gone = removed.union(documents.map(\.document.path))
        for (number, source) in sources.enumerated() {
            guard let deletions = try Deletions(of: source.segment, gone, besides: source.deletions) else { continue }
            let path = folder.file("\(step)-\(number).deletions")
            try deletions.write(to: path)
            sources[number] = try SegmentIndex.Source(
                source.segment, deletions: Deletions(path, of: source.segment))
        }
        for path in removed { _ = store.remove(path) }
        var builder = SegmentBuilder(path: folder.file("\(step).segment"))
        for document in documents {
            store.replace(document)
            try builder.add(figuresOf: document.corpus())
        }
        try builder.finish()
        sources.append(.init(try Segment(folder.file("\(step).segment"))))
    }

    /// Makes one of the last two.
    mutating func merge(step: Int) throws {
        let last = sources.suffix(2)
        let path = folder.file("\(step)-merged.segment")
        try SegmentMerge(Array(last)).write(to: path)
        sources.removeLast(last.count)
        sources.append(.init(try Segment(path)))
    }
}

extension ExtractedDocument {
    fileprivate func corpus() throws -> Corpus {
        var store = MemoryStore()
        store.replace(self)
        return try Corpus(store)
    }
}
