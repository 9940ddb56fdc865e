import ChineseText
public import Facts
public import Quantities

extension Sample {
    /// Documents of the path `甲.txt` that a store may refuse: what extraction never makes.
    static let brokenDocuments: [(name: String, document: ExtractedDocument)] = [
        ("句子属于别的文档", broken(sentences: [sentence(document: "乙.txt"), sentence(number: 1)])),
        ("句子编号重复", broken(sentences: [sentence(), sentence()])),
        ("数属于别的文档", broken(sentences: [sentence()], figures: [figure(path: "甲.txt"), figure(path: "乙.txt")])),
        ("数所在的句子不存在", broken(sentences: [sentence()], figures: [figure(path: "甲.txt", sentence: 1)])),
        ("数不在句子里", broken(sentences: [sentence(quote: "短")], figures: [figure(path: "甲.txt")])),
        ("数的位数太多", broken(sentences: [sentence()], figures: [figure(path: "甲.txt", value: ValueRange(tooLong))])),
        ("没有这个月", broken(sentences: [sentence()], figures: [figure(path: "甲.txt", period: Period(thirteenth))])),
    ]

    /// A figure with as little as may be, and what the test is about.
    public static func figure(
        path: String, sentence: Int = 0, kind: Quantity.Kind = .amount, value: ValueRange = ValueRange(.zero),
        qualifiers: [String] = [], bound: Bound? = nil, unitClass: String? = nil, action: String? = nil,
        beneficiary: String? = nil, basis: Basis? = nil, scope: String? = nil, organization: String? = nil,
        place: String? = nil, period: Period? = nil, source: PeriodSource? = nil
    ) -> Figure {
        Figure(
            document: path, article: 0, sentence: sentence,
            quantity: Quantity(kind: kind, value: value, unit: "家", unitClass: unitClass, bound: bound),
            text: "314家", metric: "“站点”", action: action, beneficiary: beneficiary, qualifiers: qualifiers,
            basis: basis, scope: scope, organization: organization, place: place, period: period,
            periodSource: source, range: ByteSpan(0, 6), own: ByteSpan(0, 0), clause: ByteSpan(0, 9),
            spans: [ByteSpan(21, 27), ByteSpan(30, 30)])
    }

    private static let tooLong = (0..<4).reduce(ExactDecimal(1)) { product, _ in
        product.times(ExactDecimal(1_000_000_001)) ?? product
    }

    private static let thirteenth = CalendarDate(year: 2022, month: 13)

    private static func sentence(
        document: String = "甲.txt", number: Int = 0, quote: String = "句子里。"
    ) -> Sentence {
        Sentence(
            document: document, number: number, article: 0, paragraph: 0, section: nil, quote: quote, spans: [],
            lines: 1...1)
    }

    private static func broken(sentences: [Sentence], figures: [Figure] = []) -> ExtractedDocument {
        ExtractedDocument(
            document: empty(path: "甲.txt").document, text: [0x41], sentences: sentences, figures: figures)
    }
}
