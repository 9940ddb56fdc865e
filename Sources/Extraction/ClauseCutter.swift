internal import ChineseText
internal import Quantities

/// Cuts a sentence into clauses, never inside a number (12，345.6万元).
struct ClauseCutter {
    private let text: Scalars
    private let quantities: [Mention]
    /// Positions of scalars with a number before and behind them that goes on.
    private let inside: Set<Int>

    init(_ text: Scalars, quantities: [Mention]) {
        self.text = text
        self.quantities = quantities
        inside = Set(
            quantities.flatMap { quantity -> Range<Int> in
                let start = text.position(ofByte: quantity.range.lowerBound) ?? 0
                let end = text.position(ofByte: quantity.range.upperBound) ?? start
                return start..<max(start, end - 1)
            })
    }

    /// Clauses end at ，；：。 and at a 、 between two items that each have a figure.
    func clauses() -> [Range<Int>] {
        var clauses: [Range<Int>] = []
        for coarse in pieces(of: 0..<text.count, where: { $0.endsClause }) {
            var start = coarse.lowerBound
            for piece in pieces(of: coarse, where: { $0 == "、" }) where piece.lowerBound > start {
                guard counts(start..<piece.lowerBound), counts(piece) else { continue }
                clauses.append(start..<piece.lowerBound)
                start = piece.lowerBound
            }
            clauses.append(start..<coarse.upperBound)
        }
        return clauses
    }

    private func counts(_ range: Range<Int>) -> Bool {
        let bytes = text.offsets[range.lowerBound]..<text.offsets[range.upperBound]
        return quantities.contains { bytes.contains($0.range.lowerBound) }
    }

    func pieces(of range: Range<Int>, where isEnd: (Unicode.Scalar) -> Bool) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = range.lowerBound
        for position in range where isEnd(text.values[position]) && !goesOn(position) {
            pieces.append(start..<position + 1)
            start = position + 1
        }
        if start < range.upperBound { pieces.append(start..<range.upperBound) }
        return pieces
    }

    func clauseStart(before position: Int) -> Int {
        ((0..<position).last { text.values[$0].endsClause && !goesOn($0) } ?? -1) + 1
    }

    func clauseEnd(after position: Int) -> Int {
        (position..<text.count).first { text.values[$0].endsClause && !goesOn($0) } ?? text.count
    }

    /// Whether a number goes on over a sign that would end a clause: a comma between digits, whatever was recognised.
    private func goesOn(_ position: Int) -> Bool {
        if inside.contains(position) { return true }
        return position > 0 && position + 1 < text.count && text.values[position - 1].isASCIIDigit
            && text.values[position + 1].isASCIIDigit && text.values[position].isASCII
    }
}
