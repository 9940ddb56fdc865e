public import ChineseText

/// One report inside a document: a newspaper page holds several.
public struct Article: Sendable {
    public struct Paragraph: Sendable {
        public enum Kind: Hashable, Sendable {
            case title, heading, body
            /// The text holds its rows, a line each.
            case table(Table)
        }

        public let kind: Kind
        /// The heading it stands under.
        public let section: String?
        /// Its text with lines joined; maps to the text as read.
        public var text: MappedText
    }

    /// Who signed it, as the line gives it: `滨海县总工会法律工作部部长 陶金`.
    public internal(set) var byline: MappedText?
    /// Title, headings and body in reading order.
    public internal(set) var paragraphs: [Paragraph] = []

    init() {}

    public var title: String? { paragraphs.first { $0.kind == .title }?.text.text }

    var hasBody: Bool { paragraphs.contains { $0.kind == .body } }
}
