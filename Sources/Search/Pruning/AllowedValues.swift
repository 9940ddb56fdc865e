/// A column with which of its values records may have.
struct AllowedValues {
    private let column: CodedColumn
    /// By the number of a value; the one past the last stands for those that a damaged file gives too great.
    private let allowed: [Bool]

    init(_ column: CodedColumn, where isAllowed: (UnsafeRawBufferPointer) -> Bool) {
        self.column = column
        allowed = (0..<column.values.count).map { isAllowed(column.values[$0]) } + [false]
    }

    /// Whether no record may be.
    var isEmpty: Bool { !allowed.contains(true) }

    /// Whether all records may be.
    var isAll: Bool { !allowed.dropLast().contains(false) }

    @inline(__always)
    func accepts(_ record: Int) -> Bool { allowed[min(column.code(of: record), allowed.count - 1)] }

    /// Of at most 64 records in a row, a bit for each, those that may be.
    @inline(__always)
    func keep(_ bits: UInt64, of records: Range<Int>) -> UInt64 {
        if bits.nonzeroBitCount <= Self.few { return keepOneByOne(bits, from: records.lowerBound) }
        // What a report tells is often of one year.
        if column.isConstant(in: records) { return accepts(records.lowerBound) ? bits : 0 }
        return bits & allowed.withUnsafeBufferPointer { column.bits(of: records, $0) }
    }

    /// So many records take no longer one by one than sixty-four in a row.
    private static let few = 16

    private func keepOneByOne(_ bits: UInt64, from start: Int) -> UInt64 {
        var (rest, kept) = (bits, UInt64(0))
        while rest != 0 {
            if accepts(start + rest.trailingZeroBitCount) { kept |= rest & (~rest &+ 1) }
            rest &= rest &- 1
        }
        return kept
    }
}
