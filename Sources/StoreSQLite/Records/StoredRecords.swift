public import Facts
public import Quantities
internal import Search
internal import Synchronization

/// The records of a store, each read from its file when it is looked at.
///
/// It sees one state of the store as long as it lives, whatever others write meanwhile: it keeps a transaction open that reads. What it
/// reads it keeps for a while, within bounds.
public final class StoredRecords: RecordSource {
    private let reader: Mutex<RecordReader>
    private let isLost: @Sendable (any Error) -> Never
    public let sentenceCount: Int
    public let figureCount: Int
    public let state: String?

    /// - Parameter isLost: what is done where a record cannot be read: nothing that was not read may be told.
    init(
        _ reader: sending RecordReader, _ search: StoreSearch, state: String?,
        isLost: @escaping @Sendable (any Error) -> Never
    ) {
        self.reader = Mutex(reader)
        (sentenceCount, figureCount) = (search.sentences.count, search.figures.count)
        (self.state, self.isLost) = (state, isLost)
    }

    private func read<Value: Sendable>(_ body: (RecordReader) throws -> Value) -> Value {
        do { return try reader.withLock { try body($0) } } catch { isLost(error) }
    }

    public func documents() -> [Document] { read { try $0.documents() } }
    public func document(_ path: String) -> HeldDocument? { read { try $0.document(path) } }
    public func document(ofSentence number: Int) -> HeldDocument { read { try $0.document(ofSentence: number) } }
    public func document(ofFigure number: Int) -> HeldDocument { read { try $0.document(ofFigure: number) } }
    public func sentence(_ number: Int) -> Sentence { read { try $0.sentence(number) } }
    public func figure(_ number: Int) -> Figure { read { try $0.figure(number) } }
    public func figures(ofSentence number: Int) -> Range<Int> { read { try $0.figures(ofSentence: number) } }
    public func sentences(tellingAs number: Int) -> [Int] { read { try $0.sentences(tellingAs: number) } }
    public func figures(of value: ValueRange) -> [Int] { read { try $0.figures(of: value) } }
    public func count(of unitClass: String, in document: HeldDocument) -> Int {
        read { try $0.count(of: unitClass, in: document) }
    }
    public func holdsFigures(of places: [String], in year: Int) -> Bool {
        read { try $0.holdsFigures(of: places, in: year) }
    }
    public func documents(ofYear year: Int, in places: [String]) -> [Document] {
        read { try $0.documents(ofYear: year, in: places) }
    }
    public func newestYear() -> Int? { read { try $0.newestYear() } }
    public func newestYear(of place: String) -> Int? { read { try $0.newestYear(of: place) } }
    public func places() -> [String] { read { try $0.places() } }
    public func names() -> WrittenNames { read { try $0.names() } }
}

extension SQLiteStore {
    /// The records of the state that the store has now, with what finds them, for as long as they are wanted.
    ///
    /// - Parameters:
    ///   - compatible: by a class of units asked for, the classes that may answer it.
    ///   - isLost: what is done where a record turns out not to be readable.
    /// - Throws: `SegmentProblem` where files that are searched are missing or damaged.
    public func records(
        compatible: [String: Set<String>], isLost: @escaping @Sendable (any Error) -> Never
    ) throws -> (records: StoredRecords, search: StoreSearch) {
        let other = try SQLiteStore(path: connection.file, mode: .readOnly)
        // Questions look at records of all parts of the file: sixteen megabytes of it are kept.
        try other.connection.execute("PRAGMA cache_size = -16384")
        try other.connection.execute("BEGIN")
        let search = try other.search(compatible: compatible)
        let records = StoredRecords(
            try RecordReader(other, search), search, state: try other.metadata(StoreState.key), isLost: isLost)
        return (records, search)
    }
}
