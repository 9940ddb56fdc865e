public import ChineseText

/// One report inside a document: a newspaper page holds several.
public struct Article: Sendable {
    public struct Paragraph: Sendable {
        public enum Kind: Hashable, Sendable {
            case title, heading, body
            /// What stands below a picture.
            case caption
            /// A row of a table in plain text, its cells as they are.
            case row
            /// The text holds its rows, a line each.
            case table(Table)
        }

        public let kind: Kind
        /// The headings it stands under, from the outermost in: 一、2024年工作回顾, （二）服务职工.
        public let headings: [String]
        /// The heading it stands next under.
        public var section: String? { headings.last }
        /// Its text with lines joined; maps to the text as read.
        public var text: MappedText
    }

    /// Who signed it, as the line gives it: `滨海县总工会法律工作部部长 陶金`.
    public internal(set) var byline: MappedText?
    /// The column it stands in, as the page marks it: `【基层风采】`.
    public internal(set) var column: MappedText?
    /// Where it says it was taken from, where that is a line of its own: `来源：《云河日报》`.
    public internal(set) var origin: MappedText?
    /// When and where it was given, as the line under the title says: `——2025年1月15日在云河市总工会第八次代表大会上`.
    public internal(set) var dateline: MappedText?
    /// Title, headings and body in reading order.
    public internal(set) var paragraphs: [Paragraph] = []

    init() {}

    public var title: String? { paragraphs.first { $0.kind == .title }?.text.text }

    var hasBody: Bool { paragraphs.contains { $0.kind == .body || $0.kind == .row } }

    /// Whether it is a picture with its caption.
    func isCaption(_ words: LayoutWords) -> Bool {
        paragraphs.last { $0.kind == .body }.map { words.isCaption($0.text.text) } ?? false
    }
}
