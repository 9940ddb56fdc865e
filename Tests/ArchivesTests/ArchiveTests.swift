import Archives
import Testing

/// What is put into an archive comes out of it in the same order, and a damaged one says so.
struct ArchiveTests {
    private enum Kind: UInt8, BitwiseCopyable { case token, word, mention }

    private struct Edge: BitwiseCopyable, Equatable {
        let start: Int32
        let weight: Int32
        let kind: Kind
        let isContent: Bool
        let item: Int16
    }

    /// A value of every kind that is written.
    private struct Contents: Equatable {
        var bytes: [UInt8] = [1, 2, 3]
        var flags = [true, false, true, true, false]
        var numbers: [Int32] = [-1, 0, .max, .min, 7]
        var keys: [UInt64] = [0, .max, 0x0102_0304_0506_0708]
        var edges = [
            Edge(start: 3, weight: -250, kind: .word, isContent: true, item: -1),
            Edge(start: -7, weight: .max, kind: .mention, isContent: false, item: .max),
        ]
        var count = -42
        var name = "户外劳动者爱心服务站 A座①𠮷"
        var names = ["", "南通市", "", "工会"]
        var empty: [Int32] = []

        init() {}

        func write(to archive: inout ArchiveWriter) {
            archive.write(bytes)
            archive.write(flags)
            archive.write(numbers)
            archive.write(keys)
            archive.write(empty)
            archive.write(edges)
            archive.write(count)
            archive.write(text: name)
            archive.write(texts: names)
            archive.write(bytes)
        }

        init(from archive: inout ArchiveReader) {
            bytes = archive.array()
            flags = archive.array()
            numbers = archive.array()
            keys = archive.array()
            empty = archive.array()
            edges = archive.array()
            count = archive.int()
            name = archive.text()
            names = archive.texts()
            bytes = archive.array()
        }
    }

    private static var whole: [UInt8] {
        var writer = ArchiveWriter()
        Contents().write(to: &writer)
        return writer.bytes
    }

    private static func read<Value>(_ bytes: [UInt8], _ body: (inout ArchiveReader) -> Value) -> (Value, Bool) {
        bytes.withUnsafeBytes { bytes in
            var reader = ArchiveReader(bytes)
            let value = body(&reader)
            return (value, reader.isDamaged)
        }
    }

    @Test func 每种值写进去什么读出来什么() {
        let (found, isDamaged) = Self.read(Self.whole) { Contents(from: &$0) }
        #expect(found == Contents())
        #expect(!isDamaged)
    }

    @Test func 空的数组和空的字() {
        var writer = ArchiveWriter()
        writer.write([] as [UInt64])
        writer.write(text: "")
        writer.write(texts: [])
        writer.write(0)
        let (found, isDamaged) = Self.read(writer.bytes) { reader in
            let numbers: [UInt64] = reader.array()
            return (numbers, reader.text(), reader.texts(), reader.int())
        }
        #expect(found == ([], "", [], 0))
        #expect(!isDamaged)
    }

    @Test(arguments: 0...17)
    func 单数个字节之后的数组照样对齐(_ count: Int) {
        let bytes = (0..<count).map { UInt8($0) }
        var writer = ArchiveWriter()
        writer.write(bytes)
        #expect(writer.bytes.count.isMultiple(of: 8))
        writer.write([1, -2, 3])
        #expect(writer.bytes.count.isMultiple(of: 8))
        let (found, isDamaged) = Self.read(writer.bytes) { reader in
            let (bytes, numbers): ([UInt8], [Int]) = (reader.array(), reader.array())
            return (bytes, numbers)
        }
        #expect(found == (bytes, [1, -2, 3]))
        #expect(!isDamaged)
    }

    @Test func 次序不同读出的就不同() {
        var writer = ArchiveWriter()
        writer.write(text: "甲")
        writer.write(text: "乙")
        #expect(Self.read(writer.bytes) { [$0.text(), $0.text()] }.0 == ["甲", "乙"])
        let (_, isDamaged) = Self.read(writer.bytes) { reader in
            let (first, second): ([UInt64], [UInt64]) = (reader.array(), reader.array())
            return (first, second)
        }
        #expect(isDamaged, "三个字节不够三个数")
    }

    @Test func 缺了尾巴的就是坏的而不会崩() {
        let whole = Self.whole
        for count in 0..<whole.count {
            let (found, isDamaged) = Self.read(Array(whole[..<count])) { Contents(from: &$0) }
            // The last array has three bytes and is filled up to eight.
            if count < whole.count - 5 {
                #expect(isDamaged, "前\(count)个字节")
            } else {
                #expect(!isDamaged)
                #expect(found == Contents())
            }
        }
    }

    @Test(arguments: [-1, 4, 1 << 40, .max, .min, .max / 8, .max / 4 + 1])
    func 个数坏了的数组是空的(_ count: Int) {
        var writer = ArchiveWriter()
        writer.write(count)
        writer.write([1, 2, 3] as [Int8])
        let bytes = Array(writer.bytes.dropLast(8))
        func check<Value: BitwiseCopyable & Equatable>(_ type: Value.Type) {
            let (found, isDamaged) = Self.read(bytes) { $0.array(of: type) }
            #expect(found.isEmpty)
            #expect(isDamaged, "\(type)")
        }
        check(Int32.self)
        check(UInt64.self)
        check(Edge.self)
        if count != 4 { check(UInt8.self) }
    }

    @Test(arguments: [-1, 3, .max, .min])
    func 个数坏了的一组字是空的(_ count: Int) {
        var writer = ArchiveWriter()
        writer.write(count)
        writer.write(text: "南通")
        writer.write(text: "无锡")
        let (found, isDamaged) = Self.read(writer.bytes) { $0.texts() }
        #expect(found == [])
        #expect(isDamaged)
    }

    @Test func 坏了以后读出的都是空的() {
        var writer = ArchiveWriter()
        writer.write(1 << 50)
        writer.write(7)
        writer.write(text: "南通")
        let (found, isDamaged) = Self.read(writer.bytes) { reader in
            let numbers: [Int32] = reader.array()
            return (numbers, reader.int(), reader.text(), reader.texts())
        }
        #expect(found == ([], 0, "", []))
        #expect(isDamaged)
    }

    @Test func 不是字的字节读成替代字符() {
        var writer = ArchiveWriter()
        writer.write([0xE5, 0x8D] as [UInt8])
        let (found, isDamaged) = Self.read(writer.bytes) { $0.text() }
        #expect(found == "\u{FFFD}")
        #expect(!isDamaged)
    }
}
