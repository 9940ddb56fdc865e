public import ChineseText

/// A table of a report: its cells by row and column, as spans of the text as read.
///
/// What is a heading, a label or a unit is not told here: that takes words, and readers know none.
public struct Table: Hashable, Sendable {
    public struct Cell: Hashable, Sendable {
        /// Its text without the white space around it, never empty. A merged cell stands in every place it covers, with
        /// the same span.
        public let span: ByteSpan
        /// Whether the file marks it as a heading (`th`, the rows above the line in Markdown).
        public let isHeading: Bool

        public init(span: ByteSpan, isHeading: Bool) {
            self.span = span
            self.isHeading = isHeading
        }
    }

    public struct Row: Hashable, Sendable {
        /// From the first to the last cell that begins in this row; nil where none does.
        public let line: ByteSpan?
        /// By column; nil where there is no text.
        public let cells: [Cell?]

        public init(line: ByteSpan?, cells: [Cell?]) {
            self.line = line
            self.cells = cells
        }
    }

    public let rows: [Row]

    public init(rows: [Row]) { self.rows = rows }
}
