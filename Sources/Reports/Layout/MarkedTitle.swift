internal import ChineseText

/// A title that a web page's text marks and runs into the report: 原标题：云河工会送清凉云河工会送清凉 入夏以来，….
struct MarkedTitle {
    let title: MappedText
    let rest: MappedText

    /// Titles have no more characters than this.
    private static let longest = 60

    /// Nil where the line marks no title, or where nothing tells how far it reaches: the end of the line, a gap, or the
    /// title itself, set once more over the report.
    init?(_ line: MappedText, words: LayoutWords) {
        let text = line.text
        guard let mark = words.titleMark(text) else { return nil }
        let marked = Array(text[mark...].unicodeScalars)
        guard let (length, next) = Self.doubled(marked) ?? Self.gap(marked) ?? Self.whole(marked) else { return nil }
        let scalars = text.unicodeScalars
        let start = mark
        func index(_ count: Int) -> String.Index { scalars.index(start, offsetBy: count) }
        title = line.part(text, start..<index(length))
        rest = line.part(text, index(next)..<text.endIndex)
        if title.isEmpty { return nil }
    }

    /// How long the title is, and where the report goes on.
    private static func doubled(_ text: [Unicode.Scalar]) -> (Int, Int)? {
        let most = min(longest, text.count / 2)
        guard most >= 6 else { return nil }
        let length = (6...most).reversed().first { text[0..<$0] == text[$0..<2 * $0] }
        return length.map { ($0, 2 * $0) }
    }

    private static func gap(_ text: [Unicode.Scalar]) -> (Int, Int)? {
        guard
            let start = text.prefix(longest).indices.first(where: { at in
                at > 5 && text[at...].prefix(4).count { $0.isBlank } == 4
            })
        else { return nil }
        return (start, start)
    }

    private static func whole(_ text: [Unicode.Scalar]) -> (Int, Int)? {
        text.count <= longest && !text.contains { $0.endsSentence } ? (text.count, text.count) : nil
    }
}
