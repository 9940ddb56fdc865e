internal import ChineseText

/// A table as a reader comes upon it, before its text has a place.
struct DraftTable {
    /// What a cell holds, in order: paragraphs, headings and tables inside it.
    enum Content {
        case paragraph(String)
        case heading(String, level: Int)
        case table(DraftTable)
    }

    struct Cell {
        var contents: [Content] = []
        var columns = 1
        var rows = 1
        var isHeading = false
        /// It belongs to the cell above it, as Word writes merged cells.
        var continuesAbove = false

        init() {}

        init(_ text: String) { contents = text.isEmpty ? [] : [.paragraph(text)] }
    }

    var rows: [[Cell]] = []

    /// Whether it only puts things beside one another, as old web pages do: one column, headings or tables in its
    /// cells, or cells of running text.
    var isLayout: Bool {
        let cells = rows.flatMap { $0 }
        return !rows.contains { $0.count > 1 }
            || cells.contains { cell in
                var length = 0
                for content in cell.contents {
                    guard case .paragraph(let text) = content else { return true }
                    length += text.utf8.count
                }
                return length > Self.longestCell
            }
    }

    /// The title that its first row holds in a single cell: 2023年如东县总工会会员情况表. A colon tells of something else
    /// (单位：万元), and a full stop of a note.
    var title: String? {
        guard rows.count > 1, case let held = rows[0].flatMap(\.contents), held.count == 1,
            case .paragraph(let text)? = held.first
        else { return nil }
        let scalars = text.unicodeScalars
        guard (4...60).contains(scalars.count), scalars.contains(where: \.isHan),
            !scalars.contains(where: { $0 == "：" || $0 == ":" || $0.endsSentence })
        else { return nil }
        return text
    }

    /// Bytes, about two hundred characters.
    private static let longestCell = 600
}
