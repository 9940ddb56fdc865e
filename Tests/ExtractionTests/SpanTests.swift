import ChineseText
import Facts
import Quantities
import Reports
import TestSupport
import Testing

/// Quotes and figures point at the very characters of the document.
struct SpanTests {
    /// A report with everything a page does to a text: broken lines, indents, full-width digits, quotation marks.
    private static let report = """
        ---
        title: 无锡市总工会工作小结
        place: 无锡市
        period: 2022
        ---

        # 无锡市总工会工作小结

        ## 一、服务\u{3000}阵地

        \u{3000}\u{3000}目前，全市建有２８７家职工书屋，其中市级示
        范点４６家。全年新建户外劳动者爱心驿站63个，服务户外职工近24
        万人次。“驿站什么时候开门？”职工问。全天开放！

        投入帮扶资金1,250.6 万元，慰问困难职工3120名；\t赠送意外伤害保险5210份、健康
        体检1980份。

        ## 二、会员

        全市现有工会会员近240万人，App Store 上架软件3款。
        """

    private static let traditional = """
        # 無錫市圖書館報告

        ## 一、閱覽

        \u{3000}\u{3000}目前，全市建有２８７間圖書閱
        覽室，「夜間開放」46間。
        """

    private static func stripped(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.isBlank }))
    }

    private static func joined(_ spans: [ByteSpan], _ bytes: [UInt8]) -> String {
        String(decoding: spans.flatMap { bytes[$0.range] }, as: UTF8.self)
    }

    @Test(arguments: [
        report, report.replacing("\n", with: "\r\n"), "建有3家书屋。", traditional, "# 题\n\n" + report.dropFirst(70),
    ])
    func 句子的原文与所指的字节除空白外相同(_ text: String) throws {
        let found = try Project.load().extract(text)
        #expect(!found.sentences.isEmpty)
        #expect(found.text == Array(text.utf8))
        let lines = LineIndex(found.text)
        for (number, sentence) in found.sentences.enumerated() {
            #expect(sentence.number == number)
            #expect(Self.stripped(Self.joined(sentence.spans, found.text)) == Self.stripped(sentence.quote))
            #expect(sentence.spans == sentence.spans.sorted())
            #expect(lines.lines(of: sentence.spans) == sentence.lines)
        }
    }

    @Test(arguments: [report, report.replacing("\n", with: "\r\n")])
    func 数的字样与句中和文件中的字节相同(_ text: String) throws {
        let found = try Project.load().extract(text)
        #expect(found.figures.count == 10)
        for figure in found.figures {
            let quote = Array(found.sentences[figure.sentence].quote.utf8)
            #expect(String(decoding: quote[figure.range.range], as: UTF8.self) == figure.text)
            #expect(Self.stripped(Self.joined(figure.spans, found.text)) == Self.stripped(figure.text))
            #expect(figure.clause.start <= figure.range.start && figure.range.end <= figure.clause.end)
            #expect(figure.own.start >= 0 && figure.own.end <= quote.count)
            let sentence = found.sentences[figure.sentence]
            #expect(
                figure.spans.allSatisfy { span in
                    sentence.spans.contains { $0.start <= span.start && span.end <= $0.end }
                })
        }
    }

    @Test func 折行处的数有两段() throws {
        let found = try Project.load().extract(Self.report)
        let figure = try #require(found.figures.first { $0.text.contains("24") })
        #expect(figure.text == "近24万人次")
        #expect("\(figure.quantity.value)" == "240000")
        #expect(figure.spans.count == 2)
    }

    @Test func 句子知道自己的小标题和段落() throws {
        let found = try Project.load().extract(Self.report)
        let first = try #require(found.sentences.first { $0.quote.hasPrefix("目前") })
        #expect(first.section.map(Self.stripped) == "一、服务阵地")
        let last = try #require(found.sentences.last)
        #expect(last.section == "二、会员")
        let quoted = try #require(found.sentences.first { $0.quote.contains("开门") })
        #expect(quoted.quote == "“驿站什么时候开门？”职工问。", "引号里的问号不断句")
        #expect(quoted.paragraph == first.paragraph)
        #expect(last.paragraph > quoted.paragraph)
    }

    @Test(arguments: ["", "\n\n\n", "---\nperiod: 2022\n---\n", "# 只有标题\n", "　　\n。\n"])
    func 空的报告没有数也不出错(_ text: String) throws {
        let found = try Project.load().extract(text)
        #expect(found.figures.isEmpty)
        #expect(found.text == Array(text.utf8))
    }

    @Test func 控制字符原样留在文件字节里() throws {
        let text = "建有\u{0}3家\u{1B}[31m书屋。\n"
        let found = try Project.load().extract(text)
        #expect(found.text == Array(text.utf8))
        for sentence in found.sentences {
            #expect(Self.stripped(Self.joined(sentence.spans, found.text)) == Self.stripped(sentence.quote))
        }
    }
}
