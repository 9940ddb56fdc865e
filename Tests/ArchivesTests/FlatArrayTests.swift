import Archives
import Testing

/// Values are the same wherever they lie: in an array, in an archive that is kept, in one that is copied.
struct FlatArrayTests {
    private final class Memory {
        let bytes: UnsafeMutableRawBufferPointer

        /// - Parameter shift: how far from a multiple of eight the bytes begin.
        init(_ bytes: [UInt8], shift: Int = 0) {
            self.bytes = .allocate(byteCount: bytes.count + 8, alignment: 8)
            start = shift
            count = bytes.count
            UnsafeMutableRawBufferPointer(rebasing: self.bytes[shift...]).copyBytes(from: bytes)
        }

        private let start: Int
        private let count: Int

        var archive: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: bytes[start..<start + count]) }

        deinit { bytes.deallocate() }
    }

    private static let numbers: [Int32] = [7, -1, .max, .min, 0]

    private static var archive: [UInt8] {
        var writer = ArchiveWriter()
        writer.write(numbers)
        writer.write([] as [UInt64])
        writer.write(FlatArray(numbers.map(Int64.init)))
        return writer.bytes
    }

    @Test func 与数组相同() {
        let flat = FlatArray(Self.numbers)
        #expect(Array(flat) == Self.numbers)
        #expect(flat.count == 5)
        #expect(flat[3] == .min)
        #expect(Array(flat[1..<3]) == [-1, .max])
        #expect(Array(FlatArray([] as [Int32])).isEmpty)
        #expect(flat.withUnsafeBufferPointer { Array($0) } == Self.numbers)
    }

    @Test(arguments: [0, 1, 4]) func 留在存档里的与抄出来的相同(_ shift: Int) {
        let memory = Memory(Self.archive, shift: shift)
        for owner in [memory, nil] {
            var reader = ArchiveReader(memory.archive, owner: owner)
            #expect(Array(reader.flatArray(of: Int32.self)) == Self.numbers)
            #expect(Array(reader.flatArray(of: UInt64.self)).isEmpty)
            #expect(Array(reader.flatArray(of: Int64.self)) == Self.numbers.map(Int64.init))
            #expect(!reader.isDamaged)
            #expect(Array(reader.flatArray(of: Int64.self)).isEmpty)
            #expect(reader.isDamaged)
        }
    }

    @Test func 存档在有人用的时候一直在() {
        func kept() -> FlatArray<Int32> {
            let memory = Memory(Self.archive)
            var reader = ArchiveReader(memory.archive, owner: memory)
            return reader.flatArray()
        }
        #expect(Array(kept()) == Self.numbers)
    }

    @Test func 缺了尾巴就是坏的() {
        for count in [0, 4, 8, 16, 27] {
            let memory = Memory(Array(Self.archive.prefix(count)))
            var reader = ArchiveReader(memory.archive, owner: memory)
            #expect(Array(reader.flatArray(of: Int32.self)).isEmpty, "前\(count)个字节")
            #expect(reader.isDamaged)
        }
    }
}
