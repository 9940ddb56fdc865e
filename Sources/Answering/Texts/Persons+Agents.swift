internal import ChineseText
internal import Words

/// Those by whom something is done: the row of names between 由 and the verb, `照片由王某、李某拍摄`.
extension Persons {
    /// Longer rows are clauses.
    private static let longestRow = 24
    private static let name = 2...3

    /// The row that begins at a position right behind 由. As nothing but names stands in such a row, those after the first
    /// need no surname that the sheet knows.
    func agents(at start: Int) -> [Person] {
        guard start > 0, text.words("persons", at: start - 1, kind: "施").contains(where: { $0.end == start }),
            let end = rowEnd(from: start)
        else { return [] }
        let pieces = PassageText.pieces(of: start..<end, text.text) { $0 == "、" }.map { piece in
            text.text.values[piece.upperBound - 1] == "、" ? piece.lowerBound..<piece.upperBound - 1 : piece
        }
        let items = pieces.dropLast() + (pieces.last.map(parted) ?? [])
        guard let first = items.first, isName(first), items.allSatisfy({ Self.name.contains($0.count) && !isWord($0) })
        else { return [] }
        return items.map { Person(name: $0, office: $0.lowerBound..<$0.lowerBound) }
    }

    /// Where the verb stands that tells what they do.
    private func rowEnd(from start: Int) -> Int? {
        let limit = min(text.text.count, start + Self.longestRow)
        for position in start..<limit {
            let scalar = text.text.values[position]
            if position > start + 1, deed(at: position) > 1 { return position }
            guard scalar.isHan || scalar == "、" else { return nil }
        }
        return nil
    }

    func deed(at position: Int) -> Int {
        let predicate = text.words("predicates", at: position).first.map { $0.end - position } ?? 0
        return max(verb(at: position), predicate)
    }

    /// 王某和李某: the last two of a row.
    private func parted(_ item: Range<Int>) -> [Range<Int>] {
        let joint = item.dropFirst(2).dropLast(2).first { position in
            text.words("persons", at: position, kind: "连").contains { $0.end == position + 1 }
        }
        return joint.map { [item.lowerBound..<$0, $0 + 1..<item.upperBound] } ?? [item]
    }

    private func isName(_ item: Range<Int>) -> Bool {
        guard let surname = text.words("surnames", at: item.lowerBound).first else { return false }
        return (1...2).contains(item.upperBound - surname.end) && !beginsWord(at: item.lowerBound, after: surname.end)
    }

    private func isWord(_ item: Range<Int>) -> Bool {
        ["words", "people", "organizations", "places", "positions", "metrics", "synonyms"].contains { sheet in
            text.words(sheet, at: item.lowerBound).contains { $0.end == item.upperBound }
        }
    }
}
