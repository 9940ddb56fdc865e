import Glibc
import TestSupport
import Testing

@testable import Search

/// Lists are read as they were written, whatever code they are written in.
struct PostingsTests {
    private struct Stretch: Equatable {
        var start: Int
        var length: Int
        var nearness: UInt8
    }

    /// Stretches beside one another and far apart, of all nearnesses, some of them longer than a tail can be.
    private static func stretches(_ count: Int, _ dice: inout Dice) -> [Stretch] {
        let widest = [1, 3, 20, 3000, 1 << 22][dice.roll(5)]
        let most = [1, 2, 5, 700][dice.roll(4)]
        var (stretches, end): ([Stretch], Int) = ([], 0)
        for _ in 0..<count {
            let isAlike = dice.roll(3) > 0
            let start = end + (dice.roll(4) == 0 ? dice.roll(widest) : dice.roll(2))
            let nearness = UInt8(isAlike ? [8, 1][dice.roll(2)] : 1 + dice.roll(15))
            stretches.append(Stretch(start: start, length: 1 + dice.roll(isAlike ? 2 : most), nearness: nearness))
            end = start + stretches[stretches.count - 1].length
        }
        return stretches
    }

    private static func encoded(_ stretches: [Stretch], _ code: EntryCode?) -> (bytes: [UInt8], counts: EntryCounts) {
        var encoder = PostingsEncoder(code)
        for stretch in stretches {
            encoder.add(start: stretch.start, length: stretch.length, nearness: stretch.nearness)
        }
        var bytes: [UInt8] = []
        _ = encoder.finish(to: &bytes)
        return (bytes, encoder.counts)
    }

    /// A code for other lists than these, or for these.
    private static func code(for stretches: [Stretch], _ dice: inout Dice) -> EntryCode {
        switch dice.roll(3) {
        case 0: EntryCounts().code()
        case 1: encoded(Self.stretches(300, &dice), nil).counts.code()
        default: encoded(stretches, nil).counts.code()
        }
    }

    private static func read(_ bytes: [UInt8], _ code: EntryCode, _ body: (inout PostingsCursor) -> Void) {
        let padded = bytes + [UInt8](repeating: 0, count: PostingsLayout.padding)
        padded.withUnsafeBytes { all in
            guard let base = all.baseAddress else { return }
            var cursor = PostingsCursor(postings: base, list: 0..<bytes.count, code: code)
            body(&cursor)
        }
    }

    /// By record, how near the key is; neighbors of one nearness are one stretch or several.
    private static func nearnesses(_ stretches: [Stretch]) -> [Int: Int32] {
        var found: [Int: Int32] = [:]
        for stretch in stretches {
            for record in stretch.start..<(stretch.start + stretch.length) { found[record] = Int32(stretch.nearness) }
        }
        return found
    }

    @Test(arguments: [0, 1, 2, 15, 16, 17, 31, 33, 127, 128, 129, 144, 256, 1000, 5000], 1...6)
    func 读回来和写进去的一样(_ count: Int, _ seed: Int) {
        var dice = Dice(seed: UInt64(seed * 10_000 + count))
        let stretches = Self.stretches(count, &dice)
        let code = Self.code(for: stretches, &dice)
        var found: [Int: Int32] = [:]
        Self.read(Self.encoded(stretches, code).bytes, code) { cursor in
            while cursor.position < .max {
                let run = cursor.run()
                for record in run.start..<(run.start + run.length) { found[record] = run.nearness }
            }
        }
        #expect(found == Self.nearnesses(stretches))
    }

    @Test(arguments: [1, 16, 17, 128, 129, 700, 3000], 1...6)
    func 跳着读和一条条读的一样(_ count: Int, _ seed: Int) {
        var dice = Dice(seed: UInt64(seed * 10_000 + count))
        let stretches = Self.stretches(count, &dice)
        let code = Self.code(for: stretches, &dice)
        let expected = Self.nearnesses(stretches)
        let end = stretches.last.map { $0.start + $0.length } ?? 0
        for step in [1, 7, 400, end / 20].map({ max($0, end / 3000, 1) }) {
            Self.read(Self.encoded(stretches, code).bytes, code) { cursor in
                var (record, isSame) = (0, true)
                while record < end + 3 {
                    isSame = isSame && cursor.nearness(at: record) == expected[record] ?? 0
                    record += 1 + dice.roll(step)
                }
                #expect(isSame)
            }
        }
    }

    @Test(arguments: 1...12)
    func 一窗一窗累加和一条条读的一样(_ seed: Int) {
        var dice = Dice(seed: UInt64(seed))
        let stretches = Self.stretches(2000, &dice)
        let code = Self.code(for: stretches, &dice)
        let expected = Self.nearnesses(stretches)
        let end = min(stretches.last.map { $0.start + $0.length } ?? 0, 1 << 16)
        Self.read(Self.encoded(stretches, code).bytes, code) { cursor in
            var (start, isSame) = (0, true)
            while start < end {
                let size = 1 + dice.roll(500)
                var sums = [Int32](repeating: 0, count: size)
                cursor.seek(start)
                sums.withUnsafeMutableBufferPointer { sums in
                    guard let first = sums.baseAddress else { return }
                    cursor.add(to: first, from: start, until: start + size, weight: 3)
                }
                for place in 0..<size { isSame = isSame && sums[place] == 3 * (expected[start + place] ?? 0) }
                start += size + dice.roll(2) * dice.roll(1000)
            }
            #expect(isSame)
        }
    }

    @Test func 离得最远的记录() {
        let last = SegmentLayout.mostRecords - 1
        let stretches = [Stretch(start: 0, length: 1, nearness: 15), Stretch(start: last, length: 1, nearness: 1)]
        let code = EntryCounts().code()
        Self.read(Self.encoded(stretches, code).bytes, code) { cursor in
            #expect(cursor.nearness(at: 0) == 15)
            #expect(cursor.nearness(at: last - 1) == 0)
            #expect(cursor.nearness(at: last) == 1)
        }
    }

    /// The page behind the padding may not be read.
    @Test(arguments: 1...120)
    func 坏了的倒排表不读到外面去(_ seed: Int) throws {
        var dice = Dice(seed: UInt64(seed))
        let stretches = Self.stretches(1 + dice.roll(600), &dice)
        var code = Self.code(for: stretches, &dice)
        var bytes = Self.encoded(stretches, code).bytes
        for _ in 0..<(1 + dice.roll(20)) { bytes[dice.roll(bytes.count)] = UInt8(dice.roll(256)) }
        if dice.roll(2) == 0 {
            var codes = code.bytes
            for _ in 0..<(1 + dice.roll(20)) { codes[dice.roll(codes.count)] = UInt8(dice.roll(256)) }
            code = codes.withUnsafeBytes { EntryCode($0) }
        }
        let page = Int(getpagesize())
        let size = bytes.count + PostingsLayout.padding
        let pages = (size + page - 1) / page * page
        let mapped = mmap(nil, pages + page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
        let start = try #require(mapped == MAP_FAILED ? nil : mapped)
        defer { munmap(start, pages + page) }
        #expect(mprotect(start + pages, page, PROT_NONE) == 0)
        let postings = start + (pages - size)
        postings.initializeMemory(as: UInt8.self, from: bytes, count: bytes.count)
        var cursor = PostingsCursor(postings: postings, list: 0..<bytes.count, code: code)
        var (reached, isRising) = (-1, true)
        for _ in 0..<5000 where cursor.position < .max {
            isRising = isRising && cursor.position > reached
            reached = cursor.position
            guard dice.roll(3) > 0 else {
                cursor.seek(reached + 1 + dice.roll(3000))
                continue
            }
            _ = cursor.run(until: reached + 999)
        }
        #expect(isRising)
    }
}
