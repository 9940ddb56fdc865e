internal import ChineseText
internal import Questions

/// The enumeration that a question for a list asks for.
struct ListSpans: TextExtraction {
    let query: Query

    func findings(in text: PassageText, _ passage: Passage) -> [Finding] {
        text.clauses.flatMap { clause in
            Enumeration.all(in: clause, text).compactMap { finding($0, clause, text) }
        }
    }

    private func finding(_ list: Enumeration, _ clause: Range<Int>, _ text: PassageText) -> Finding? {
        if let asked = query.operandCount, asked != list.items.count { return nil }
        guard list.isClosed || query.operandCount != nil || list.items.count > 2 else { return nil }
        let tail = list.range.upperBound..<clause.upperBound
        let head = clause.lowerBound..<list.range.lowerBound
        // The kind of thing asked for stands after the items, in them or before them: 等文件, 服务项目.
        let isKind = !query.focus.isEmpty && (text.holds(query.focus, in: tail) || text.holds(query.focus, in: head))
        let around = text.share(in: head) + text.share(in: tail)
        let counted = query.operandCount != nil && list.count == query.operandCount
        guard isKind || counted || around >= 350 else { return nil }
        let fitness = min(1000, around / 2 + (isKind ? 300 : 0) + (counted ? 300 : 0))
        guard fitness >= 250 else { return nil }
        return Finding(texts: list.items.map(text.wording), fitness: fitness, sentences: [text.sentence])
    }
}
