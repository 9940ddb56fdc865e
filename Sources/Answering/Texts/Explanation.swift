internal import ChineseText
internal import Facts
internal import Questions

/// What a report says that a name, or a part of one, stands for; it may run over several sentences.
struct Explanation {
    let items: [String]
    let sentences: [Sentence]
    /// Whether there are as many items as the name counts.
    var isComplete = true
}

/// Looks for the explanations of the parts of a slogan in the rest of its article:
/// `坚持“一扩二提三深化”。“一扩”就是…。“二提”就是…。“三深化”就是深化…。深化…。深化…。`
struct ExplanationSearch {
    /// Explanations further off than that many sentences belong to something else.
    private static let reach = 40
    /// Between the name and 就是 may stand what it is: “五良”融合是指….
    static let longestKind = 6

    let slogan: Slogan
    /// The sentences from the one that names the slogan to the end of its article, read closely.
    private let texts: [PassageText]

    init(_ slogan: Slogan, from sentence: Sentence, _ search: PassageSearch, _ query: Query) {
        self.slogan = slogan
        texts = search.corpus.sentences(from: sentence, limit: Self.reach).map { search.text($0, query) }
    }

    /// Those of the parts that the article explains, in the order of the name.
    func explanations() -> [(part: Slogan.Part, explanation: Explanation?)] {
        let marks = slogan.parts.map { Self.mark(of: $0.name, in: texts) }
        return zip(slogan.parts, marks).map { part, mark in
            guard let mark else { return (part, leading(part)) }
            let others = marks.compactMap { $0?.sentence }.filter { $0 > mark.sentence }
            return (part, explained(part, from: mark, to: others.min() ?? texts.count))
        }
    }

    struct Mark {
        let sentence: Int
        /// Where the explanation begins.
        let position: Int
    }

    /// Where a quoted name is first explained: `“二提”就是`.
    static func mark(of name: String, in texts: [PassageText]) -> Mark? {
        for (number, text) in texts.enumerated() {
            for place in text.quotations(of: name) {
                if let position = explanation(after: place.upperBound, text) {
                    return Mark(sentence: number, position: position)
                }
            }
        }
        return nil
    }

    /// What stands after 就是, 是指 or 即 that follow a name, with at most a word for its kind between.
    static func explanation(after end: Int, _ text: PassageText) -> Int? {
        var position = end
        while position < text.text.count, position - end <= longestKind {
            if let mark = text.words("enumerations", at: position, kind: "释").first { return mark.end }
            let scalar = text.text.values[position]
            if scalar == "：", position > end, position + 1 < text.text.count {
                return text.words("enumerations", at: position + 1, kind: "释").first?.end
            }
            guard scalar.isHan else { return nil }
            position += 1
        }
        return nil
    }

    /// Of what follows a mark the clauses that begin or end as the name does, or else the first.
    private func explained(_ part: Slogan.Part, from mark: Mark, to end: Int) -> Explanation? {
        let own = texts[mark.sentence]
        guard mark.position < own.text.count else { return nil }
        let first = mark.position..<own.clause(at: mark.position).upperBound
        let scope = (mark.sentence..<end).prefix { number in
            texts[number].sentence.paragraph == own.sentence.paragraph
        }
        var heads = [(text: own, range: first)]
        for number in scope {
            let text = texts[number]
            heads += text.heads.filter { number > mark.sentence || $0.lowerBound > mark.position }.map { (text, $0) }
        }
        let alike = heads.filter { isOf(part, $0.range, $0.text) }
        // “二优”就是优化阵地，优化流程: where the statements do not add up, the clauses of the sentence may.
        let clauses = own.clauses.filter { $0.lowerBound >= mark.position }.map { (text: own, range: $0) }
        let inOwn = ([(text: own, range: first)] + clauses.filter { $0.range.lowerBound > first.lowerBound })
            .filter { isOf(part, $0.range, $0.text) }
        if part.count > 1, alike.count != part.count, inOwn.count == part.count { return explanation(inOwn) }
        if part.count > 1, alike.count > 1 {
            return explanation(alike, isComplete: alike.count == part.count)
        }
        if part.count > 1, let list = Enumeration.all(in: first, own).first, list.items.count == part.count {
            return explanation(list.items.map { (own, $0) })
        }
        return explanation([(own, first)])
    }

    /// Without a mark: as many sentences that begin as the name does, or paragraphs whose first sentence ends so.
    private func leading(_ part: Slogan.Part) -> Explanation? {
        guard let own = texts.first?.sentence else { return nil }
        let near = texts.filter { $0.sentence.section == own.section && $0.sentence.paragraph <= own.paragraph + 1 }
        let begun = near.compactMap { text in
            text.heads.first.map { (text: text, range: text.withoutIntroduction($0)) }
        }.filter { $0.text.text.text($0.range).hasPrefix(part.core) }
        return begun.count == part.count ? explanation(begun) : nil
    }

    private func isOf(_ part: Slogan.Part, _ range: Range<Int>, _ text: PassageText) -> Bool {
        let words = text.text.text(text.withoutMark(range))
        return words.hasPrefix(part.core) || words.hasSuffix(part.core)
    }

    private func explanation(_ found: [(text: PassageText, range: Range<Int>)], isComplete: Bool = true) -> Explanation
    {
        var sentences: [Sentence] = []
        for sentence in found.map(\.text.sentence) where sentences.last != sentence { sentences.append(sentence) }
        return Explanation(
            items: found.map { $0.text.wording($0.range) }, sentences: sentences, isComplete: isComplete)
    }
}

extension PassageText {
    /// Where a name stands in quotation marks, the marks included.
    func quotations(of name: String) -> [Range<Int>] {
        let wanted = Array(name.unicodeScalars)
        guard !wanted.isEmpty, text.count >= wanted.count + 2 else { return [] }
        return (1..<text.count - wanted.count).compactMap { start in
            let end = start + wanted.count
            guard text.values[start - 1].opensQuotation, text.values[end].closesQuotation,
                text.values[start..<end].elementsEqual(wanted)
            else { return nil }
            return start - 1..<end + 1
        }
    }

    /// What stands in quotation marks, without them.
    var quoted: [Range<Int>] {
        text.values.indices.filter { text.values[$0] == "“" }.compactMap { open in
            text.values[open...].firstIndex { $0 == "”" }.map { open + 1..<$0 }
        }
    }

    /// The clauses at which a statement begins: the first, and those after a ；.
    var heads: [Range<Int>] {
        clauses.filter { clause in
            clause.lowerBound == 0 || text.values[clause.lowerBound - 1] == "；"
        }
    }

    /// A clause without the mark that closes it.
    func withoutMark(_ range: Range<Int>) -> Range<Int> {
        guard let last = range.last, text.values[last].endsClause else { return range }
        return range.lowerBound..<last
    }

    /// A clause without 即 or 就是 at its beginning.
    func withoutIntroduction(_ range: Range<Int>) -> Range<Int> {
        guard let mark = words("enumerations", at: range.lowerBound, kind: "释").first, mark.end < range.upperBound
        else { return range }
        return mark.end..<range.upperBound
    }
}
