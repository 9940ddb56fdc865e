internal import Archives

/// The rows and words of all sheets in flat arrays, so that a lexicon is written to a file and read back as it lies in
/// memory. Strings are kept once and made when they are asked for.
final class LexiconTable: Sendable {
    struct Entry: BitwiseCopyable, Sendable {
        let form: Int32
        let row: Int32
        let sheet: Int32
        /// Scalars in normal form.
        let length: Int32
    }

    struct Row: BitwiseCopyable, Sendable {
        let canonical: Int32
        /// The canonical form put into simplified characters, as traditional reports are.
        let simplified: Int32
        let line: Int32
        let firstEntry: Int32
        let firstAttribute: Int32
    }

    struct Attribute: BitwiseCopyable, Sendable {
        let column: Int32
        let value: Int32
    }

    let strings: StringPool
    let entries: FlatArray<Entry>
    /// One more than there are rows: where the entries and attributes of the last end.
    let rows: FlatArray<Row>
    let attributes: FlatArray<Attribute>
    let sheetNames: [String]
    /// By sheet its first entry; one more than there are sheets.
    let firstEntries: [Int32]

    init(
        strings: StringPool, entries: [Entry], rows: [Row], attributes: [Attribute], sheetNames: [String],
        firstEntries: [Int32]
    ) {
        self.strings = strings
        self.entries = FlatArray(entries)
        self.rows = FlatArray(rows)
        self.attributes = FlatArray(attributes)
        self.sheetNames = sheetNames
        self.firstEntries = firstEntries
    }

    func attributes(ofRow row: Int) -> Slice<FlatArray<Attribute>> {
        attributes[Int(rows[row].firstAttribute)..<Int(rows[row + 1].firstAttribute)]
    }

    func entries(ofRow row: Int) -> Range<Int> { Int(rows[row].firstEntry)..<Int(rows[row + 1].firstEntry) }

    func entries(ofSheet name: String) -> Range<Int> {
        guard let sheet = sheetNames.firstIndex(of: name) else { return 0..<0 }
        return Int(firstEntries[sheet])..<Int(firstEntries[sheet + 1])
    }

    /// The words of a sheet whose row has a value in a column that fits, in reading order.
    func entries(ofSheet name: String, _ column: String, _ fits: (UnsafeBufferPointer<UInt8>) -> Bool) -> [Int] {
        let words = entries(ofSheet: name)
        guard let first = words.first, let last = words.last else { return [] }
        var found: [Int] = []
        // A text has one number, so that each heading of the sheet is compared once.
        var known: [(number: Int32, isWanted: Bool)] = []
        func isWanted(_ number: Int32) -> Bool {
            if let known = known.first(where: { $0.number == number }) { return known.isWanted }
            known.append((number, strings.holds(number, column)))
            return known[known.count - 1].isWanted
        }
        for row in Int(entries[first].row)...Int(entries[last].row) {
            let value = attributes(ofRow: row).first { isWanted($0.column) }
            if let value, strings.withBytes(value.value, fits) { found += entries(ofRow: row) }
        }
        return found
    }

    func write(to archive: inout ArchiveWriter) {
        strings.write(to: &archive)
        archive.write(entries)
        archive.write(rows)
        archive.write(attributes)
        archive.write(texts: sheetNames)
        archive.write(firstEntries)
    }

    init(from archive: inout ArchiveReader) {
        strings = StringPool(from: &archive)
        entries = archive.flatArray()
        rows = archive.flatArray()
        attributes = archive.flatArray()
        sheetNames = archive.texts()
        firstEntries = archive.array()
    }
}

/// Strings by number, in one array of bytes.
struct StringPool: Sendable {
    private let bytes: FlatArray<UInt8>
    private let offsets: FlatArray<Int32>

    init(_ builder: StringPoolBuilder) {
        bytes = FlatArray(builder.bytes)
        offsets = FlatArray(builder.offsets)
    }

    func text(_ number: Int32) -> String { withBytes(number) { String(decoding: $0, as: UTF8.self) } }

    /// Whether a string has this number, byte by byte.
    func holds(_ number: Int32, _ text: String) -> Bool {
        withBytes(number) { $0.count == text.utf8.count && $0.elementsEqual(text.utf8) }
    }

    func withBytes<Result>(_ number: Int32, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        let range = Int(offsets[Int(number)])..<Int(offsets[Int(number) + 1])
        return bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
    }

    func write(to archive: inout ArchiveWriter) {
        archive.write(bytes)
        archive.write(offsets)
    }

    init(from archive: inout ArchiveReader) {
        bytes = archive.flatArray()
        offsets = archive.flatArray()
    }
}

/// Gives strings their numbers.
struct StringPoolBuilder {
    fileprivate var bytes: [UInt8] = []
    fileprivate var offsets: [Int32] = [0]

    func text(_ number: Int32) -> String {
        String(decoding: bytes[Int(offsets[Int(number)])..<Int(offsets[Int(number) + 1])], as: UTF8.self)
    }

    mutating func add(_ text: String) -> Int32 {
        bytes += text.utf8
        offsets.append(Int32(bytes.count))
        return Int32(offsets.count - 2)
    }
}
