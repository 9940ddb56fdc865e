public import Facts
internal import Quantities

/// Candidate search over a corpus held in memory: postings of character pairs, weighted by how near to the record they
/// stand, with a rarity from the corpus's own counts.
///
/// Complexity: linear in the postings of the question's pairs.
public struct MemoryIndex: CandidateIndex {
    private struct Posting: Sendable {
        let record: Int32
        let nearness: Int32
    }

    private var postings: [UInt64: [Posting]] = [:]
    private let unitClasses: [String?]
    private let documents: [String]
    private let compatible: [String: Set<String>]
    private let count: Int

    /// - Parameter compatible: by a class of units asked for, the classes that may answer it.
    public init(_ corpus: Corpus, compatible: [String: Set<String>]) {
        count = corpus.figures.count
        unitClasses = corpus.figures.map { $0.quantity.unitClass }
        documents = corpus.figures.map(\.document)
        self.compatible = compatible
        for (number, context) in corpus.contexts.enumerated() { add(context, record: number) }
    }

    /// An index of the sentences, which have no class of units.
    public init(sentencesOf corpus: Corpus) {
        count = corpus.sentences.count
        unitClasses = []
        documents = corpus.sentences.map(\.document)
        compatible = [:]
        for (number, context) in corpus.passages.enumerated() { add(context, record: number) }
    }

    public func hits(for terms: [SearchTerm], filter: CandidateFilter, limit: Int) -> [CandidateHit] {
        var impacts: [Int: Int] = [:]
        for term in terms {
            var best: [Int: Int] = [:]
            for form in term.forms {
                for (record, impact) in self.impacts(of: form) { best[record] = max(best[record] ?? 0, impact) }
            }
            for (record, impact) in best { impacts[record, default: 0] += impact }
        }
        let hits = impacts.filter { accepts($0.key, filter) }.map { CandidateHit(record: $0.key, impact: $0.value) }
        return Array(hits.sorted { ($1.impact, $0.record) < ($0.impact, $1.record) }.prefix(limit))
    }

    public func rarity(of term: SearchTerm) -> Int {
        let frequency =
            term.forms.map { form in
                Self.keys(form).map { postings[$0]?.count ?? 0 }.min() ?? 0
            }.max() ?? 0
        guard frequency > 0 else { return 3 }
        return Self.logarithm((count + 1) / (frequency + 1))
    }

    private func impacts(of form: String) -> [Int: Int] {
        var found: [Int: Int] = [:]
        for key in Self.keys(form) {
            guard let list = postings[key] else { continue }
            let rarity = 1 + Self.logarithm((count + 1) / (list.count + 1))
            for posting in list { found[Int(posting.record), default: 0] += Int(posting.nearness) * rarity }
        }
        return found
    }

    private func accepts(_ record: Int, _ filter: CandidateFilter) -> Bool {
        if let document = filter.document, documents[record] != document { return false }
        guard !filter.unitClasses.isEmpty, unitClasses.indices.contains(record), let unitClass = unitClasses[record]
        else { return true }
        return filter.unitClasses.contains { $0 == unitClass || compatible[$0]?.contains(unitClass) == true }
    }

    private mutating func add(_ context: RecordContext, record: Int) {
        var nearness: [UInt64: Int32] = [:]
        let fields: [(String, Int32)] = [
            (context.own, 8), (context.clause, 6), (context.before, 4), (context.after, 3), (context.section, 2),
            (context.previous, 1), (context.title, 1), (context.party, 1),
            (context.opening, 1),
        ]
        for (text, near) in fields {
            for key in Self.keys(text) + Self.singles(text) { nearness[key] = max(nearness[key] ?? 0, near) }
        }
        for key in nearness.keys.sorted() {
            postings[key, default: []].append(Posting(record: Int32(record), nearness: nearness[key] ?? 0))
        }
    }

    /// Pairs of neighbouring characters; a single character is its own key.
    private static func keys(_ text: String) -> [UInt64] {
        let scalars = Array(text.unicodeScalars)
        guard scalars.count > 1 else { return singles(text) }
        return zip(scalars, scalars.dropFirst()).map { UInt64($0.value) << 21 | UInt64($1.value) }
    }

    private static func singles(_ text: String) -> [UInt64] { text.unicodeScalars.map { UInt64($0.value) } }

    /// Whole part of the binary logarithm.
    private static func logarithm(_ value: Int) -> Int { value > 1 ? Int.bitWidth - 1 - value.leadingZeroBitCount : 0 }
}
