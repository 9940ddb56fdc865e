internal import ChineseText
internal import Facts
internal import Questions
internal import Words

/// Whose something is: `“海棠花”品牌归哪个法院工会` is answered by the court's union that the sentence names, 是哪个单位的 by
/// the party of the report.
struct OwnerSpans: TextExtraction {
    let kind: String
    let query: Query
    let corpus: Corpus

    func findings(in text: PassageText, _ passage: Passage) -> [Finding] {
        let things = query.terms.filter { !$0.isGeneral && !$0.isOptional }
        let own = passage.context.own
        guard query.names.allSatisfy({ own.contains($0) }),
            things.allSatisfy({ Coverage.of($0, in: own, lexicon: text.lexicon) >= 700 })
        else { return [] }
        if let party = named(in: text) {
            return [Finding(texts: [text.wording(party)], fitness: 1000, sentences: [text.sentence])]
        }
        guard let article = corpus.article(of: text.sentence), let party = party(of: article, text.lexicon) else {
            return []
        }
        return [Finding(texts: [party], fitness: 900, sentences: [text.sentence])]
    }

    /// The party of the report, if it is of the kind asked for: 哪个市 asks for a place, 哪个单位 for anybody.
    private func party(of article: Document.Article, _ lexicon: Lexicon) -> String? {
        let asked = lexicon.entry(form: kind, sheet: "venues")
        if asked?.isOf("问地") ?? false { return article.place }
        let parties = [article.organization, article.place].compactMap(\.self)
        return parties.first { $0.hasSuffix(kind) } ?? (asked?.isOf("问家") ?? false ? parties.first : nil)
    }

    /// What the sentence calls by that kind, from the place in its name on: 淮安市清江浦区人民法院工会.
    private func named(in text: PassageText) -> Range<Int>? {
        let wanted = Array(kind.unicodeScalars)
        guard text.text.count >= wanted.count else { return nil }
        let ends = (0...text.text.count - wanted.count).filter {
            text.text.values[$0..<$0 + wanted.count].elementsEqual(wanted)
        }.map { $0 + wanted.count }
        let found = ends.compactMap { end -> Range<Int>? in
            let clause = text.clause(at: end - 1)
            return (clause.lowerBound..<end - wanted.count).first { start in
                !text.words("places", at: start).isEmpty && isName(start..<end - wanted.count, text)
            }.map { $0..<end }
        }
        return Set(found.map { text.wording($0) }).count == 1 ? found.first : nil
    }

    /// Whether nothing is done and nothing ends between the place and the kind.
    private func isName(_ range: Range<Int>, _ text: PassageText) -> Bool {
        !range.contains { position in
            !text.text.values[position].isHan
                || text.words("enumerations", at: position, kind: "并").contains { $0.end == position + 1 }
                || text.words("actions", at: position).contains { $0.end - position > 1 && $0.end <= range.upperBound }
        }
    }
}
