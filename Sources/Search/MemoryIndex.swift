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
    /// The classes of units that records have, and by record its place among them, −1 for none.
    private let classNames: [String]
    private let classes: [Int16]
    private let documents: [String]
    private let compatible: [String: Set<String>]
    private let count: Int

    /// - Parameter compatible: by a class of units asked for, the classes that may answer it.
    public init(_ corpus: Corpus, compatible: [String: Set<String>]) {
        count = corpus.figures.count
        classNames = Set(corpus.figures.compactMap(\.quantity.unitClass)).sorted()
        let numbers = Dictionary(uniqueKeysWithValues: zip(classNames, classNames.indices))
        classes = corpus.figures.map { Int16($0.quantity.unitClass.flatMap { numbers[$0] } ?? -1) }
        documents = corpus.figures.map(\.document)
        self.compatible = compatible
        for (number, context) in corpus.contexts.enumerated() { add(context, record: number) }
    }

    /// An index of the sentences, which have no class of units.
    public init(sentencesOf corpus: Corpus) {
        count = corpus.sentences.count
        classNames = []
        classes = []
        documents = corpus.sentences.map(\.document)
        compatible = [:]
        for (number, context) in corpus.passages.enumerated() { add(context, record: number) }
    }

    public func hits(for terms: [SearchTerm], filter: CandidateFilter, limit: Int) -> [CandidateHit] {
        var impacts = Tally(count)
        var best = Tally(count)
        var impact = Tally(count)
        for term in terms {
            for form in term.forms {
                add(form, to: &impact)
                impact.empty { best.raise($0, to: $1) }
            }
            best.empty { impacts.add($1, to: $0) }
        }
        let isAccepted = acceptance(filter)
        var hits: [CandidateHit] = []
        impacts.empty { record, impact in
            if isAccepted(record) { hits.append(CandidateHit(record: record, impact: impact)) }
        }
        return Self.best(hits, limit)
    }

    /// The hits of the highest impact, best first.
    private static func best(_ hits: [CandidateHit], _ limit: Int) -> [CandidateHit] {
        guard limit > 0, let highest = hits.lazy.map(\.impact).max() else { return [] }
        // Impacts are small numbers, and few hits are asked for: those that cannot be among them need no sorting.
        var counts = [Int](repeating: 0, count: highest + 1)
        for hit in hits { counts[hit.impact] += 1 }
        var (least, taken) = (highest, counts[highest])
        while least > 0, taken < limit {
            least -= 1
            taken += counts[least]
        }
        let near = hits.filter { $0.impact >= least }
        return Array(near.sorted { ($1.impact, $0.record) < ($0.impact, $1.record) }.prefix(limit))
    }

    public func rarity(of term: SearchTerm) -> Int {
        let frequency =
            term.forms.map { form in
                Self.keys(form).map { postings[$0]?.count ?? 0 }.min() ?? 0
            }.max() ?? 0
        guard frequency > 0 else { return 3 }
        return Self.logarithm((count + 1) / (frequency + 1))
    }

    /// Adds what each pair of a form says for the records near which it stands.
    private func add(_ form: String, to impacts: inout Tally) {
        for key in Self.keys(form) {
            guard let list = postings[key] else { continue }
            let rarity = 1 + Self.logarithm((count + 1) / (list.count + 1))
            for posting in list { impacts.add(Int(posting.nearness) * rarity, to: Int(posting.record)) }
        }
    }

    /// Whether records are of a document and of classes of units that are asked for; what has no class may be of any.
    private func acceptance(_ filter: CandidateFilter) -> (Int) -> Bool {
        let accepted = classNames.map { name in
            filter.unitClasses.contains { $0 == name || compatible[$0]?.contains(name) == true }
        }
        return { record in
            if let document = filter.document, documents[record] != document { return false }
            guard !filter.unitClasses.isEmpty, record < classes.count, classes[record] >= 0 else { return true }
            return accepted[Int(classes[record])]
        }
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

/// Numbers by record, most of them zero: an array with the records that have one, which is as cheap to empty as it was to fill.
private struct Tally {
    private var values: [Int32]
    private var records: [Int32] = []

    init(_ count: Int) { values = [Int32](repeating: 0, count: count) }

    /// - Parameter value: above 0.
    mutating func add(_ value: Int, to record: Int) {
        if values[record] == 0 { records.append(Int32(record)) }
        values[record] += Int32(value)
    }

    mutating func raise(_ record: Int, to value: Int) {
        if values[record] == 0 { records.append(Int32(record)) }
        values[record] = max(values[record], Int32(value))
    }

    /// Hands out all numbers, in no order, and starts again.
    mutating func empty(_ body: (_ record: Int, _ value: Int) -> Void) {
        for record in records {
            body(Int(record), Int(values[Int(record)]))
            values[Int(record)] = 0
        }
        records.removeAll(keepingCapacity: true)
    }
}
