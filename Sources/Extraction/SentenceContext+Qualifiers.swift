internal import ChineseText
internal import Facts
internal import Quantities
internal import Words

extension SentenceContext {
    /// The clause before, where a base may stand (以每万名劳动者计，…); the clause itself where it is the first.
    private func previousClause(_ clause: Range<Int>) -> Range<Int> {
        clauses.last { $0.upperBound == clause.lowerBound } ?? clause
    }

    /// Whether an aim is spoken of that was reached (全面完成年初确定的目标), and no word of its clause sets one (确保实现目标).
    func isReached(_ aim: Lexicon.Occurrence) -> Bool {
        guard Self.isAim(aim), aim.entry.attribute("管辖") != nil,
            let position = text.position(ofByte: aim.range.lowerBound)
        else { return false }
        let start = text.offsets[cutter.clauseStart(before: position)]
        let end = text.offsets[cutter.clauseEnd(after: position)]
        func isHere(_ word: Lexicon.Occurrence) -> Bool { (start..<end).contains(word.range.lowerBound) }
        let others = actions.filter { isHere($0) && Self.isAim($0) && $0.entry.canonical != aim.entry.canonical }
        return others.isEmpty
            && words.qualifying.contains { isHere($0) && $0.entry.attribute("类") == "达成" }
    }

    private static func isAim(_ word: Lexicon.Occurrence) -> Bool { word.entry.attribute("口径") == "目标" }

    /// What a number is other than how many there are: a condition (10人以下的单位) or a former number (从240元提高到450元).
    func qualifiers(_ mention: Mention, clause: Range<Int>) -> [String] {
        let end = text.offsets[clause.upperBound]
        func words(_ kind: String) -> [Lexicon.Occurrence] {
            self.words.qualifying.filter { $0.entry.attribute("类") == kind }
        }
        let measured = [UnitClass.persons, UnitClass.duration, "年龄"].contains(mention.quantity?.unitClass)
        let isCondition =
            measured && mention.quantity?.bound != nil
            && words("条件").contains { $0.range.lowerBound == mention.range.upperBound }
        let changes = words("变为") + actions.filter { $0.entry.attribute("承前") != nil }
        let isFormer =
            leads(mention, from: words("原值"))
            && changes.contains { mention.range.upperBound <= $0.range.lowerBound && $0.range.upperBound <= end }
            || gives(way: mention, by: changes, from: words("原值"), clause)
        let before = text.offsets[previousClause(clause).lowerBound]..<mention.range.lowerBound
        let isRate = words("基数").contains { base in
            // 每万 holds its number; 每 alone stands before one.
            base.entry.form.unicodeScalars.count > 1 && before.contains(base.range.lowerBound)
                || mentions.contains { other in
                    other.quantity != nil && other.range.lowerBound == base.range.upperBound
                        && other.range.upperBound <= mention.range.lowerBound
                        && text.offsets[previousClause(clause).lowerBound] <= other.range.lowerBound
                }
        }
        return (isCondition ? ["条件"] : []) + (isFormer ? ["原值"] : []) + (isRate ? ["基数"] : [])
    }

    /// Whether a number is at once followed by what it became, and nothing counted stands between it and 从:
    /// 从每户补助2000元提高到3000元.
    private func gives(
        way mention: Mention, by changes: [Lexicon.Occurrence], from words: [Lexicon.Occurrence], _ clause: Range<Int>
    ) -> Bool {
        func ofItsKind(_ other: Mention) -> Bool { other.quantity?.unitClass == mention.quantity?.unitClass }
        let isChanged = changes.contains { change in
            change.range.lowerBound == mention.range.upperBound
                && mentions.contains { $0.range.lowerBound == change.range.upperBound && ofItsKind($0) }
        }
        guard isChanged, mention.quantity?.unitClass != nil else { return false }
        let start = text.offsets[clause.lowerBound]
        return words.contains { word in
            let between = word.range.upperBound..<max(word.range.upperBound, mention.range.lowerBound)
            return start <= word.range.lowerBound && word.range.upperBound <= mention.range.lowerBound
                && !mentions.contains { $0.quantity != nil && between.contains($0.range.lowerBound) }
        }
    }

    /// Whether one of these words stands before a number, with nothing between but times, scopes and how often it is paid (从2021年的412件,
    /// 由每人每年20元).
    private func leads(_ mention: Mention, from words: [Lexicon.Occurrence]) -> Bool {
        words.contains { word in
            guard word.range.upperBound <= mention.range.lowerBound,
                var position = text.position(ofByte: word.range.upperBound),
                let end = text.position(ofByte: mention.range.lowerBound)
            else { return false }
            // 从世界第六位上升到第三位: a rank names within what.
            if mention.quantity?.kind == .ordinal, (1...4).contains(end - position) { return true }
            while position < end {
                let byte = text.offsets[position]
                let spoken =
                    mentions.filter { $0.time != nil }.map(\.range) + (scopes + places).map(\.range)
                    + self.words.qualifying.filter { $0.entry.attribute("类") == "每份" }.map(\.range)
                // A word may be taken for one that begins in the time before it: 年人均 in 2004年人均每月.
                let next =
                    spoken.first { $0.lowerBound <= byte && byte < $0.upperBound }?.upperBound
                    ?? self.words.fillers[byte]
                guard let next, let after = text.position(ofByte: next) else { return false }
                position = after
            }
            return true
        }
    }
}
