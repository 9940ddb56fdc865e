/// Puts the cells of a draft where they belong once merged cells have taken their places.
struct TableGrid {
    struct Place {
        let text: String
        let isHeading: Bool
        /// Which of the cells of the draft it is: merged cells stand in several places.
        let number: Int
        /// Whether the cell begins here.
        let isFirst: Bool
    }

    /// By row and column.
    private(set) var places: [[Place?]] = []
    private var number = 0

    /// - Parameter room: how many places may be filled; the rest is left out, and `room` tells that it was used up.
    init(_ draft: DraftTable, room: inout Int) {
        places = draft.rows.map { _ in [] }
        for (row, cells) in draft.rows.enumerated() {
            var column = 0
            for cell in cells {
                while column < places[row].count, places[row][column] != nil { column += 1 }
                if cell.continuesAbove {
                    continueAbove(row, column, cell.columns)
                } else {
                    put(cell, row, column, &room)
                }
                column += max(1, cell.columns)
                guard room > 0, column < ReadingLimits.columns else { break }
            }
        }
    }

    private mutating func put(_ cell: DraftTable.Cell, _ row: Int, _ column: Int, _ room: inout Int) {
        let text = Self.text(of: cell)
        let columns = min(max(1, cell.columns), ReadingLimits.columns - column)
        let last = min(places.count, row + max(1, cell.rows))
        number += 1
        for (line, below) in (row..<last).enumerated() {
            for beside in 0..<columns where room > 0 {
                room -= 1
                let isFirst = line == 0 && beside == 0
                set(
                    text.isEmpty
                        ? nil
                        : Place(
                            text: text, isHeading: cell.isHeading, number: number, isFirst: isFirst), below,
                    column + beside)
            }
        }
    }

    private mutating func continueAbove(_ row: Int, _ column: Int, _ columns: Int) {
        for beside in 0..<min(max(1, columns), ReadingLimits.columns) {
            guard row > 0, places[row - 1].indices.contains(column + beside) else { continue }
            let above = places[row - 1][column + beside]
            set(
                above.map { Place(text: $0.text, isHeading: $0.isHeading, number: $0.number, isFirst: false) },
                row, column + beside)
        }
    }

    private mutating func set(_ place: Place?, _ row: Int, _ column: Int) {
        while places[row].count <= column { places[row].append(nil) }
        if places[row][column] == nil { places[row][column] = place }
    }

    /// The paragraphs of a cell on one line.
    private static func text(of cell: DraftTable.Cell) -> String {
        let paragraphs = cell.contents.compactMap { content -> String? in
            if case .paragraph(let text) = content { TextLine.trimmed(text) } else { nil }
        }
        return paragraphs.filter { !$0.isEmpty }.joined(separator: " ")
    }
}
