import Facts
import Foundation
import TestSupport
import Testing

@testable import Search

/// A damaged file is told with its path; none leads out of the file.
struct SegmentDamageTests {
    private static func segment(in folder: TemporaryFolder, seed: Int, sentences: Int = 80) throws -> [UInt8] {
        var random = RandomReports(seed: seed, characters: 10)
        var store = MemoryStore()
        for number in 0..<4 { store.replace(random.document("\(number).txt", sentences: sentences)) }
        var builder = SegmentBuilder(path: folder.file("whole"))
        try builder.add(figuresOf: try Corpus(store))
        try builder.finish()
        return try folder.bytes("whole")
    }

    /// What is wrong with a file that is opened and read through; nil if nothing is.
    private static func problem(_ bytes: [UInt8], in folder: TemporaryFolder) throws -> SegmentProblem? {
        try folder.write(bytes, "damaged")
        do {
            try Segment(folder.file("damaged")).verify()
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
        for place in Array(0..<SegmentLayout.headSize) + (0..<300).map({ _ in dice.roll(whole.count) }) {
            var bytes = whole
            bytes[place] ^= UInt8(1 << dice.roll(8))
            #expect(try Self.problem(bytes, in: folder) != nil, "\(place)")
        }
    }

    @Test func 别的文件和别的版本() throws {
        let folder = try TemporaryFolder()
        var whole = try Self.segment(in: folder, seed: 4)
        #expect(try Self.problem(Array("SQLite format 3".utf8), in: folder) == .foreign(file: folder.file("damaged")))
        for version in [1, 2, 9] {
            whole[8] = UInt8(version)
            #expect(
                try Self.problem(whole, in: folder)
                    == .otherVersion(file: folder.file("damaged"), version: version, known: 3))
        }
        #expect(throws: SegmentProblem.self) { try Segment(folder.file("没有")) }
        #expect(throws: SegmentProblem.foreign(file: folder.path)) { try Segment(folder.path) }
    }

    /// What is damaged is not read at opening: it is named by the question that reads it, or changes nothing.
    @Test(arguments: 1...150)
    func 改了一位的文件_结果不变或者说得出来(_ seed: Int) throws {
        let folder = try TemporaryFolder()
        var bytes = try Self.segment(in: folder, seed: seed % 3)
        let whole = try SegmentIndex([.init(Segment(folder.file("whole")))], compatible: RandomReports.compatible)
        var dice = Dice(seed: UInt64(seed))
        bytes[dice.roll(bytes.count)] ^= UInt8(1 << dice.roll(8))
        try folder.write(bytes, "damaged")
        guard let segment = try? Segment(folder.file("damaged")) else { return }
        let index = try SegmentIndex([.init(segment)], compatible: RandomReports.compatible)
        var random = RandomReports(seed: seed, characters: 10)
        for _ in 0..<30 {
            let (terms, filter) = (random.terms(), random.filter(["1.txt"]))
            let found = index.hits(for: terms, filter: filter, limit: 1000)
            let rarities = terms.map(index.rarity)
            let isSame =
                found == whole.hits(for: terms, filter: filter, limit: 1000) && rarities == terms.map(whole.rarity)
            #expect(isSame || index.fault != nil)
        }
        #expect(throws: SegmentProblem.self) { try index.verify() }
        #expect(throws: SegmentProblem.self) {
            try SegmentMerge([.init(segment)]).write(to: folder.file("merged"))
        }
    }

    @Test func 损坏的文件由别的索引接着答() throws {
        let folder = try TemporaryFolder()
        // Postings of more than a block, which opening does not look at.
        var bytes = try Self.segment(in: folder, seed: 6, sentences: 600)
        let whole = try SegmentIndex([.init(Segment(folder.file("whole")))], compatible: RandomReports.compatible)
        bytes[SegmentLayout.headSize + 40] ^= 1
        try folder.write(bytes, "damaged")
        let damaged = try SegmentIndex([.init(Segment(folder.file("damaged")))], compatible: RandomReports.compatible)
        let path = folder.file("damaged")
        let guarded = GuardedIndex(damaged) { problem in
            #expect(problem.description.contains(path))
            return whole
        }
        var random = RandomReports(seed: 6, characters: 10)
        for _ in 0..<40 {
            let terms = random.terms()
            #expect(
                guarded.hits(for: terms, filter: CandidateFilter(), limit: 100)
                    == whole.hits(for: terms, filter: CandidateFilter(), limit: 100))
        }
        #expect(damaged.fault != nil)
    }

    /// Checksums put right over damage, as nobody would who did not mean to.
    @Test(arguments: 1...70)
    func 校验和对而内容坏了也不出文件(_ seed: Int) throws {
        let folder = try TemporaryFolder()
        var bytes = try Self.segment(in: folder, seed: seed % 4)
        var dice = Dice(seed: UInt64(seed))
        let parts = [SegmentLayout.Part.postings, .codes, .keys, .characters, .unitClasses, .starts, .paths]
        let part = parts[seed % parts.count]
        let range = try SegmentHead(MappedFile(folder.file("whole"))).range(of: part)
        for _ in 0..<(1 + dice.roll(60)) { bytes[range.lowerBound + dice.roll(range.count)] = UInt8(dice.roll(256)) }
        bytes = try Self.summed(bytes, in: folder)
        try folder.write(bytes, "damaged")
        guard let segment = try? Segment(folder.file("damaged")) else { return }
        let index = try SegmentIndex([.init(segment)], compatible: RandomReports.compatible)
        var random = RandomReports(seed: seed, characters: 10)
        for _ in 0..<40 {
            let hits = index.hits(for: random.terms(), filter: random.filter(["1.txt"]), limit: 1000)
            #expect(hits.allSatisfy { (0..<index.count).contains($0.record) })
        }
    }

    /// The file with sums as its bytes want them.
    private static func summed(_ bytes: [UInt8], in folder: TemporaryFolder) throws -> [UInt8] {
        let offset = try SegmentHead(MappedFile(folder.file("whole"))).sumsOffset
        var sums = BlockSums(from: SegmentLayout.headSize)
        bytes[SegmentLayout.headSize..<offset].withUnsafeBytes { sums.add($0) }
        var bytes = Array(bytes[..<offset]) + sums.table
        func put(_ sum: UInt64, _ at: Int) {
            for byte in 0..<8 { bytes[at + byte] = UInt8(truncatingIfNeeded: sum >> UInt64(byte * 8)) }
        }
        put(sums.table.withUnsafeBytes(Checksum.of), SegmentLayout.headSize - 16)
        put(bytes[..<(SegmentLayout.headSize - 8)].withUnsafeBytes(Checksum.of), SegmentLayout.headSize - 8)
        return bytes
    }

    @Test func 删除记录坏了或不是这个文件的() throws {
        let folder = try TemporaryFolder()
        _ = try Self.segment(in: folder, seed: 5)
        let segment = try Segment(folder.file("whole"))
        let deletions = try #require(try Deletions(of: segment, ["1.txt", "没有.txt"]))
        #expect(try Deletions(of: segment, ["1.txt"], besides: deletions) == nil)
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
