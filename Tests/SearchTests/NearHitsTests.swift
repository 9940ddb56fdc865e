import Facts
import Foundation
import Quantities
import Questions
import Search
import TestSupport
import Testing

@testable import Answering

/// What the index leaves out by itself must be what looking at every hit leaves out.
struct NearHitsTests {
    /// Every figure that a question's words stand near, looked at one by one.
    private static func plain(_ near: NearHits) -> [CandidateHit] {
        func bearings(_ hit: CandidateHit) -> Bearings { Bearings(near.corpus.figures[hit.record]) }
        func context(_ hit: CandidateHit) -> RecordContext { near.corpus.contexts[hit.record] }
        var filter = near.filter
        filter.kinds = []
        filter.documents = nil
        let hits = near.index.hits(for: near.terms, filter: filter, limit: .max).filter { hit in
            let figure = near.corpus.figures[hit.record]
            return RecordKinds(figure.quantity).isSuperset(of: near.query.kind)
                && near.filter.documents?.contains(figure.document) ?? true
        }
        guard hits.count > NearHits.width else { return hits }
        let placed = hits.filter { near.gate.isPlaced(bearings($0), context($0), near.query, near.places) }
        let best = near.places.isEmpty || placed.isEmpty ? hits : placed
        let timed = best.filter { hit in near.asked.allSatisfy { $0.fits(bearings(hit), context(hit)) } }
        let others = best.filter { !timed.contains($0) }
        return Array((near.asked.isEmpty ? best : timed.prefix(NearHits.width) + others).prefix(NearHits.width))
    }

    /// Questions of all kinds of the shipped gold, over reports of three places and of three years.
    @Test func 结果与逐个看过的相同() throws {
        let project = try Project.load()
        let root = try Project.root()
        let extractor = project.extractor()
        var store = MemoryStore()
        for name in ["nantong-2021.md", "nantong-2022.md", "nanjing-2025.md", "binhai-2025.md"] {
            let text = try String(contentsOfFile: root + "/corpus/" + name, encoding: .utf8)
            store.replace(try project.extract(text, path: name, with: extractor))
        }
        let corpus = try Corpus(store)
        let index = MemoryIndex(corpus, compatible: CandidateSearch.compatibleClasses(project.lexicon))
        let gate = Gate(lexicon: project.lexicon, Gate.Bars(record: 0, local: 0, told: 0))
        var compared = (placed: 0, timed: 0)
        for question in try Self.questions(root) {
            guard let query = project.questions.read(question).query else { continue }
            let places = AskedPlace.all(query.places, project.lexicon)
            let asked = query.times.map {
                AskedTime(period: $0.expression.resolved(against: Period(year: 2022)), time: $0)
            }
            for year in [nil, "2022"] {
                var filter = CandidateFilter()
                filter.kinds = query.kind
                filter.documents = year.map { year in Set(corpus.documents.map(\.path).filter { $0.contains(year) }) }
                let near = NearHits(
                    corpus: corpus, index: index, gate: gate, query: query, terms: query.terms.map(\.search),
                    places: places, asked: asked, filter: filter)
                let expected = Self.plain(near)
                #expect(near.hits() == expected, "\(question)")
                guard expected.count == NearHits.width else { continue }
                compared.placed += places.isEmpty ? 0 : 1
                compared.timed += asked.isEmpty ? 0 : 1
            }
        }
        #expect(compared.placed > 20 && compared.timed > 20, "\(compared)")
    }

    private static func questions(_ root: String) throws -> [String] {
        struct Line: Decodable { let question: String }
        return try ["nantong", "years", "binhai", "refusals"].flatMap { name in
            try String(contentsOfFile: root + "/corpus/gold/\(name).jsonl", encoding: .utf8).split(separator: "\n")
        }.map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)).question }
    }
}
