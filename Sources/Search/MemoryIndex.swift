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
    private let columns: [RecordColumns]
    private let documents: [String]
    private let compatible: [String: Set<String>]
    private let count: Int

    /// - Parameter compatible: by a class of units asked for, the classes that may answer it.
    public init(_ corpus: Corpus, compatible: [String: Set<String>]) {
        count = corpus.figures.count
        classNames = Set(corpus.figures.compactMap(\.quantity.unitClass)).sorted()
        let numbers = Dictionary(uniqueKeysWithValues: zip(classNames, classNames.indices))
        classes = corpus.figures.map { Int16($0.quantity.unitClass.flatMap { numbers[$0] } ?? -1) }
        columns = zip(corpus.figures, corpus.contexts).map { RecordColumns($0, reportPlace: $1.reportPlace) }
        documents = corpus.figures.map(\.document)
        self.compatible = compatible
        for (number, context) in corpus.contexts.enumerated() { add(context, record: number) }
    }

    /// An index of the sentences, which have no class of units.
    public init(sentencesOf corpus: Corpus) {
        count = corpus.sentences.count
        classNames = []
        classes = []
        columns = corpus.sentences.map { _ in RecordColumns() }
        documents = corpus.sentences.map(\.document)
        compatible = [:]
        for (number, context) in corpus.passages.enumerated() { add(context, record: number) }
    }

    public func hits(for terms: [SearchTerm], filter: CandidateFilter, limit: Int) -> [CandidateHit] {
        Self.best(hits(for: terms, filter), limit)
    }

    public func hasHits(for terms: [SearchTerm], filter: CandidateFilter, moreThan count: Int) -> Bool {
        hits(for: terms, filter).count > count
    }

    public func records(holding texts: [String], document: String?) -> AnyIterator<Int> {
        let lists = Set(texts.flatMap(Self.keys)).map { postings[$0] ?? [] }.sorted { $0.count < $1.count }
        func isAccepted(_ record: Int) -> Bool {
            (document == nil || documents[record] == document)
                && lists.dropFirst().allSatisfy { Self.nearness(of: record, $0) == Self.own }
        }
        guard let rarest = lists.first else {
            return AnyIterator((0..<count).lazy.filter(isAccepted).makeIterator())
        }
        return AnyIterator(
            rarest.lazy.filter { $0.nearness == Self.own }.map { Int($0.record) }.filter(isAccepted).makeIterator())
    }

    /// How near a record's own words are.
    private static let own: Int32 = 8

    /// By halves; 0 if it is not in the list.
    private static func nearness(of record: Int, _ list: [Posting]) -> Int32 {
        var (low, high) = (0, list.count)
        while low < high {
            let middle = (low + high) / 2
            if Int(list[middle].record) < record { low = middle + 1 } else { high = middle }
        }
        return low < list.count && Int(list[low].record) == record ? list[low].nearness : 0
    }

    /// All of them, in no order.
    private func hits(for terms: [SearchTerm], _ filter: CandidateFilter) -> [CandidateHit] {
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
        return hits
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

    /// Whether records pass a filter.
    private func acceptance(_ filter: CandidateFilter) -> (Int) -> Bool {
        let accepted = classNames.map { name in
            filter.unitClasses.contains { $0 == name || compatible[$0]?.contains(name) == true }
        }
        let places = filter.places.map { (names: $0.names, near: records(nearAny: $0.forms)) }
        return { record in
            if let document = filter.document, documents[record] != document { return false }
            guard filter.documents?.contains(documents[record]) ?? true else { return false }
            let own = columns[record]
            guard own.kinds.isSuperset(of: filter.kinds),
                filter.years.allSatisfy({ RecordColumns.isOf($0, own.period) }),
                places.allSatisfy({ $0.near.contains(record) || own.places.contains(where: $0.names.contains) })
            else { return false }
            guard !filter.unitClasses.isEmpty, record < classes.count, classes[record] >= 0 else { return true }
            return accepted[Int(classes[record])]
        }
    }

    /// The records that are near to all pairs of a form.
    private func records(nearAny forms: [String]) -> Set<Int> {
        forms.reduce(into: []) { found, form in
            let lists = Self.keys(form).map { Set((postings[$0] ?? []).map { Int($0.record) }) }
            guard let first = lists.first else { return found.formUnion(0..<count) }
            found.formUnion(lists.dropFirst().reduce(first) { $0.intersection($1) })
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
