/// Makes one segment of several, without the texts: the postings of each key, one document after the other in the order of their
/// paths, without those that were deleted.
///
/// Memory: the keys and the columns; postings stream.
public struct SegmentMerge {
    typealias Source = SegmentIndex.Source

    private struct Document {
        let source: Int
        let number: Int
        let path: [UInt8]
        let records: Int
    }

    private let sources: [Source]
    private let documents: [Document]
    /// By source and document, its first record in the result; nil if it was deleted.
    private let starts: [[Int?]]

    /// - Throws: `SegmentProblem.duplicate` where two sources hold a document.
    public init(_ sources: [SegmentIndex.Source]) throws {
        self.sources = sources
        let all = sources.enumerated().flatMap { number, source in
            (0..<source.segment.documentCount).compactMap { document -> Document? in
                guard source.deletions?.contains(document: document) != true else { return nil }
                return Document(
                    source: number, number: document, path: Array(source.segment.pathBytes(of: document)),
                    records: source.segment.records(of: document).count)
            }
        }
        documents = all.sorted { $0.path.lexicographicallyPrecedes($1.path) }
        for (first, second) in zip(documents, documents.dropFirst()) where first.path == second.path {
            throw SegmentProblem.duplicate(document: String(decoding: first.path, as: UTF8.self))
        }
        var starts = sources.map { [Int?](repeating: nil, count: $0.segment.documentCount) }
        var start = 0
        for document in documents {
            starts[document.source][document.number] = start
            start += document.records
        }
        self.starts = starts
    }

    /// - Throws: `SegmentProblem` where it cannot be written, or what is read for it is damaged.
    public func write(to path: String) throws {
        var counts = EntryCounts()
        for source in sources { counts.add(source.segment.code, share: source.liveRecords) }
        let code = counts.code()
        var writer = try SegmentWriter(path, code)
        var keys = MergedKeys(sources.map(\.segment))
        var lists = KeyLists(records: documents.reduce(0) { $0 + $1.records }, code: code)
        var next = keys.next()
        while let key = next {
            var runs = keys.holders.map { holder in
                let segment = sources[holder.source].segment
                return MovedPostings(
                    segment.ownCursor(segment.keys.entry(holder.entry)), of: segment, starts: starts[holder.source])
            }
            lists.begin(key)
            Self.merge(&runs, to: &lists)
            next = keys.next()
            try writer.add(key, &lists, before: next)
        }
        let columns = sources.map(\.segment.columns.all)
        var values = [CodedValues](repeating: CodedValues(), count: RecordColumns.parts.count)
        let renamed = columns.map { all in
            all.enumerated().map { column, coded in
                (0..<coded.values.count).map { values[column].number(of: Array(coded.values[$0])) }
            }
        }
        // Nothing of what was damaged may be written with sums that are right.
        for source in sources { if let fault = source.segment.fault { throw fault } }
        try writer.finish(
            documents: documents.map { ($0.path, $0.records) }, values: values.map(\.values)
        ) { column in
            documents.flatMap { document in
                let (coded, names) = (columns[document.source][column], renamed[document.source][column])
                return sources[document.source].segment.records(of: document.number).map { record in
                    let code = coded.code(of: record)
                    return code < names.count ? names[code] : 0
                }
            }
        }
    }

    /// Stretches of all sources by rising start; the documents of one lie between those of another.
    private static func merge(_ runs: inout [MovedPostings], to lists: inout KeyLists) {
        while !runs.isEmpty {
            var (next, other) = (0, Int.max)
            for index in runs.indices.dropFirst() {
                if runs[index].start < runs[next].start {
                    other = runs[next].start
                    next = index
                } else {
                    other = min(other, runs[index].start)
                }
            }
            // As long as no other source comes first.
            while runs[next].length > 0, runs[next].start < other {
                lists.add(start: runs[next].start, length: runs[next].length, nearness: runs[next].nearness)
                runs[next].advance()
            }
            if runs[next].length == 0 { runs.remove(at: next) }
        }
    }
}

/// The stretches of one list with the numbers that their records get.
struct MovedPostings {
    private var cursor: PostingsCursor
    private let segment: Segment
    private let starts: [Int?]
    private var document = 0
    private var records = 0..<0
    private var rest: (start: Int, length: Int, nearness: Int32) = (0, 0, 0)

    private(set) var start = Int.max
    /// None at the end.
    private(set) var length = 0
    private(set) var nearness: UInt8 = 0

    init(_ cursor: PostingsCursor, of segment: Segment, starts: [Int?]) {
        (self.cursor, self.segment, self.starts) = (cursor, segment, starts)
        records = segment.documentCount > 0 ? segment.records(of: 0) : 0..<0
        advance()
    }

    /// Goes to the next stretch within one document that was not deleted.
    mutating func advance() {
        while true {
            if rest.length == 0 {
                guard cursor.position < segment.recordCount else {
                    (start, length) = (.max, 0)
                    return
                }
                rest = cursor.run()
                rest.length = min(rest.length, segment.recordCount - rest.start)
            }
            while records.upperBound <= rest.start {
                document += 1
                records = segment.records(of: document)
            }
            let within = min(rest.length, records.upperBound - rest.start)
            let found = starts[document].map { $0 + rest.start - records.lowerBound }
            rest.start += within
            rest.length -= within
            if let found {
                (start, length, nearness) = (found, within, UInt8(truncatingIfNeeded: rest.nearness))
                return
            }
        }
    }
}

/// The keys of several segments in rising order, each with where it is found.
struct MergedKeys {
    private var iterators: [AnyIterator<UInt64>]
    private var heads: [UInt64?]
    private var places: [Int]
    /// Where the key that was given last is found.
    private(set) var holders: [(source: Int, entry: Int)] = []

    init(_ segments: [Segment]) {
        iterators = segments.map { AnyIterator($0.keys.keys().makeIterator()) }
        heads = []
        places = segments.map { _ in 0 }
        for index in iterators.indices { heads.append(iterators[index].next()) }
    }

    mutating func next() -> UInt64? {
        guard let key = heads.compactMap(\.self).min() else { return nil }
        holders.removeAll(keepingCapacity: true)
        for index in heads.indices where heads[index] == key {
            holders.append((index, places[index]))
            places[index] += 1
            heads[index] = iterators[index].next()
        }
        return key
    }
}
