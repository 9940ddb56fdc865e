import ChineseText
import Testing

struct ByteSpanTests {
    @Test func 取出所指的字节() {
        let span = ByteSpan(0, 6)
        #expect(span.count == 6)
        #expect(span.range == 0..<6)
        #expect(span.text(in: "云河市") == "云河")
    }

    @Test func 空的一段() {
        #expect(ByteSpan(4, 4).count == 0)
        #expect(ByteSpan(4, 4).range.isEmpty)
    }

    @Test func 先比起点再比终点() {
        let spans = [ByteSpan(3, 9), ByteSpan(0, 6), ByteSpan(3, 6), ByteSpan(0, 3)]
        #expect(spans.sorted() == [ByteSpan(0, 3), ByteSpan(0, 6), ByteSpan(3, 6), ByteSpan(3, 9)])
    }
}
