internal import ChineseText

/// Cuts the lines of a block, between which no blank line stands, into paragraphs, titles and rows of tables.
///
/// What tells a new paragraph from a line that goes on: indentation, a line that ends before the column does, a number
/// (二、), and lines that stand by themselves (作者：…, 来源：…). A line that runs to the end of the column goes on.
struct ParagraphCutter {
    private let words: LayoutWords
    private let lines: [PageLine]
    private let rows: Set<Int>
    /// Cells of the widest line.
    private let column: Int
    /// Cells that a line at least fills after which the text goes on.
    private let full: Int
    /// Whether indentation tells paragraphs: some lines have it, and some have none.
    private let isIndented: Bool
    /// Whether each line is a paragraph, however long.
    private let isRagged: Bool
    /// Whether each line is a sentence, so that the end of a line tells nothing.
    private let isBySentence: Bool

    /// Columns are no wider than this; a longer line was not broken.
    private static let widestColumn = 120

    init(_ lines: [PageLine], words: LayoutWords) {
        self.words = words
        self.lines = lines
        rows = TableRows.find(lines)
        let column = lines.map(\.width).max() ?? 0
        self.column = column
        // Lines that may be titles tell nothing of the column.
        let inner = lines.dropLast().filter { !$0.isOpen || !$0.isHeadingLike || $0.width * 5 >= column * 3 }
        // Lines that break sentences apart are as wide as the column; marks that a line may not begin with vary them.
        let open = inner.filter(\.isOpen).map(\.width).sorted()
        full = (open.count >= 4 ? open[open.count / 2] : column) - 6
        isIndented = lines.contains { $0.indent >= 2 } && lines.contains { $0.indent < 2 }
        let ended = inner.count { !$0.isOpen }
        isRagged = ended * 5 >= inner.count * 3 && (lines.count >= 4 || column > Self.widestColumn)
        let single = lines.count { line in line.text.text.unicodeScalars.count { $0.endsSentence } <= 1 }
        isBySentence = isRagged && lines.count >= 20 && single * 10 >= lines.count * 9
    }

    func pieces() -> [Piece] {
        var pieces: [Piece] = []
        var open: [MappedText] = []
        /// Whether the line before stands by itself.
        var alone = false
        func close() {
            if !open.isEmpty { pieces.append(Piece(kind: .lines, lines: open)) }
            open = []
        }
        for (number, line) in lines.enumerated() {
            let begins = number == 0 || alone || breaks(before: number)
            if begins { close() }
            if rows.contains(number) {
                pieces.append(Piece(kind: .row, lines: [line.text]))
            } else {
                open.append(line.text)
            }
            alone = begins && standsAlone(number)
        }
        close()
        return pieces
    }

    private func breaks(before number: Int) -> Bool {
        let (before, line) = (lines[number - 1], lines[number])
        if rows.contains(number) || rows.contains(number - 1) || before.isDoubled || line.isDoubled { return true }
        if isTableNote(before) || isTableNote(line) || words.endsArticle(before.text.text) { return true }
        if isIndented, line.indent >= 2, line.indent > before.indent || !before.isOpen { return true }
        if before.isOpen { return false }
        if words.numbers.rank(line.text.text) != nil || isOwnLine(line) { return true }
        if isBySentence { return false }
        return before.width < full || isRagged
    }

    /// A title, a heading or a byline, which nothing goes on from. The line must begin a paragraph.
    private func standsAlone(_ number: Int) -> Bool {
        let line = lines[number]
        guard number + 1 < lines.count, !rows.contains(number), !isTableNote(line) else { return true }
        if isOwnLine(line) || line.isHeadingLike && words.isByline(line.text.text) { return true }
        // What stands right above 来源：… or 各位代表： belongs to the head of the report.
        if line.isOpen, !line.endsSentence, line.length <= 80, isOwnLine(lines[number + 1]) { return true }
        let width = isRagged ? min(column, Self.widestColumn) : column
        if line.isHeadingLike, words.numbers.rank(line.text.text) != nil, line.width * 5 < width * 4 { return true }
        // Two lines do not tell how wide their column is.
        guard line.isHeadingLike, !words.breaksOff(line.text.text), lines.count > 2 || column > Self.widestColumn else {
            return false
        }
        // A centered line.
        if line.indent >= 8, line.indent > lines[number + 1].indent + 3 { return true }
        return line.width * 5 < width * 3
    }

    /// 单位：万元 above or below a table.
    private func isTableNote(_ line: PageLine) -> Bool { line.isHeadingLike && words.isTableNote(line.text.text) }

    private func isOwnLine(_ line: PageLine) -> Bool {
        let text = line.text.text
        guard !line.endsSentence, line.length <= 60 else { return false }
        return words.isSourceLine(text) || words.isSalutation(text) || words.isWebLine(text)
    }
}
