internal import ChineseText
internal import Questions
internal import Words

/// The place a sentence sets something in: `分会场设在金华职业技术学院`, `在城南物流园建立调解中心`.
struct PlaceSpans: TextExtraction {
    /// Longer ones are clauses, not places.
    static let longest = 24

    let query: Query

    func findings(in text: PassageText, _ passage: Passage) -> [Finding] {
        var findings: [Finding] = []
        var position = 0
        while position < text.text.count {
            guard let mark = text.words("venues", at: position, kind: "设").first else {
                position += 1
                continue
            }
            if let place = place(from: mark.end, text, tells: mark.end - position > 1),
                let finding = finding(position, place, text)
            {
                findings.append(finding)
            }
            position = mark.end
        }
        if query.asksStreet { return findings }
        if findings.isEmpty { findings = [site(in: text), maker(in: text)].compactMap { $0 } }
        return findings.isEmpty ? [scene(in: text)].compactMap { $0 } : findings
    }

    /// The place that a report opens with, before it says what goes on there: `近日，城东广场人头攒动，职工们参加…集市`.
    private func scene(in text: PassageText) -> Finding? {
        guard text.holdsKey(in: 0..<text.text.count) else { return nil }
        for clause in text.clauses {
            let mark = clause.first { position in
                text.words("venues", at: position, kind: "景").contains { $0.end <= clause.upperBound }
            }
            guard let mark, mark - clause.lowerBound <= Self.longest, mark - clause.lowerBound > 2 else { continue }
            let start = clause.lowerBound..<mark
            let within = ["里", "内", "上", "前", "中"].contains(String(text.text.values[mark - 1])) ? mark - 1 : mark
            guard endsPlace(start.lowerBound..<within, text) else { continue }
            return Finding(
                texts: [text.wording(start.lowerBound..<within)], fitness: 900, sentences: [text.sentence])
        }
        return nil
    }

    private func finding(_ mark: Int, _ place: Range<Int>, _ text: PassageText) -> Finding? {
        let clause = text.clause(at: mark)
        let share = text.share(in: clause)
        let isKey = text.holdsKey(in: clause)
        // 主会场设在… is not where the 分会场 is, though both stand in one sentence.
        guard isKey || share >= 600 && !text.holdsKey(in: 0..<text.text.count) else { return nil }
        // What the question already names is no answer.
        guard text.share(in: place) < 500, !query.asksStreet || ends(place, in: "路名", text) else { return nil }
        return Finding(
            texts: [text.wording(place)], fitness: min(1000, share + (isKey ? 300 : 0)), sentences: [text.sentence])
    }

    /// The stretch up to a verb or the clause's end, if it ends like a place.
    /// - Parameter tells: Whether it stands after a verb that only tells places: 位于城东路的码头.
    private func place(from start: Int, _ text: PassageText, tells: Bool) -> Range<Int>? {
        guard start < text.text.count else { return nil }
        let limit = min(text.clause(at: start).upperBound, start + Self.longest)
        for end in start + 2...max(start + 2, limit) where end <= limit {
            let last = text.text.values[end - 1]
            if last.endsClause || last == "、" { return nil }
            // 城南物流园建立…: the first stretch that ends like a place and leaves a verb or nothing after it.
            if endsPlace(start..<end, text),
                end == limit || text.text.values[end].endsClause || isVerb(at: end, text)
                    || tells && text.text.values[end] == "的"
            {
                return start..<end
            }
            // 在书吧一角举办: what stands before the very deed asked after is where it is done, whatever it ends in.
            if isAsked(at: end, text) { return isSetting(start..<end, text) ? start..<end : nil }
        }
        return nil
    }

    private func isVerb(at position: Int, _ text: PassageText) -> Bool {
        text.words("actions", at: position).contains { $0.end - position >= 2 }
    }

    private func ends(_ range: Range<Int>, in kind: String, _ text: PassageText) -> Bool {
        range.contains { start in
            text.words("venues", at: start, kind: kind).contains { $0.end == range.upperBound }
        }
    }

    func endsPlace(_ range: Range<Int>, _ text: PassageText) -> Bool {
        ends(range, in: "地点", text)
            || range.contains { start in
                text.words("places", at: start).contains { $0.end == range.upperBound && start == range.lowerBound }
            }
    }
}
