import ChineseText
import Testing

struct SourceMapTests {
    /// `(length, sourceStart, sourceLength)` for each stretch appended.
    private func map(_ stretches: (Int, Int, Int)...) -> SourceMap {
        var map = SourceMap()
        for (length, start, sourceLength) in stretches {
            map.append(length: length, sourceStart: start, sourceLength: sourceLength)
        }
        return map
    }

    @Test func 相接的原样抄写并成一段() {
        let map = map((3, 0, 3), (6, 3, 6))
        #expect(map.runs.count == 1)
        #expect(map.count == 9)
        #expect(map.spans(of: 0..<9) == [ByteSpan(0, 9)])
        #expect(map.spans(of: 3..<6) == [ByteSpan(3, 6)])
    }

    @Test func 不相接的各成一段() {
        let map = map((3, 0, 3), (3, 10, 3))
        #expect(map.runs.count == 2)
        #expect(map.spans(of: 0..<6) == [ByteSpan(0, 3), ByteSpan(10, 13)])
        #expect(map.spans(of: 2..<4) == [ByteSpan(2, 3), ByteSpan(10, 11)])
    }

    @Test func 改写过的整段作数() {
        // A full-width digit folded to ASCII: one byte stands for three.
        let map = map((1, 0, 3), (1, 3, 3), (3, 6, 3))
        #expect(map.runs.count == 3)
        #expect(map.spans(of: 0..<1) == [ByteSpan(0, 3)])
        #expect(map.spans(of: 1..<2) == [ByteSpan(3, 6)])
        #expect(map.spans(of: 0..<5) == [ByteSpan(0, 9)])
    }

    @Test func 改写得更长的取其一部分也是整段() {
        // An ASCII comma set as the Chinese one: three bytes stand for one.
        let map = map((3, 0, 3), (3, 3, 1), (3, 4, 3))
        #expect(map.spans(of: 4..<5) == [ByteSpan(3, 4)])
        #expect(map.spans(of: 2..<4) == [ByteSpan(2, 4)])
    }

    @Test func 改写过的不和后面的原样抄写相并() {
        let map = map((1, 0, 3), (3, 3, 3), (3, 6, 3))
        #expect(map.runs.count == 2)
        #expect(map.spans(of: 1..<4) == [ByteSpan(3, 6)])
    }

    @Test func 添上的空格不指任何原文() {
        let map = map((3, 0, 3), (1, 0, 0), (3, 4, 3))
        #expect(map.spans(of: 3..<4) == [])
        #expect(map.spans(of: 0..<7) == [ByteSpan(0, 3), ByteSpan(4, 7)])
        #expect(map.hull(of: 3..<4) == nil)
    }

    @Test func 倒着拼的按阅读顺序给出() {
        let map = map((3, 30, 3), (3, 0, 3))
        #expect(map.spans(of: 0..<6) == [ByteSpan(30, 33), ByteSpan(0, 3)])
        #expect(map.hull(of: 0..<6) == ByteSpan(0, 33))
    }

    @Test func 空范围和空段什么也不给() {
        let map = map((0, 5, 3), (3, 0, 3))
        #expect(map.runs.count == 1)
        #expect(map.spans(of: 1..<1) == [])
        #expect(map.hull(of: 2..<2) == nil)
        #expect(SourceMap().spans(of: 0..<4) == [])
    }

    @Test func 超出末尾的部分不算() {
        let map = map((3, 0, 3))
        #expect(map.spans(of: 1..<100) == [ByteSpan(1, 3)])
        #expect(map.spans(of: 50..<100) == [])
    }
}
