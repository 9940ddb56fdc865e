import ChineseText
import Facts
import TestSupport
import Testing

/// What `firstBrokenSpan` finds fault with.
struct BrokenSpanTests {
    /// 甲乙。 in a text with a line break inside, and a figure that is 乙.
    private static func document(
        quote: String = "甲乙。", spans: [ByteSpan] = [ByteSpan(0, 3), ByteSpan(4, 10)], lines: ClosedRange<Int> = 1...2,
        number: Int = 0
    ) -> ExtractedDocument {
        let whole = Sample.empty(path: "甲.txt")
        let document = Document(
            path: "甲.txt", title: nil, organization: nil, place: nil, published: nil, period: nil, periodSource: nil,
            page: nil, source: nil,
            articles: [Document.Article(title: nil, byline: nil, organization: nil, place: nil)],
            fingerprint: whole.document.fingerprint)
        let sentence = Sentence(
            document: "甲.txt", number: number, article: 0, paragraph: 0, section: nil, quote: quote, spans: spans,
            lines: lines)
        return ExtractedDocument(document: document, text: Array("甲\n乙。\n".utf8), sentences: [sentence], figures: [])
    }

    @Test func 指得回原文的没有毛病() {
        #expect(Self.document().firstBrokenSpan() == nil)
        #expect(Self.document(spans: [ByteSpan(0, 10)]).firstBrokenSpan() == nil, "空白不算")
    }

    @Test(arguments: [
        (document(spans: []), "没有所指的字节"),
        (document(spans: [ByteSpan(4, 10), ByteSpan(0, 3)]), "次序不对"),
        (document(spans: [ByteSpan(0, 3), ByteSpan(4, 12)]), "不在文本里"),
        (document(spans: [ByteSpan(0, 3), ByteSpan(5, 10)]), "切开了字"),
        (document(quote: "甲丙。"), "不是这些字"),
        (document(lines: 1...3), "行号"),
        (document(number: 1), "编号"),
    ])
    func 毛病(_ document: ExtractedDocument, _ fault: String) throws {
        #expect(try #require(document.firstBrokenSpan()).contains(fault))
    }
}
