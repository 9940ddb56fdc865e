internal import ChineseText
internal import Facts
internal import Quantities
internal import Questions
internal import Words

/// What is laid down for a case: the clause that names the case and says what must or may be: `10人以下的单位须全体参加`.
struct RuleSpans: TextExtraction {
    /// Longer clauses lay down more than one thing.
    private static let longest = 60

    let query: Query

    func findings(in text: PassageText, _ passage: Passage) -> [Finding] {
        text.clauses.compactMap { clause in
            let rule = text.withoutMark(clause)
            guard rule.count <= Self.longest, laysDown(rule, text), isOfCase(rule, text) else { return nil }
            return Finding(
                texts: [text.wording(rule)], fitness: text.share(in: clause), sentences: [text.sentence])
        }
    }

    /// Whether a word for duty or leave stands in it: 须, 不得, 可以.
    private func laysDown(_ clause: Range<Int>, _ text: PassageText) -> Bool {
        clause.contains { position in
            text.words("modals", at: position).contains { $0.end <= clause.upperBound } && !isInsideWord(position, text)
        }
    }

    /// 要 in 主要 lays nothing down.
    private func isInsideWord(_ position: Int, _ text: PassageText) -> Bool {
        (max(0, position - 3)..<position).contains { start in
            ["words", "metrics", "actions", "synonyms", "function"].contains { sheet in
                text.words(sheet, at: start).contains { $0.end > position }
            }
        }
    }

    /// Whether the case stands in the very clause: its numbers and its things.
    private func isOfCase(_ clause: Range<Int>, _ text: PassageText) -> Bool {
        let numbers = text.mentions.filter { text.range($0).map(clause.overlaps) ?? false }.compactMap(\.quantity)
        guard query.stated.allSatisfy({ stated in numbers.contains { $0.value == stated.value } }) else { return false }
        let words = text.text.text(clause)
        let things = query.terms.filter { !$0.isOptional && $0.search.text.unicodeScalars.count > 1 }
        let held = things.filter { Coverage.of($0, in: words, lexicon: text.lexicon) >= 700 }
        // A number says which case it is; without one all things must be told.
        return query.stated.isEmpty ? !things.isEmpty && held.count == things.count : !held.isEmpty || things.isEmpty
    }
}
