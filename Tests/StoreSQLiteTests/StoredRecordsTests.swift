import Facts
import Quantities
import TestSupport
import Testing

@testable import StoreSQLite

/// Records read one by one are those that are read all at once.
struct StoredRecordsTests {
    private let folder: TemporaryFolder
    private let store: SQLiteStore

    init() throws {
        folder = try TemporaryFolder()
        store = try SQLiteStore(path: folder.path("索引.sqlite"))
    }

    private func stored() throws -> StoredRecords {
        try store.records(compatible: [:], isLost: { fatalError("\($0)") }).records
    }

    private func expectSame(sourceLocation: SourceLocation = #_sourceLocation) throws {
        let (stored, loaded) = (try stored(), try LoadedRecords(store))
        try #require(stored.sentenceCount == loaded.sentenceCount, sourceLocation: sourceLocation)
        try #require(stored.figureCount == loaded.figureCount, sourceLocation: sourceLocation)
        #expect(stored.documents() == loaded.documents(), sourceLocation: sourceLocation)
        for document in loaded.documents() {
            let (found, expected) = (stored.document(document.path), loaded.document(document.path))
            #expect(found?.document == expected?.document, sourceLocation: sourceLocation)
            #expect(found?.profile == expected?.profile, sourceLocation: sourceLocation)
            #expect(found?.sentences == expected?.sentences, sourceLocation: sourceLocation)
            #expect(found?.figures == expected?.figures, sourceLocation: sourceLocation)
        }
        let (all, asked) = (Corpus(loaded), Corpus(stored))
        // From the end, so that nothing was read before by chance.
        for number in all.sentences.indices.reversed() {
            #expect(asked.sentences[number] == all.sentences[number], sourceLocation: sourceLocation)
            #expect(asked.passages[number] == all.passages[number], sourceLocation: sourceLocation)
            let (found, expected) = (stored.figures(ofSentence: number), loaded.figures(ofSentence: number))
            #expect(found.isEmpty && expected.isEmpty || found == expected, sourceLocation: sourceLocation)
            let sentence = all.sentences[number]
            #expect(asked.reprints(of: sentence) == all.reprints(of: sentence), sourceLocation: sourceLocation)
        }
        for number in all.figures.indices.reversed() {
            #expect(asked.figures[number] == all.figures[number], sourceLocation: sourceLocation)
            #expect(asked.contexts[number] == all.contexts[number], sourceLocation: sourceLocation)
            #expect(asked.fact(of: number) == all.fact(of: number), sourceLocation: sourceLocation)
            let value = all.figures[number].quantity.value
            #expect(stored.figures(of: value) == loaded.figures(of: value), sourceLocation: sourceLocation)
        }
        try expectSameLookups(stored, loaded, sourceLocation)
    }

    private func expectSameLookups(
        _ stored: StoredRecords, _ loaded: LoadedRecords, _ sourceLocation: SourceLocation
    ) throws {
        #expect(stored.names() == loaded.names(), sourceLocation: sourceLocation)
        #expect(stored.places() == loaded.places(), sourceLocation: sourceLocation)
        #expect(stored.newestYear() == loaded.newestYear(), sourceLocation: sourceLocation)
        for place in loaded.places() + ["没有的地方"] {
            #expect(stored.newestYear(of: place) == loaded.newestYear(of: place), sourceLocation: sourceLocation)
            for year in 2020...2023 {
                #expect(
                    stored.holdsFigures(of: [place], in: year) == loaded.holdsFigures(of: [place], in: year),
                    sourceLocation: sourceLocation)
                for places in [[], [place]] {
                    #expect(
                        stored.documents(ofYear: year, in: places) == loaded.documents(ofYear: year, in: places),
                        sourceLocation: sourceLocation)
                }
            }
        }
        for document in loaded.documents() {
            guard let held = loaded.document(document.path) else { continue }
            for unitClass in ["机构", "人", "没有的类"] {
                #expect(
                    stored.count(of: unitClass, in: held) == loaded.count(of: unitClass, in: held),
                    sourceLocation: sourceLocation)
            }
        }
    }

    @Test func 样例() throws {
        try store.replace([
            Sample.full(path: "乙.txt"), Sample.full(path: "甲.txt"),
            Sample.counting(path: "丙.txt", sentences: 40, figuresEach: 3),
        ])
        try expectSame()
    }

    @Test func 替换_删除_重建之后() throws {
        for number in 0..<12 {
            try store.replace(Sample.counting(path: "\(number).txt", sentences: 3 + number, figuresEach: number % 3))
        }
        try store.replace([Sample.counting(path: "4.txt", sentences: 9, figuresEach: 1), Sample.full(path: "40.txt")])
        _ = try store.remove(["1.txt", "7.txt"])
        try expectSame()
        try store.rebuildSearch()
        try expectSame()
    }

    /// What others write meanwhile is of another state.
    @Test func 别人改写时还是原来的样子() throws {
        try store.replace([Sample.full(path: "甲.txt"), Sample.full(path: "乙.txt")])
        let stored = try stored()
        let expected = try LoadedRecords(store)
        try store.replace(Sample.counting(path: "甲.txt", sentences: 7, figuresEach: 2))
        _ = try store.remove("乙.txt")
        #expect(stored.documents() == expected.documents())
        for number in 0..<stored.sentenceCount { #expect(stored.sentence(number) == expected.sentence(number)) }
        for number in 0..<stored.figureCount { #expect(stored.figure(number) == expected.figure(number)) }
    }
}
