internal import ChineseText
internal import Facts
internal import Quantities
internal import Questions
internal import Words

/// Places that a sentence tells by the deed asked after: `在书吧一角举办`, `成立地老码头`, `产业园打造了休息室`.
extension PlaceSpans {
    /// The deed right at the asking word: 举办 of 在哪里举办, not 服务 of 服务专区设在哪里.
    private var deed: Query.Term? { query.terms.last.flatMap { $0.sheet == "actions" ? $0 : nil } }

    /// Whether the deed that the question names stands at a position.
    func isAsked(at position: Int, _ text: PassageText) -> Bool { end(ofDeedAt: position, text) != nil }

    private func end(ofDeedAt position: Int, _ text: PassageText) -> Int? {
        let text = text.text
        let forms = deed.map { deed in
            deed.search.forms.filter { $0 == deed.search.text || $0.unicodeScalars.count > 1 }
        }
        let ends = (forms ?? []).compactMap { form -> Int? in
            let wanted = Array(form.unicodeScalars)
            let end = position + wanted.count
            return end <= text.count && text.values[position..<end].elementsEqual(wanted) ? end : nil
        }
        return ends.max()
    }

    /// Whether a stretch between 在 and a deed can be a place: no time, and no 期间 or 中 at its end.
    func isSetting(_ range: Range<Int>, _ text: PassageText) -> Bool {
        let isTimed = text.mentions.contains { mention in
            mention.time != nil && text.range(mention).map(range.overlaps) ?? false
        }
        let isOther = range.contains { start in
            text.words("venues", at: start, kind: "非").contains { $0.end == range.upperBound }
        }
        return !isTimed && !isOther
            && range.allSatisfy { text.text.values[$0].isHan || text.text.values[$0].isASCIIDigit }
    }

    /// The place named right behind a word for the site of the deed: 成立地老码头, 诞生地是….
    func site(in text: PassageText) -> Finding? {
        for position in text.text.values.indices {
            guard let deed = end(ofDeedAt: position, text),
                let noun = text.words("venues", at: deed, kind: "地名词").first
            else { continue }
            let mark = text.words("enumerations", at: noun.end, kind: "释").first?.end ?? noun.end
            let end = text.clause(at: position).last { position in
                position > mark && endsPlace(mark..<position, text)
            }
            guard let end, end - mark > 1, isSetting(mark..<end, text), tellsThing(before: position, text) else {
                continue
            }
            return Finding(texts: [text.wording(mark..<end)], fitness: 1000, sentences: [text.sentence])
        }
        return nil
    }

    /// The place that does it itself: 云河产业园打造了休息室.
    func maker(in text: PassageText) -> Finding? {
        for clause in text.clauses {
            let verb = clause.dropFirst(2).first { isAsked(at: $0, text) }
            guard let verb, verb - clause.lowerBound <= Self.longest, endsPlace(clause.lowerBound..<verb, text),
                isSetting(clause.lowerBound..<verb, text), text.share(in: clause.lowerBound..<verb) < 500
            else { continue }
            let things = query.terms.filter { !$0.isGeneral && $0.sheet != "actions" }
            guard let key = things.last, text.holds([key], in: verb..<clause.upperBound) else { continue }
            return Finding(
                texts: [text.wording(clause.lowerBound..<verb)], fitness: 900, sentences: [text.sentence])
        }
        return nil
    }

    /// Whether what was done stands before the word for it, in its clause.
    private func tellsThing(before position: Int, _ text: PassageText) -> Bool {
        let start = text.clause(at: position).lowerBound
        let things = query.terms.filter { $0.sheet != "actions" }
        return !things.isEmpty && things.allSatisfy { text.holds([$0], in: start..<position) }
    }
}
