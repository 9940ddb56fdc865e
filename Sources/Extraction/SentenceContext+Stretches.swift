internal import ChineseText
internal import Quantities

extension SentenceContext {
    /// The clause of a figure. One that says nothing but the number (…梳理了红色资源，共165处) goes with the clause before it.
    func clause(of mention: Mention) -> Range<Int> {
        let position = text.position(ofByte: mention.range.lowerBound) ?? 0
        guard let number = clauses.firstIndex(where: { $0.contains(position) }) else { return 0..<text.count }
        let clause = clauses[number]
        guard number > 0, onlyCounts(clause, mention), !holdsFigure(clauses[number - 1]) else { return clause }
        return clauses[number - 1].lowerBound..<clause.upperBound
    }

    /// Whether a clause holds no word of content beside a number: 共165处, 有17处, 达到4.1万名.
    private func onlyCounts(_ clause: Range<Int>, _ mention: Mention) -> Bool {
        var position = clause.lowerBound
        while position < clause.upperBound {
            let byte = text.offsets[position]
            if byte == mention.range.lowerBound {
                position = text.position(ofByte: mention.range.upperBound) ?? clause.upperBound
            } else if text.values[position].isPunctuation || text.values[position].isBlank {
                position += 1
            } else if let word = words.fillers[byte] {
                position = text.position(ofByte: word) ?? clause.upperBound
            } else {
                return false
            }
        }
        return true
    }

    func holdsFigure(_ clause: Range<Int>) -> Bool {
        let bytes = text.offsets[clause.lowerBound]..<text.offsets[clause.upperBound]
        return mentions.contains { $0.quantity != nil && bytes.contains($0.range.lowerBound) }
    }

    /// The stretch of a clause that is a figure's own: from the quantity before it to the quantity after it.
    func own(_ mention: Mention, clause: Range<Int>) -> Range<Int> {
        let start = text.position(ofByte: mention.range.lowerBound) ?? clause.lowerBound
        let end = text.position(ofByte: mention.range.upperBound) ?? clause.upperBound
        var stretch = clause
        while stretch.upperBound > end, text.values[stretch.upperBound - 1].isPunctuation,
            !text.values[stretch.upperBound - 1].closesQuotation || closesBracket(stretch.upperBound - 1, after: end)
        {
            stretch = stretch.lowerBound..<stretch.upperBound - 1
        }
        for other in figures where other != mention {
            guard let from = text.position(ofByte: other.range.lowerBound),
                let to = text.position(ofByte: other.range.upperBound)
            else { continue }
            if to <= start { stretch = max(stretch.lowerBound, to)..<stretch.upperBound }
            if from >= end { stretch = stretch.lowerBound..<min(stretch.upperBound, from) }
        }
        // 7个县和12家国有企业: after another number what is joined on begins with its joint.
        if stretch.lowerBound > clause.lowerBound, stretch.lowerBound < start,
            let joint = words.conjunctions.first(where: { $0.value == mention.range.lowerBound })?.key,
            let position = text.position(ofByte: joint), position > stretch.lowerBound
        {
            stretch = position..<stretch.upperBound
        }
        // 236名职工（含女职工98名）: what stands in a bracket is said of its own number.
        let opening = (stretch.lowerBound..<max(stretch.lowerBound, start)).last { text.values[$0].opensBracket }
        if let opening, opening > clause.lowerBound, !text.values[opening..<start].contains(where: \.closesBracket) {
            stretch = opening + 1..<stretch.upperBound
        }
        // 团体三等奖3个以及个人一等奖1名: what is joined on is the next number's.
        let isFollowed = figures.contains {
            $0.range.lowerBound >= mention.range.upperBound && $0.range.lowerBound < text.offsets[clause.upperBound]
        }
        guard isFollowed else { return stretch }
        let bracket = (end..<stretch.upperBound).first { text.values[$0].opensBracket }
        if let bracket, !text.values[bracket..<stretch.upperBound].contains(where: \.closesBracket) {
            return stretch.lowerBound..<bracket
        }
        if words.conjunctions[text.offsets[end]] != nil { return stretch.lowerBound..<end }
        // 16家化工企业和20家造船企业: nor is what joins it on part of the first.
        let joint = (end..<stretch.upperBound).last { words.conjunctions[text.offsets[$0]] != nil }
        if let joint, let last = text.position(ofByte: words.conjunctions[text.offsets[joint]] ?? 0),
            last >= stretch.upperBound
        {
            return stretch.lowerBound..<joint
        }
        return stretch
    }

    /// Whether a bracket closes here that was not opened since the number: 41人）.
    private func closesBracket(_ position: Int, after end: Int) -> Bool {
        text.values[position].closesBracket && !text.values[end..<position].contains(where: \.opensBracket)
    }

    /// Whether a clause is an item of a list, joined to the one before by 、.
    func isListed(_ clause: Range<Int>) -> Bool {
        clause.lowerBound > 0 && text.values[clause.lowerBound - 1] == "、"
    }
}
