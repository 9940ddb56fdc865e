import Facts
import Foundation
import TestSupport
import Testing

@testable import Search

/// A damaged file is told with its path; none leads out of the file.
struct SegmentDamageTests {
    private static func segment(in folder: TemporaryFolder, seed: Int) throws -> [UInt8] {
        var random = RandomReports(seed: seed, characters: 10)
        var store = MemoryStore()
        for number in 0..<4 { store.replace(random.document("\(number).txt", sentences: 80)) }
        var builder = SegmentBuilder(path: folder.file("whole"))
        try builder.add(figuresOf: try Corpus(store))
        try builder.finish()
        return try folder.bytes("whole")
    }

    /// The detail of what is wrong with a file; nil if it opens.
    private static func problem(_ bytes: [UInt8], in folder: TemporaryFolder) throws -> SegmentProblem? {
        try folder.write(bytes, "damaged")
        do {
            _ = try Segment(folder.file("damaged"))
            return nil
        } catch let problem as SegmentProblem {
            #expect(problem.description.contains(folder.file("damaged")))
            return problem
        }
    }

    @Test func 截短的文件() throws {
        let folder = try TemporaryFolder()
        let whole = try Self.segment(in: folder, seed: 1)
        for size in [0, 1, 7, 8, 23, 24, 199, 200, 201, whole.count / 2, whole.count - 9, whole.count - 1] {
            #expect(try Self.problem(Array(whole[..<size]), in: folder) != nil, "\(size)")
        }
        #expect(try Self.problem(whole, in: folder) == nil)
    }

    @Test func 改了一个字节的文件() throws {
        let folder = try TemporaryFolder()
        let whole = try Self.segment(in: folder, seed: 2)
        var dice = Dice(seed: 3)
        // What fills parts up to multiples of eight means nothing.
        let parts = try SegmentHead(MappedFile(folder.file("whole")))
        let file = try MappedFile(folder.file("whole"))
        let filler = Set(whole.indices.dropFirst(SegmentLayout.headSize)).subtracting(
            try SegmentLayout.Part.allCases.flatMap { part in
                let bytes = try parts.bytes(of: part, in: file, isChecked: true)
                let start = bytes.baseAddress.map { $0 - file.bytes.baseAddress! } ?? 0
                return Array(start..<(start + bytes.count))
            })
        for place in Array(0..<SegmentLayout.headSize) + (0..<300).map({ _ in dice.roll(whole.count) })
        where !filler.contains(place) {
            var bytes = whole
            bytes[place] ^= UInt8(1 << dice.roll(8))
            #expect(try Self.problem(bytes, in: folder) != nil, "\(place)")
        }
    }

    @Test func 别的文件和别的版本() throws {
        let folder = try TemporaryFolder()
        var whole = try Self.segment(in: folder, seed: 4)
        #expect(try Self.problem(Array("SQLite format 3".utf8), in: folder) == .foreign(file: folder.file("damaged")))
        whole[8] = 9
        #expect(
            try Self.problem(whole, in: folder) == .otherVersion(file: folder.file("damaged"), version: 9, known: 2))
        #expect(throws: SegmentProblem.self) { try Segment(folder.file("没有")) }
        #expect(throws: SegmentProblem.foreign(file: folder.path)) { try Segment(folder.path) }
    }

    /// Checksums put right over damage, as nobody would who did not mean to.
    @Test(arguments: 1...40)
    func 校验和对而内容坏了也不出文件(_ seed: Int) throws {
        let folder = try TemporaryFolder()
        var bytes = try Self.segment(in: folder, seed: seed % 4)
        var dice = Dice(seed: UInt64(seed))
        let part = [SegmentLayout.Part.postings, .keys, .unitClasses, .starts, .paths][seed % 5]
        let place = 24 + part.rawValue * 24
        func long(_ at: Int) -> Int { (0..<8).reduce(0) { $0 | Int(bytes[at + $1]) << ($1 * 8) } }
        let (offset, size) = (long(place), long(place + 8))
        for _ in 0..<(1 + dice.roll(60)) { bytes[offset + dice.roll(size)] = UInt8(dice.roll(256)) }
        func put(_ sum: UInt64, _ at: Int) {
            for byte in 0..<8 { bytes[at + byte] = UInt8(truncatingIfNeeded: sum >> UInt64(byte * 8)) }
        }
        put(bytes[offset..<(offset + size)].withUnsafeBytes(Checksum.of), place + 16)
        put(bytes[..<(SegmentLayout.headSize - 8)].withUnsafeBytes(Checksum.of), SegmentLayout.headSize - 8)
        guard try Self.problem(bytes, in: folder) == nil else { return }
        let segment = try Segment(folder.file("damaged"))
        let index = try SegmentIndex([.init(segment)], compatible: RandomReports.compatible)
        var random = RandomReports(seed: seed, characters: 10)
        for _ in 0..<40 {
            let hits = index.hits(for: random.terms(), filter: random.filter(["1.txt"]), limit: 1000)
            #expect(hits.allSatisfy { (0..<index.count).contains($0.record) })
        }
    }

    @Test func 删除记录坏了或不是这个文件的() throws {
        let folder = try TemporaryFolder()
        _ = try Self.segment(in: folder, seed: 5)
        let segment = try Segment(folder.file("whole"))
        let deletions = try #require(Deletions(of: segment, ["1.txt", "没有.txt"]))
        #expect(Deletions(of: segment, ["1.txt"], besides: deletions) == nil)
        try deletions.write(to: folder.file("gone"))
        let whole = try folder.bytes("gone")
        for place in 0..<whole.count {
            var bytes = whole
            bytes[place] ^= 0x10
            try folder.write(bytes, "broken")
            #expect(throws: SegmentProblem.self) { try Deletions(folder.file("broken"), of: segment) }
        }
        try folder.write(Array(whole.dropLast(3)), "broken")
        #expect(throws: SegmentProblem.self) { try Deletions(folder.file("broken"), of: segment) }
        var builder = SegmentBuilder(path: folder.file("other"))
        try builder.begin(document: "1.txt")
        try builder.finish()
        #expect(throws: SegmentProblem.mismatch(file: folder.file("gone"), segment: folder.file("other"))) {
            try Deletions(folder.file("gone"), of: Segment(folder.file("other")))
        }
    }

    @Test func 写不了就报错() throws {
        let builder = SegmentBuilder(path: "/没有这个文件夹/a.segment")
        do {
            try builder.finish()
            Issue.record("应当报错")
        } catch { #expect("\(error)".contains("/没有这个文件夹/a.segment")) }
    }
}
