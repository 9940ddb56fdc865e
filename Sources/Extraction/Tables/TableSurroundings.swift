internal import ChineseText
internal import Reports

/// The lines around a table that may tell its name and in what its numbers are.
struct TableSurroundings {
    /// The nearest last.
    let lines: [Article.Paragraph]

    /// - Parameter isNote: whether a paragraph says nothing but in what the numbers of a table are.
    init(of place: Int, in paragraphs: [Article.Paragraph], isNote: (Article.Paragraph) -> Bool) {
        let above = Self.above(place, paragraphs)
        let below = place + 1
        // A unit may stand right below its table, where it is above no other.
        let isBelow =
            below < paragraphs.count && isNote(paragraphs[below]) && !paragraphs[above].contains(where: isNote)
            && !(below + 1..<max(below + 1, min(below + 3, paragraphs.count))).contains { next in
                paragraphs[next].isTable && Self.above(next, paragraphs).contains(below)
            }
        lines = paragraphs[above] + (isBelow ? [paragraphs[below]] : [])
    }

    /// Name and unit stand right above a table; what stands above another table or a sentence is of something else.
    private static func above(_ place: Int, _ paragraphs: [Article.Paragraph]) -> Range<Int> {
        var start = place
        while start > max(0, place - 2), !paragraphs[start - 1].isTable {
            start -= 1
            if paragraphs[start].isSentence { break }
        }
        return start..<place
    }
}

extension Article.Paragraph {
    fileprivate var isTable: Bool { if case .table = kind { true } else { false } }

    fileprivate var isSentence: Bool { text.text.unicodeScalars.last?.endsSentence ?? false }
}
