public import Facts

/// Candidate search over segments, which are searched as one: the hits are those that `MemoryIndex` gives for the same records.
///
/// A hit's `record` is the record's place among all live records, documents in the order of their paths, as in `Corpus`. It holds as
/// long as this value, which never changes; an index of other segments or deletions has its own numbers. What lasts is the
/// `address`: the document and the place in it.
public struct SegmentIndex: CandidateIndex {
    /// A segment with what of it counts no more.
    public struct Source: Sendable {
        public let segment: Segment
        public let deletions: Deletions?

        public init(_ segment: Segment, deletions: Deletions? = nil) {
            self.segment = segment
            self.deletions = deletions
        }

        /// How many of its records count.
        public var liveRecords: Int { segment.recordCount - (deletions?.recordCount ?? 0) }
    }

    private let parts: [Part]
    private let compatible: [String: Set<String>]
    /// Live documents in the order of their numbers: part, document, first record.
    private let documents: [(part: Int, document: Int, start: Int)]
    /// The live records.
    public let count: Int
    /// The live documents.
    public var documentCount: Int { documents.count }

    /// - Parameter compatible: by a class of units asked for, the classes that may answer it.
    /// - Throws: `SegmentProblem.duplicate` where a document lives in two segments.
    public init(_ sources: [Source], compatible: [String: Set<String>]) throws {
        self.compatible = compatible
        var start = 0
        var documents: [(part: Int, document: Int, start: Int)] = []
        var starts = sources.map { [Int](repeating: 0, count: $0.segment.documentCount) }
        for live in try LiveDocument.all(of: sources) {
            documents.append((live.part, live.document, start))
            starts[live.part][live.document] = start
            start += sources[live.part].segment.records(of: live.document).count
        }
        self.documents = documents
        count = start
        parts = zip(sources, starts).map { Part($0, starts: $1) }
    }

    /// Complexity: linear in the postings of the keys that others cannot make up for; see `EssentialKeys`.
    public func hits(for terms: [SearchTerm], filter: CandidateFilter, limit: Int) -> [CandidateHit] {
        guard limit > 0 else { return [] }
        var hits = TopHits(limit: limit)
        forEachSearch(terms, filter) { search in
            search.run(into: &hits)
            return true
        }
        return hits.sorted()
    }

    public func hasHits(for terms: [SearchTerm], filter: CandidateFilter, moreThan count: Int) -> Bool {
        var found = 0
        forEachSearch(terms, filter) { search in
            found += search.count(upTo: count + 1 - found)
            return found <= count
        }
        return found > count
    }

    /// Goes on as long as `body` says so.
    private func forEachSearch(
        _ terms: [SearchTerm], _ filter: CandidateFilter, _ body: (inout SegmentSearch) -> Bool
    ) {
        let plan = QuestionPlan(terms, count: count, frequency: frequency)
        guard !plan.keys.isEmpty else { return }
        for part in parts {
            var search = SegmentSearch(plan, part, filter, compatible: compatible)
            guard body(&search) else { return }
        }
    }

    public func records(holding texts: [String], document: String?) -> AnyIterator<Int> {
        let keys = Set(texts.flatMap(PairKey.lookups))
        return AnyIterator(
            OwnWordsOfAll(
                parts.map { part in
                    let segment = part.segment
                    let records = document.map { segment.document($0).map(segment.records) ?? 0..<0 }
                    return OwnWords(keys, part, in: records ?? 0..<segment.recordCount)
                }))
    }

    public func rarity(of term: SearchTerm) -> Int {
        let frequency = term.forms.map { PairKey.lookups($0).map(self.frequency).min() ?? 0 }.max() ?? 0
        guard frequency > 0 else { return 3 }
        return Rarity.logarithm((count + 1) / (frequency + 1))
    }

    /// The document of a hit, and the place of the record in it.
    public func address(of record: Int) -> (document: String, place: Int)? {
        document(of: record).map { (path(of: $0), record - documents[$0].start) }
    }

    /// The number of a record's document among the live ones in the order of their paths; nil where there is no such record.
    public func document(of record: Int) -> Int? {
        guard (0..<count).contains(record) else { return nil }
        var (low, high) = (0, documents.count)
        while low < high {
            let middle = (low + high) / 2
            if documents[middle].start <= record { low = middle + 1 } else { high = middle }
        }
        // The last of those that begin there is the one that has records.
        return low - 1
    }

    /// The number of a document among the live ones; nil where it is not one of them.
    public func document(_ path: String) -> Int? {
        let wanted = Array(path.utf8)
        var (low, high) = (0, documents.count)
        while low < high {
            let middle = (low + high) / 2
            if pathBytes(middle).lexicographicallyPrecedes(wanted) { low = middle + 1 } else { high = middle }
        }
        return low < documents.count && pathBytes(low).elementsEqual(wanted) ? low : nil
    }

    /// The path of a document by its number.
    public func path(of document: Int) -> String {
        parts[documents[document].part].segment.path(of: documents[document].document)
    }

    /// The records of a document by its number.
    public func records(of document: Int) -> Range<Int> {
        documents[document].start..<(document + 1 < documents.count ? documents[document + 1].start : count)
    }

    /// The records of a document; nil where it is not among the live ones.
    public func records(of path: String) -> Range<Int>? { document(path).map { records(of: $0) } }

    private func pathBytes(_ place: Int) -> UnsafeRawBufferPointer {
        parts[documents[place].part].segment.pathBytes(of: documents[place].document)
    }

    /// Damage that was met while searching: since then, hits may be missing. To be asked for after them.
    public var fault: SegmentProblem? { parts.lazy.compactMap(\.segment.fault).first }

    /// Reads all files through.
    ///
    /// - Throws: `SegmentProblem.damaged`.
    public func verify() throws { for part in parts { try part.segment.verify() } }

    /// To how many live records a key is near.
    private func frequency(_ key: UInt64) -> Int {
        parts.reduce(0) { sum, part in
            guard let entry = part.segment.keys.find(key) else { return sum }
            return sum + entry.frequency - (part.source.deletions?.count(ofKey: entry.number) ?? 0)
        }
    }

    /// A source with the numbers that its records have in the whole.
    struct Part: Sendable {
        let source: Source
        var segment: Segment { source.segment }
        /// A bit for each record of a deleted document; empty if there are none.
        private let deleted: [UInt64]
        /// By document, the number of its first record.
        private let starts: [Int]
        /// Whether records have their own numbers.
        private let isWhole: Bool

        init(_ source: Source, starts: [Int]) {
            (self.source, self.starts) = (source, starts)
            let segment = source.segment
            isWhole = starts.indices.allSatisfy { starts[$0] == segment.records(of: $0).lowerBound }
            guard let deletions = source.deletions else {
                deleted = []
                return
            }
            var bits = [UInt64](repeating: 0, count: segment.recordCount / 64 + 1)
            for document in starts.indices where deletions.contains(document: document) {
                for record in segment.records(of: document) { bits[record / 64] |= 1 << UInt64(record % 64) }
            }
            deleted = bits
        }

        @inline(__always)
        func isDeleted(_ record: Int) -> Bool {
            !deleted.isEmpty && deleted[record &>> 6] &>> UInt64(record & 63) & 1 == 1
        }

        /// A number that none of the live records from this one on is below.
        func least(from record: Int) -> Int {
            guard let deletions = source.deletions else { return number(of: record) }
            return deletions.contains(document: segment.document(of: record)) ? 0 : number(of: record)
        }

        /// The number in the whole of a record that lives.
        func number(of record: Int) -> Int {
            guard !isWhole else { return record }
            let document = segment.document(of: record)
            return starts[document] + record - segment.records(of: document).lowerBound
        }
    }
}
