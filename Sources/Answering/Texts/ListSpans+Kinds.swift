internal import ChineseText
internal import Facts
internal import Questions
internal import Words

/// Lists of which the words before them say what they are: `协商的内容涉及…`, `调整的内容包括：…，…，…等`.
extension ListSpans {
    /// Items that are clauses may be that much longer than one another.
    private static let ratio = 3
    private static let slack = 6

    /// Whether the kind of thing asked for stands right before a list, with the word that opens it between.
    func isSaid(_ start: Int, _ text: PassageText) -> Bool {
        var end = start
        while end > 0, text.text.values[end - 1].opensQuotation || text.text.values[end - 1] == "：" { end -= 1 }
        let kinds = kinds(text.lexicon)
        return (max(0, end - 6)..<end).contains { position in
            guard text.words("enumerations", at: position, kind: "首").contains(where: { $0.end == end }) else {
                return false
            }
            let before = text.text.text(max(0, position - 8)..<position)
            return kinds.contains { before.hasSuffix($0) }
        }
    }

    /// The words of the question that say what kind of thing its answer is: 内容, 形式, 名称.
    private func kinds(_ lexicon: Lexicon) -> [String] {
        let words = query.terms.filter { term in
            query.focus.contains(term)
                || term.search.forms.contains { form in
                    let entry = lexicon.entry(form: form, sheet: "enumerations")
                    return entry.map { $0.isOf("统") || $0.isOf("名类") } ?? false
                }
        }
        return words.flatMap(\.search.forms)
    }

    /// Items that are clauses, after a colon: `调整的内容包括：门槛降低，范围扩大，条件放开等。`
    func clausal(in text: PassageText) -> [(finding: Finding, isKind: Bool)] {
        guard let colon = text.text.values.indices.first(where: { text.text.values[$0] == "：" }),
            colon + 1 < text.text.count, isSaid(colon, text)
        else { return [] }
        let rest = colon + 1..<text.text.count
        let mark: Unicode.Scalar = text.text.values[rest].contains("；") ? "；" : "，"
        let pieces = PassageText.pieces(of: rest, text.text) { $0 == mark || $0.endsSentence }
        let items = pieces.map(text.withoutMark).map { withoutRest($0, text) }.filter { !$0.isEmpty }
        let lengths = items.map(\.count)
        guard let longest = lengths.max(), let shortest = lengths.min(), items.count > 1,
            longest <= Self.ratio * shortest + Self.slack,
            query.operandCount.map({ $0 == items.count }) ?? true
        else { return [] }
        let texts = items.map(text.wording)
        let share = text.share(in: 0..<colon)
        return [(Finding(texts: texts, fitness: min(1000, share / 2 + 300), sentences: [text.sentence]), true)]
    }

    /// An item without the 等 that closes the list.
    private func withoutRest(_ item: Range<Int>, _ text: PassageText) -> Range<Int> {
        let start = item.first { position in
            text.words("enumerations", at: position, kind: "余").contains { $0.end == item.upperBound }
        }
        return start.map { item.lowerBound..<$0 } ?? item
    }
}

extension PassageText {
    /// The clauses, those that go on with a list joined to the one before: `甲、乙，以及丙`.
    var listClauses: [Range<Int>] {
        clauses.reduce(into: []) { joined, clause in
            if let last = joined.last, continuesList(clause.lowerBound) {
                joined[joined.count - 1] = last.lowerBound..<clause.upperBound
            } else {
                joined.append(clause)
            }
        }
    }

    /// Whether a clause after a comma begins with a word that goes on with a list: 以及, 还有.
    func continuesList(_ start: Int) -> Bool {
        start > 0 && text.values[start - 1] == "，" && !words("enumerations", at: start, kind: "续").isEmpty
    }
}
