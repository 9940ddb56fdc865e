internal import ChineseText
internal import Quantities

/// What one sentence of a table is made of: a number with its headings and labels, or the words of a row.
struct TableRecord {
    /// A number with what the table says of it.
    struct Value {
        let span: ByteSpan
        let quantity: Quantity
        let metric: String
        /// Headings and labels, the nearest last, for what they say of time and place.
        let names: [String]
        /// What stands around the table: its caption, the lines and the heading before it.
        let surroundings: [String]
    }

    /// The cells, in the order of the text; between them is nothing but white space and lines.
    let cells: [ByteSpan]
    /// Nil for a row of words.
    let value: Value?
    /// A cell of running text, whose figures are found as in any other text.
    let isProse: Bool

    init(cells: some Sequence<ByteSpan>, value: Value? = nil, isProse: Bool = false) {
        self.cells = cells.sorted()
        self.value = value
        self.isProse = isProse
    }

    /// The cells side by side, with the way back to the text as read.
    func text(_ bytes: [UInt8]) -> MappedText {
        var text = MappedText()
        for cell in cells {
            if !text.isEmpty { text.append([0x20], standingFor: ByteSpan(0, 0)) }
            text.append(bytes[cell.range], at: cell.start)
        }
        return text
    }

    /// Where the number stands in that text.
    var range: ByteSpan? {
        guard let value else { return nil }
        let before = cells.prefix { $0 != value.span }.reduce(0) { $0 + $1.count + 1 }
        return ByteSpan(before, before + value.span.count)
    }
}
