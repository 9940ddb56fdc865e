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
        zip(text.clauses.indices, text.clauses).compactMap { number, clause in
            let rule = rule(number, text)
            guard rule.count <= Self.longest, laysDown(rule, text), isOfCase(rule, text) else { return nil }
            return Finding(
                texts: [text.wording(rule)], fitness: text.share(in: clause), sentences: [text.sentence])
        }
    }

    /// A clause, with the next one where that says what is laid down for it: 5人以下的班组，则全员参加.
    private func rule(_ number: Int, _ text: PassageText) -> Range<Int> {
        let own = text.withoutMark(text.clauses[number])
        guard !laysDown(own, text), number + 1 < text.clauses.count, isComma(own.upperBound, text) else { return own }
        let next = text.withoutMark(text.clauses[number + 1])
        return text.words("modals", at: next.lowerBound).isEmpty ? own : own.lowerBound..<next.upperBound
    }

    private func isComma(_ position: Int, _ text: PassageText) -> Bool {
        position < text.text.count && text.text.values[position] == "，"
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
        guard query.stated.allSatisfy({ stated in numbers.contains { $0.isOfCase(stated) } }) else { return false }
        let words = text.text.text(clause)
        let things = query.terms.filter { !$0.isOptional && $0.search.text.unicodeScalars.count > 1 }
        let held = things.filter { Coverage.of($0, in: words, lexicon: text.lexicon) >= 700 }
        // A number says which case it is; without one all things must be told.
        return query.stated.isEmpty ? !things.isEmpty && held.count == things.count : !held.isEmpty || things.isEmpty
    }
}

extension Quantity {
    /// Whether a number of things is the one that a rule names, or one of those that it names with a bound: 8人 of 10人以下.
    fileprivate func isOfCase(_ asked: Quantity) -> Bool {
        if value == asked.value { return true }
        guard let limit = value.single, let number = asked.value.single,
            asked.unitClass == unitClass
                || asked.unitClass == UnitClass.pieces && UnitClass.counts.contains(unitClass ?? "")
        else { return false }
        switch bound {
        case .atMost: return number <= limit
        case .under: return number < limit
        case .atLeast: return number >= limit
        case .over: return number > limit
        case .about, nil: return false
        }
    }
}
