internal import Facts

/// A filter as the numbers of one segment, apart from the words around a record: by column, which values may be.
struct SegmentFilter {
    /// The records that may be, as far as the one document decides.
    let records: Range<Int>
    /// The records of the documents that may be, in rising order; nil for all.
    let documents: [Range<Int>]?
    /// Those that few records pass come first: the others look at what these leave.
    private var columns: [AllowedValues]
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
        var columns: [AllowedValues] = []
        func restrict(_ column: CodedColumn, _ isAllowed: (UnsafeRawBufferPointer) -> Bool) {
            let values = AllowedValues(column, where: isAllowed)
            if !values.isAll { columns.append(values) }
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
        guard !columns.isEmpty else { return }
        let sample = self.sample
        isSelective = sample.count(where: accepts) < Self.sampleSize / Self.few
        let passing = columns.map { values in sample.count(where: values.accepts) }
        self.columns = columns.indices.sorted { (passing[$0], $0) < (passing[$1], $1) }.map { columns[$0] }
    }

    /// Whether few records pass, going by some of them.
    private(set) var isSelective: Bool
    private static let sampleSize = 128
    private static let few = 6

    /// Some records that lie evenly apart.
    private var sample: [Int] {
        (0..<Self.sampleSize).map { records.lowerBound + $0 * records.count / Self.sampleSize }
            .filter { $0 < records.upperBound }
    }

    /// Keeps the records of a window that pass, but for those that were deleted.
    func restrict(_ bits: inout WindowBits, in window: Range<Int>) {
        for values in columns { bits.keep(values, in: window) }
    }

    @inline(__always)
    func accepts(_ record: Int) -> Bool {
        if part.isDeleted(record) { return false }
        for values in columns where !values.accepts(record) { return false }
        return true
    }
}
