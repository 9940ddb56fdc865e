internal import ChineseText

/// Whether two pieces of text belong together, judged by whether the characters on both sides of the seam stand side
/// by side elsewhere in the same document: `组织｜覆盖` does where `的组织覆盖` occurs, `市级劳｜覆盖` does not.
struct Junction: Sendable {
    private var pairs: CharacterCounts
    private var triples: CharacterCounts

    init(lines: [[Unicode.Scalar]]) {
        let length = lines.reduce(0) { $0 + $1.count }
        // Pairs repeat more often than triples.
        pairs = CharacterCounts(capacity: length / 2)
        triples = CharacterCounts(capacity: length)
        for line in lines {
            for position in line.indices.dropFirst() {
                pairs.add(CharacterCounts.key(line[position - 1], line[position]))
                guard position > 1 else { continue }
                triples.add(CharacterCounts.key(line[position - 2], line[position - 1], line[position]))
            }
        }
    }

    /// How often the characters at the seam stand together elsewhere; three in a row weigh more than two.
    func evidence(_ left: MappedText, _ right: MappedText) -> Int {
        let counts = counts(left, right)
        return counts.pair + 4 * (counts.leftTriple + counts.rightTriple)
    }

    /// Whether the seam leaves no trace: three characters reaching over it from either side stand elsewhere too.
    func isSeamless(_ left: MappedText, _ right: MappedText) -> Bool {
        let counts = counts(left, right)
        return counts.leftTriple > 0 && counts.rightTriple > 0
    }

    private func counts(_ left: MappedText, _ right: MappedText) -> (pair: Int, leftTriple: Int, rightTriple: Int) {
        let tail = left.tail(2)
        let head = right.head(2)
        guard let last = tail.last, let first = head.first else { return (0, 0, 0) }
        return (
            pairs[CharacterCounts.key(last, first)],
            tail.count == 2 ? triples[CharacterCounts.key(tail[0], last, first)] : 0,
            head.count == 2 ? triples[CharacterCounts.key(last, first, head[1])] : 0
        )
    }
}
