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
        let line: Int32
        let firstEntry: Int32
        let firstAttribute: Int32
    }

    struct Attribute: BitwiseCopyable, Sendable {
        let column: Int32
        let value: Int32
    }

    let strings: StringPool
    let entries: [Entry]
    /// One more than there are rows: where the entries and attributes of the last end.
    let rows: [Row]
    let attributes: [Attribute]
    let sheetNames: [String]
    /// By sheet its first entry; one more than there are sheets.
    let firstEntries: [Int32]

    init(
        strings: StringPool, entries: [Entry], rows: [Row], attributes: [Attribute], sheetNames: [String],
        firstEntries: [Int32]
    ) {
        self.strings = strings
        self.entries = entries
        self.rows = rows
        self.attributes = attributes
        self.sheetNames = sheetNames
        self.firstEntries = firstEntries
    }

    func attributes(ofRow row: Int) -> ArraySlice<Attribute> {
        attributes[Int(rows[row].firstAttribute)..<Int(rows[row + 1].firstAttribute)]
    }

    func entries(ofRow row: Int) -> Range<Int> { Int(rows[row].firstEntry)..<Int(rows[row + 1].firstEntry) }

    func entries(ofSheet name: String) -> Range<Int> {
        guard let sheet = sheetNames.firstIndex(of: name) else { return 0..<0 }
        return Int(firstEntries[sheet])..<Int(firstEntries[sheet + 1])
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
        entries = archive.array()
        rows = archive.array()
        attributes = archive.array()
        sheetNames = archive.texts()
        firstEntries = archive.array()
    }
}

/// Strings by number, in one array of bytes.
struct StringPool: Sendable {
    private var bytes: [UInt8] = []
    private var offsets: [Int32] = [0]

    func text(_ number: Int32) -> String {
        String(decoding: bytes[Int(offsets[Int(number)])..<Int(offsets[Int(number) + 1])], as: UTF8.self)
    }

    /// Whether a string has this number, byte by byte.
    func holds(_ number: Int32, _ text: String) -> Bool {
        bytes[Int(offsets[Int(number)])..<Int(offsets[Int(number) + 1])].elementsEqual(text.utf8)
    }

    mutating func add(_ text: String) -> Int32 {
        bytes += text.utf8
        offsets.append(Int32(bytes.count))
        return Int32(offsets.count - 2)
    }

    init() {}

    func write(to archive: inout ArchiveWriter) {
        archive.write(bytes)
        archive.write(offsets)
    }

    init(from archive: inout ArchiveReader) {
        bytes = archive.array()
        offsets = archive.array()
    }
}
