/// The sentences or the figures of a corpus by their numbers, each read when it is looked at.
public struct RecordList<Record: Sendable>: RandomAccessCollection, Sendable {
    public let endIndex: Int
    private let read: @Sendable (Int) -> Record

    init(count: Int, _ read: @escaping @Sendable (Int) -> Record) {
        (endIndex, self.read) = (count, read)
    }

    public var startIndex: Int { 0 }

    public subscript(number: Int) -> Record { read(number) }
}
