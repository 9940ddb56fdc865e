/// The sums of a file's blocks, while it is written from the beginning to the end. The first block begins behind the head.
struct BlockSums {
    private var done: [UInt8] = []
    private var sum = Checksum()
    private var place: Int
    private let start: Int

    init(from start: Int) { (place, self.start) = (start, start) }

    mutating func add(_ bytes: UnsafeRawBufferPointer) {
        var bytes = bytes
        while !bytes.isEmpty {
            let fitting = min(bytes.count, SegmentLayout.blockSize - place % SegmentLayout.blockSize)
            sum.add(UnsafeRawBufferPointer(rebasing: bytes[..<fitting]))
            place += fitting
            bytes = UnsafeRawBufferPointer(rebasing: bytes[fitting...])
            if place % SegmentLayout.blockSize == 0 { close() }
        }
    }

    private mutating func close() {
        done.append(littleEndian: sum.value)
        sum = Checksum()
    }

    /// A sum of 64 bits for each block up to here.
    var table: [UInt8] {
        guard place % SegmentLayout.blockSize > 0, place > start else { return done }
        return done + Swift.withUnsafeBytes(of: sum.value.littleEndian) { Array($0) }
    }

    /// How many blocks there are before this place.
    static func count(before end: Int) -> Int {
        end > SegmentLayout.headSize ? (end + SegmentLayout.blockSize - 1) / SegmentLayout.blockSize : 0
    }
}
