internal import ChineseText
internal import Facts
internal import Questions
internal import Words

/// What a quoted name stands for: `“一扩”就是…`, items right before it (`争做技术能手、争当大国工匠“双争”活动`), or
/// as many like clauses after it as the name counts (`“三个一点”，争取…一点，动员…一点，挤出一点`).
struct DefinitionSpans: TextExtraction {
    let name: String
    let query: Query
    let search: PassageSearch

    func findings(in text: PassageText, _ passage: Passage) -> [Finding] {
        occurrences(in: text).flatMap { place -> [Finding] in
            let found =
                explained(after: place, text) ?? listed(before: place, text) ?? counted(after: place, text)
            return found.map { [Finding(texts: $0.map(text.wording), fitness: 1000, sentences: [text.sentence])] } ?? []
        }
    }

    /// Where the name stands, its quotation marks included.
    private func occurrences(in text: PassageText) -> [Range<Int>] {
        let wanted = Array(name.unicodeScalars)
        guard text.text.count >= wanted.count else { return [] }
        return (0...(text.text.count - wanted.count)).compactMap { start in
            let end = start + wanted.count
            guard Array(text.text.values[start..<end]) == wanted else { return nil }
            let isQuoted =
                start > 0 && text.text.values[start - 1].opensQuotation && end < text.text.count
                && text.text.values[end].closesQuotation
            return isQuoted ? start - 1..<end + 1 : start..<end
        }
    }

    /// The number the name itself counts: 三 in 三个一点, 双 in 双争.
    private var number: Int? {
        guard let first = name.unicodeScalars.first else { return nil }
        if first == "双" { return 2 }
        let entry = search.lexicon.entry(form: String(Character(first)), sheet: "numerals")
        guard entry?.attribute("类") == "数字" else { return nil }
        return entry?.attribute("值").flatMap { Int($0) }.flatMap { $0 > 1 ? $0 : nil }
    }

    /// What follows 就是, 即 or a colon; where the name counts, that many items.
    private func explained(after place: Range<Int>, _ text: PassageText) -> [Range<Int>]? {
        var start = place.upperBound
        guard start < text.text.count else { return nil }
        let scalar = text.text.values[start]
        if let mark = text.words("enumerations", at: start, kind: "释").first {
            start = mark.end
        } else if scalar == "：" || scalar == "（" {
            start += 1
        } else {
            return nil
        }
        guard start < text.text.count else { return nil }
        let clause = start..<text.clause(at: start).upperBound
        let items = Enumeration.all(in: clause, text).first?.items
        guard let number else { return items ?? [clause] }
        return items.flatMap { $0.count == number ? $0 : nil }
    }

    /// The items that stand right before the name: 高技能人才和高素质党员“双培养”制度.
    private func listed(before place: Range<Int>, _ text: PassageText) -> [Range<Int>]? {
        guard let number, place.lowerBound > 0 else { return nil }
        let clause = text.clause(at: place.lowerBound)
        let end = text.text.values[place.lowerBound - 1].closesQuotation ? place.lowerBound - 1 : place.lowerBound
        guard end > clause.lowerBound else { return nil }
        let before = start(of: end, in: clause, text)..<end
        let reader = EnumerationReader(text: text, clause: before)
        let segments = reader.segments().filter { !$0.isEmpty }
        let list = segments.count > 1 ? reader.enumeration(segments) : reader.couple(segments)
        return list.flatMap { $0.items.count == number ? $0.items : nil }
    }

    /// The quotation that encloses the items, or the clause.
    private func start(of end: Int, in clause: Range<Int>, _ text: PassageText) -> Int {
        guard end < clause.upperBound, text.text.values[end].closesQuotation else { return clause.lowerBound }
        return (text.text.values[clause.lowerBound..<end].lastIndex { $0.opensQuotation } ?? clause.lowerBound - 1) + 1
    }

    /// As many clauses in a row as the name counts, all ending alike.
    private func counted(after place: Range<Int>, _ text: PassageText) -> [Range<Int>]? {
        guard let number, let last = name.unicodeScalars.last,
            let own = text.clauses.firstIndex(where: { $0.contains(place.lowerBound) })
        else { return nil }
        let following = text.clauses[(own + 1)...].prefix(number)
        let alike = following.filter { clause in
            let closed = clause.last.map { text.text.values[$0].endsClause } ?? false
            let end = closed ? clause.upperBound - 1 : clause.upperBound
            return end > clause.lowerBound && text.text.values[end - 1] == last
        }
        return alike.count == number ? alike : nil
    }
}
