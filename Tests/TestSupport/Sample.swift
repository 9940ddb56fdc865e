import ChineseText
public import Facts
import Quantities

/// Made-up documents for the tests of stores.
public enum Sample {
    /// With every field in use, and characters that are easily lost.
    public static func full(path: String) -> ExtractedDocument {
        let text = "目前，全市建有314家𠮷“站点”。\r\n近240万会员，约5—7万元。\u{0}'; DROP TABLE documents; --"
        let sentences = [
            Sentence(
                document: path, number: 0, article: 0, paragraph: 0, section: "一、服务\t站点", quote: "目前，全市建有314家𠮷“站点”。",
                spans: [ByteSpan(0, 12), ByteSpan(15, 43)], lines: 1...1),
            Sentence(
                document: path, number: 1, article: 1, paragraph: 3, section: nil, quote: "近240万会员，\u{0}约5—7万元。",
                spans: [ByteSpan(45, 80)], lines: 2...1_000_000),
            Sentence(
                document: path, number: 2, article: 1, paragraph: 4, section: "", quote: "", spans: [], lines: 3...3),
        ]
        return ExtractedDocument(
            document: document(path: path), text: Array(text.utf8) + [0xFF, 0x00, 0xC0], sentences: sentences,
            figures: figures(path: path), reading: [1, 0, 0xFF])
    }

    /// Without text, sentences, figures or articles.
    public static func empty(path: String) -> ExtractedDocument {
        ExtractedDocument(
            document: Document(
                path: path, title: nil, organization: nil, place: nil, published: nil, period: nil, periodSource: nil,
                page: nil, source: nil, articles: [], fingerprint: ""),
            text: [], sentences: [], figures: [])
    }

    /// With the same text, or none, in every field that may be without.
    public static func filled(path: String, with filler: String?) -> ExtractedDocument {
        ExtractedDocument(
            document: Document(
                path: path, title: filler, organization: filler, place: filler, published: nil, period: nil,
                periodSource: nil, page: filler, source: filler,
                articles: [.init(title: filler, byline: filler, organization: filler, place: filler)],
                fingerprint: filler ?? ""),
            text: [],
            sentences: [
                Sentence(
                    document: path, number: 0, article: 0, paragraph: 0, section: filler, quote: "314家。", spans: [],
                    lines: 1...1)
            ],
            figures: [
                figure(
                    path: path, qualifiers: filler.map { [$0, $0] } ?? [], unitClass: filler, action: filler,
                    beneficiary: filler, scope: filler, organization: filler, place: filler)
            ])
    }

    /// With many sentences and figures, told apart by their values; the figures of odd sentences are all alike.
    public static func counting(path: String, sentences: Int, figuresEach: Int) -> ExtractedDocument {
        let spans = [ByteSpan(0, 9)]
        return ExtractedDocument(
            document: document(path: path), text: [0x0A],
            sentences: (0..<sentences).map { number in
                Sentence(
                    document: path, number: number, article: 0, paragraph: number / 3, section: nil,
                    quote: "第\(number)句，", spans: spans, lines: (number + 1)...(number + 1))
            },
            figures: (0..<sentences * figuresEach).map { number in
                let sentence = number / figuresEach
                return figure(
                    path: path, sentence: sentence, value: ValueRange(ExactDecimal(sentence % 2 == 1 ? 7 : -number)),
                    qualifiers: number % 5 == 0 ? ["其中", "\(number)"] : [])
            })
    }

    private static func document(path: String) -> Document {
        Document(
            path: path, title: "南通工会\n年鉴", organization: "南通市总工会", place: "", published: CalendarDate("2022-10-31"),
            period: Period("2016-06..2022"), periodSource: .manifest, page: "A3", source: nil,
            articles: [
                Document.Article(title: "服务站点", byline: "本报记者 \u{F90A}某", organization: nil, place: "南通"),
                Document.Article(title: nil, byline: nil, organization: "", place: nil),
            ],
            fingerprint: "0123456789abcdef")
    }

    private static func figures(path: String) -> [Figure] {
        [
            figure(
                path: path, value: ValueRange(ExactDecimal(314)), qualifiers: ["其中", "", "同\u{1F}比", "其中"],
                bound: .atLeast, unitClass: "机构", action: "建有", beneficiary: "户外劳动者", basis: .stock, scope: "全市",
                organization: "南通市总工会", place: "南通", period: Period(year: 2022), source: .inherited),
            figure(
                path: path, sentence: 1,
                value: range("12345678901234567890.123456789", "999999999999999999999999999999"),
                bound: .under, basis: .rate, period: Period("2022-01-01..2022-09-30"), source: .stated),
            figure(
                path: path, sentence: 1, kind: .ordinal, value: range("-0.50", "5"), bound: .about, basis: .rank,
                period: Period("1949"), source: .inferred),
        ]
    }

    private static func range(_ lower: String, _ upper: String) -> ValueRange {
        ValueRange(ExactDecimal(lower) ?? .zero, ExactDecimal(upper) ?? .zero)
    }
}
