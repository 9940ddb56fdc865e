public import ChineseText
public import Quantities

/// What a figure measures (口径). Figures of different basis are not the same thing.
public enum Basis: String, Hashable, Sendable, CaseIterable {
    /// What there is: 现有, 建有.
    case stock
    /// What was added within the period: 新增.
    case flow
    /// What has come together since a start: 累计.
    case cumulative
    /// What is meant to be reached: 力争.
    case target
    case rate
    case rank

    /// The names that `actions.tsv` uses in its column 口径.
    public init?(sheetName: String) {
        switch sheetName {
        case "存量": self = .stock
        case "增量": self = .flow
        case "累计": self = .cumulative
        case "目标": self = .target
        default: return nil
        }
    }
}

/// A value with unit and bound, and what it is a figure of.
///
/// `目前，全市建有314家工会爱心服务站点` holds the figure 314 家: metric 工会爱心服务站点, action 建有, basis stock,
/// scope 全市, and from its report the organization, place and period.
public struct Figure: Hashable, Sendable {
    public let document: String
    public let article: Int
    /// Number of its sentence in the document.
    public let sentence: Int
    public let quantity: Quantity
    /// Its wording in the quote: `近240万`.
    public let text: String
    public let metric: String
    public let action: String?
    public let beneficiary: String?
    /// What makes it no plain count (`conditions`), then the words of its sentence that restrict it: who, of what, under
    /// which condition: `一线职工疗休养` for 累计投入2000多万元.
    public let qualifiers: [String]
    public let basis: Basis?
    public let scope: String?
    public let organization: String?
    public let place: String?
    public let period: Period?
    public let periodSource: PeriodSource?
    /// Bytes of the wording in the sentence's quote.
    public let range: ByteSpan
    /// Bytes of its own words in the quote: no further than the next figure or the end of the clause.
    public let own: ByteSpan
    /// Bytes of its clause in the quote.
    public let clause: ByteSpan
    /// The wording in the document as read.
    public let spans: [ByteSpan]

    /// The qualifiers that say what a number is other than how many there are: a condition (10人以下的单位), a former number
    /// (从240元提高到450元), a number for each of a base (每万名劳动者).
    public static let conditions: Set<String> = ["条件", former, "基数", distance]
    /// The qualifier of what there was before.
    public static let former = "原值"
    /// What a number is that only says how far something is from something else: 比去年多20人.
    public static let distance = "差数"

    public init(
        document: String, article: Int, sentence: Int, quantity: Quantity, text: String, metric: String,
        action: String?, beneficiary: String?, qualifiers: [String], basis: Basis?, scope: String?,
        organization: String?, place: String?, period: Period?, periodSource: PeriodSource?, range: ByteSpan,
        own: ByteSpan, clause: ByteSpan, spans: [ByteSpan]
    ) {
        self.document = document
        self.article = article
        self.sentence = sentence
        self.quantity = quantity
        self.text = text
        self.metric = metric
        self.action = action
        self.beneficiary = beneficiary
        self.qualifiers = qualifiers
        self.basis = basis
        self.scope = scope
        self.organization = organization
        self.place = place
        self.period = period
        self.periodSource = periodSource
        self.range = range
        self.own = own
        self.clause = clause
        self.spans = spans
    }
}
