internal import ChineseText
internal import Facts
internal import Questions
internal import Words

/// All of a kind, where a report lets in any of them: `凡登记在册的门店都可以` for 哪类门店可以参加.
struct AnySpans: TextExtraction {
    let query: Query

    func findings(in text: PassageText, _ passage: Passage) -> [Finding] {
        guard !query.focus.isEmpty, query.operandCount == nil else { return [] }
        return text.clauses.compactMap { clause in
            guard let start = opening(clause, text), let end = closing(start..<clause.upperBound, text),
                isOfKind(start..<end, text)
            else { return nil }
            return Finding(
                texts: [text.wording(start..<end)], fitness: 500 + text.share(in: clause) / 2,
                sentences: [text.sentence])
        }
    }

    /// Behind the word that opens it: 凡, 凡是.
    private func opening(_ clause: Range<Int>, _ text: PassageText) -> Int? {
        clause.lazy.compactMap { text.words("enumerations", at: $0, kind: "凡").first?.end }.first
    }

    /// Where what is let in ends: before 都, 均.
    private func closing(_ range: Range<Int>, _ text: PassageText) -> Int? {
        range.dropFirst().first {
            text.words("enumerations", at: $0, kind: "尾").contains { $0.end <= range.upperBound }
        }
    }

    /// Whether it is of the very kind that is asked for, and says more.
    private func isOfKind(_ range: Range<Int>, _ text: PassageText) -> Bool {
        let said = text.text.text(range)
        return query.focus.contains { word in word.search.forms.contains { said.hasSuffix($0) && said != $0 } }
    }
}
