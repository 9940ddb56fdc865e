internal import Facts

/// A filter as the numbers of one segment, apart from the words around a record: by column, which values may be.
struct SegmentFilter {
    /// The records that may be, as far as the one document decides.
    let records: Range<Int>
    /// The records of the documents that may be, in rising order; nil for all.
    let documents: [Range<Int>]?
    private let columns: [(column: CodedColumn, allowed: [Bool])]
    private let part: SegmentIndex.Part

    /// - Parameter compatible: by a class of units asked for, the classes that may answer it.
    init(_ filter: CandidateFilter, _ part: SegmentIndex.Part, compatible: [String: Set<String>]) {
        self.part = part
        let segment = part.segment
        records =
            filter.document.map { segment.document($0).map(segment.records) ?? 0..<0 } ?? 0..<segment.recordCount
        documents = filter.documents.map { paths in
            paths.compactMap(segment.document).sorted().map(segment.records).filter { !$0.isEmpty }
        }
        var columns: [(CodedColumn, [Bool])] = []
        func restrict(_ column: CodedColumn, _ isAllowed: (UnsafeRawBufferPointer) -> Bool) {
            let allowed = (0..<column.values.count).map { isAllowed(column.values[$0]) }
            if allowed.contains(false) { columns.append((column, allowed)) }
        }
        if !filter.unitClasses.isEmpty {
            let asked = filter.unitClasses
            let classes = asked.reduce(into: asked) { $0.formUnion(compatible[$1] ?? []) }
            restrict(segment.columns.unitClasses) {
                $0.isEmpty || classes.contains(String(decoding: $0, as: UTF8.self))
            }
        }
        if !filter.kinds.isEmpty {
            restrict(segment.columns.kinds) { RecordColumns.kinds($0).isSuperset(of: filter.kinds) }
        }
        if !filter.years.isEmpty {
            restrict(segment.columns.periods) { value in
                let period = RecordColumns.period(value)
                return filter.years.allSatisfy { RecordColumns.isOf($0, period) }
            }
        }
        self.columns = columns
        isSelective = false
        isSelective = !columns.isEmpty && passed() < Self.sample / Self.few
    }

    /// Whether few records pass, going by some of them.
    private(set) var isSelective: Bool
    private static let sample = 128
    private static let few = 6

    /// How many pass of some records that lie evenly apart.
    private func passed() -> Int {
        (0..<Self.sample).count { place in
            let record = records.lowerBound + place * records.count / Self.sample
            return record < records.upperBound && accepts(record)
        }
    }

    /// Keeps the records of a window that pass, but for those that were deleted.
    func restrict(_ bits: inout WindowBits, in window: Range<Int>) {
        for (column, allowed) in columns { bits.keep(column, allowed, in: window) }
    }

    @inline(__always)
    func accepts(_ record: Int) -> Bool {
        if part.isDeleted(record) { return false }
        for (column, allowed) in columns {
            let code = column.code(of: record)
            guard code < allowed.count, allowed[code] else { return false }
        }
        return true
    }
}
