internal import ChineseText

/// Tables set in plain text: lines of cells with two or more blanks, a tab or a | between them.
enum TableRows {
    /// The numbers of the lines that are rows: two or more in a run with the same number of cells.
    static func find(_ lines: [PageLine]) -> Set<Int> {
        let counts = lines.map { cells($0.text.text) }
        var rows: Set<Int> = []
        for number in lines.indices.dropFirst() where counts[number] > 1 && counts[number] == counts[number - 1] {
            rows.formUnion([number - 1, number])
        }
        return rows
    }

    /// How many cells a line has; 1 for running text, in which blanks are few and sentences end.
    static func cells(_ line: String) -> Int {
        guard !line.unicodeScalars.contains(where: \.endsSentence) else { return 1 }
        return max(1, line.split(separator: "|").reduce(0) { $0 + Columns.cells(of: $1).count })
    }
}
