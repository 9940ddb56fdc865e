internal import ChineseText
public import Words

/// Puts a page back together: lines are joined, articles told apart, and a paragraph that a column break, a caption or
/// another article interrupts is continued where it goes on.
///
/// Nothing is altered or invented; every text maps to the bytes as read.
public struct Layout: Sendable {
    private let words: LayoutWords

    public init(lexicon: Lexicon) { words = LayoutWords(lexicon) }

    public func articles(of report: ReadReport) -> [Article] { page(of: report).articles }

    /// The articles of a report, and what the frame around them tells.
    public func page(of report: ReadReport) -> Page {
        var furniture = Furniture(words: words)
        let blocks = furniture.cleared(
            report.blocks.map { block in
                PageBlock(kind: block.kind, lines: block.lines.map { Self.line($0, of: block, report.bytes) })
            })
        let pieces = blocks.flatMap(split)
        let texts = pieces.map { $0.lines.map { Array($0.text.unicodeScalars) } }
        var assembler = ArticleAssembler(words: words, junction: Junction(lines: texts.flatMap { $0 }))
        for piece in pieces { assembler.take(piece) }
        let articles = assembler.finish()
        let given = articles.first?.dateline.flatMap { words.dates.first(in: $0.text)?.text }
        return Page(articles: articles, published: given ?? furniture.published)
    }

    private static func line(_ span: ByteSpan, of block: Block, _ bytes: [UInt8]) -> PageLine {
        guard case .table = block.kind else { return PageLine(span, bytes, without: block.marks) }
        // A table repeats itself by nature; nothing in it is a scanner's doubling.
        var text = MappedText()
        text.append(bytes[span.range], at: span.start)
        return PageLine(text.without(block.marks))
    }

    private func split(_ block: PageBlock) -> [Piece] {
        switch block.kind {
        case .heading(let level): [Piece(kind: .heading(level), lines: block.lines.map(\.text))]
        case .table(let table): [Piece(kind: .table(table), lines: block.lines.map(\.text))]
        case .paragraph: [Piece(kind: .lines, lines: block.lines.map(\.text))]
        case .lines: ParagraphCutter(block.lines, words: words).pieces()
        }
    }
}

/// A document as layout understands it.
public struct Page: Sendable {
    public let articles: [Article]
    /// The date under its title, in its head or in its frame: `2025-07-01`; `--08-17` where no year is printed.
    public let published: String?
}
