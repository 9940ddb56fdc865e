internal import ChineseText
internal import Facts
internal import Questions
internal import Words

/// The department by which something is done: `“晨光”讲堂由宣教科开设` answers 归哪个部门管.
struct AgentSpans: TextExtraction {
    private static let length = 2...14

    /// What it does, as the question quotes it; nil where the question's words say it.
    let name: String?
    let query: Query

    func findings(in text: PassageText, _ passage: Passage) -> [Finding] {
        text.text.values.indices.compactMap { position in
            guard let mark = text.words("persons", at: position, kind: "施").first,
                isAsked(text.clause(at: position).lowerBound..<position, text), let agent = agent(from: mark.end, text)
            else { return nil }
            let told = name.map { "“\($0)”：\(text.wording(agent))" }
            return Finding(texts: [text.wording(agent)], fitness: 1000, sentences: [text.sentence], told: told)
        }
    }

    /// Whether what is asked about stands in the clause before 由.
    private func isAsked(_ range: Range<Int>, _ text: PassageText) -> Bool {
        if let name { return text.text.text(range).contains(name) }
        let things = query.terms.filter(\.namesThing)
        return !things.isEmpty && things.allSatisfy { text.holds([$0], in: range) }
    }

    /// What stands between 由 and the verb.
    private func agent(from start: Int, _ text: PassageText) -> Range<Int>? {
        let reader = Persons(text: text)
        let limit = min(text.text.count, start + Self.length.upperBound + 1)
        let end = (start..<limit).first { position in
            position >= start + Self.length.lowerBound && reader.deed(at: position) > 1
                || !text.text.values[position].isHan
        }
        guard let end, text.text.values[end].isHan, Self.length.contains(end - start) else { return nil }
        // 由他领衔 names nobody.
        return text.words("persons", at: start, kind: "代").isEmpty ? start..<end : nil
    }
}
