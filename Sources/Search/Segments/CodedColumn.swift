internal import Glibc

/// What each record is in one respect: a few values, and for each record the number of its own.
///
/// ```
/// column  bytes of a number UInt32: 0 where all records have value 0, 1, 2 or 4 · size of the table UInt32
///         values (TextTable) · numbers
/// ```
struct CodedColumn {
    static let headSize = 8

    /// Of a file that is damaged.
    static var empty: CodedColumn {
        CodedColumn(values: .empty, width: 0, codes: UnsafeRawBufferPointer(start: nil, count: 0))
    }

    let values: TextTable
    private let width: Int
    private let codes: UnsafeRawBufferPointer

    private init(values: TextTable, width: Int, codes: UnsafeRawBufferPointer) {
        (self.values, self.width, self.codes) = (values, width, codes)
    }

    /// nil if the sizes do not fit.
    init?(_ part: UnsafeRawBufferPointer, records: Int) {
        guard part.count >= Self.headSize, let base = part.baseAddress else { return nil }
        width = Int(base.word(at: 0))
        let size = Int(base.word(at: 4))
        guard [0, 1, 2, 4].contains(width), size <= part.count - Self.headSize,
            part.count - Self.headSize - size == width * records,
            let table = TextTable(UnsafeRawBufferPointer(rebasing: part[Self.headSize..<(Self.headSize + size)]))
        else { return nil }
        values = table
        codes = UnsafeRawBufferPointer(rebasing: part[(Self.headSize + size)...])
    }

    /// The number of a record's value, which a damaged file may give too great.
    @inline(__always)
    func code(of record: Int) -> Int {
        switch width {
        case 1: Int(codes[record])
        case 2: Int(codes.loadUnaligned(fromByteOffset: record &* 2, as: UInt16.self).littleEndian)
        case 4: Int(codes.loadUnaligned(fromByteOffset: record &* 4, as: UInt32.self).littleEndian)
        default: 0
        }
    }

    /// A bit for each of at most 64 records in a row: whether its value is allowed.
    ///
    /// - Parameter allowed: by the number of a value, not empty; the last is that of all greater numbers.
    func bits(of records: Range<Int>, _ allowed: UnsafeBufferPointer<Bool>) -> UInt64 {
        switch width {
        case 1: bits(UInt8.self, records, allowed)
        case 2: bits(UInt16.self, records, allowed)
        default: bits(UInt32.self, records, allowed)
        }
    }

    /// The width is looked at once for all records.
    private func bits<Code: FixedWidthInteger>(
        _ type: Code.Type, _ records: Range<Int>, _ allowed: UnsafeBufferPointer<Bool>
    ) -> UInt64 {
        guard let base = codes.baseAddress else { return 0 }
        let first = base + records.lowerBound * MemoryLayout<Code>.size
        let last = allowed.count - 1
        func bit(_ place: Int) -> UInt64 {
            let code = first.loadUnaligned(fromByteOffset: place &* MemoryLayout<Code>.size, as: Code.self).littleEndian
            return allowed[min(Int(truncatingIfNeeded: code), last)] ? 1 : 0
        }
        var (bits, place) = (UInt64(0), 0)
        while place &+ 8 <= records.count {
            var eight: UInt64 = 0
            for next in 0..<8 { eight |= bit(place &+ next) &<< UInt64(next) }
            bits |= eight &<< UInt64(place)
            place &+= 8
        }
        while place < records.count {
            bits |= bit(place) &<< UInt64(place)
            place &+= 1
        }
        return bits
    }

    /// Whether records in a row all have one value.
    func isConstant(in records: Range<Int>) -> Bool {
        guard width > 0, records.count > 1, let base = codes.baseAddress else { return true }
        return memcmp(
            base + records.lowerBound * width, base + (records.lowerBound + 1) * width, (records.count - 1) * width)
            == 0
    }

    static func width(values: Int) -> Int { values <= 1 ? 0 : values <= 1 << 8 ? 1 : values <= 1 << 16 ? 2 : 4 }

    /// What stands before the numbers.
    static func head(_ values: [[UInt8]]) -> [UInt8] {
        let table = TextTable.encoded(values)
        var bytes: [UInt8] = []
        bytes.append(littleEndian: UInt32(width(values: values.count)))
        bytes.append(littleEndian: UInt32(truncatingIfNeeded: table.count))
        return bytes + table
    }
}

/// The values of a column that is being written, each with its number.
struct CodedValues {
    private(set) var values: [[UInt8]] = []
    private var numbers: [[UInt8]: UInt32] = [:]

    mutating func number(of value: [UInt8]) -> UInt32 {
        if let known = numbers[value] { return known }
        let number = UInt32(values.count)
        numbers[value] = number
        values.append(value)
        return number
    }
}
