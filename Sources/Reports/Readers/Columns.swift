internal import ChineseText

/// The cells of a line that is set in columns.
enum Columns {
    /// The pieces of a line between gaps of two blanks and more, and tabs; what is inside a piece belongs together.
    static func cells(of line: Substring) -> [Range<String.Index>] {
        var cells: [Range<String.Index>] = []
        var blanks = 2
        let scalars = line.unicodeScalars
        for place in scalars.indices {
            let scalar = scalars[place]
            if scalar.isBlank {
                // A blank of Chinese is as wide as two.
                blanks += scalar == "\u{3000}" || scalar == "\t" ? 2 : 1
                continue
            }
            let end = scalars.index(after: place)
            if blanks < 2, let last = cells.last {
                cells[cells.count - 1] = last.lowerBound..<end
            } else {
                cells.append(place..<end)
            }
            blanks = 0
        }
        return cells
    }
}
