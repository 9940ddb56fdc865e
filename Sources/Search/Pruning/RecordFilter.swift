public import Facts

/// What a hit must be, whatever its words; checked while searching, so that there are as many hits as were asked for.
public struct RecordFilter: Hashable, Sendable {
    /// Classes of units and the document, as every index takes them.
    public var candidates: CandidateFilter
    /// Of one of these places; nil for any. Records without a place are of none.
    public var places: Set<String>?
    /// Of a time that touches these days; nil for any. Records without a period are of no time.
    public var period: ClosedRange<Int32>?

    public init(
        _ candidates: CandidateFilter = CandidateFilter(), places: Set<String>? = nil,
        period: ClosedRange<Int32>? = nil
    ) {
        self.candidates = candidates
        self.places = places
        self.period = period
    }
}

/// A filter as the numbers of one segment: by column, which values may be.
struct SegmentFilter {
    /// The records that may be, as far as documents decide.
    let records: Range<Int>
    private let columns: [(column: CodedColumn, allowed: [Bool])]
    /// A bit for each record of a deleted document; empty if there are none.
    private let deleted: [UInt64]

    /// - Parameter compatible: by a class of units asked for, the classes that may answer it.
    init(_ filter: RecordFilter, _ part: SegmentIndex.Part, compatible: [String: Set<String>]) {
        let segment = part.segment
        deleted = part.deleted
        var records = 0..<segment.recordCount
        if let document = filter.candidates.document {
            records = segment.document(document).map(segment.records) ?? 0..<0
        }
        self.records = records
        var columns: [(CodedColumn, [Bool])] = []
        func restrict(_ column: CodedColumn, _ isAllowed: (UnsafeRawBufferPointer) -> Bool) {
            let allowed = (0..<column.values.count).map { isAllowed(column.values[$0]) }
            if allowed.contains(false) { columns.append((column, allowed)) }
        }
        let asked = filter.candidates.unitClasses
        if !asked.isEmpty {
            let classes = asked.reduce(into: asked) { $0.formUnion(compatible[$1] ?? []) }
            restrict(segment.columns.unitClasses) {
                $0.isEmpty || classes.contains(String(decoding: $0, as: UTF8.self))
            }
        }
        if let places = filter.places {
            restrict(segment.columns.places) { value in RecordColumns.places(value).contains(where: places.contains) }
        }
        if let period = filter.period {
            restrict(segment.columns.periods) { RecordColumns.period($0)?.overlaps(period) ?? false }
        }
        self.columns = columns
    }

    @inline(__always)
    func accepts(_ record: Int) -> Bool {
        if !deleted.isEmpty, deleted[record &>> 6] &>> UInt64(record & 63) & 1 == 1 { return false }
        for (column, allowed) in columns {
            let code = column.code(of: record)
            guard code < allowed.count, allowed[code] else { return false }
        }
        return true
    }
}
