internal import ChineseText
internal import Facts
internal import Parsing
internal import Quantities
internal import Rules
internal import Words

/// The content words of a question, and what they say of what is asked for.
extension QueryReader {
    /// The content words of free text: what the lexicon knows, and runs of characters that it does not.
    func terms(_ text: FreeText) -> [Query.Term] {
        var terms: [Query.Term] = []
        var unknown = ""
        func close() {
            if !unknown.isEmpty {
                let search = SearchTerm(text: unknown, forms: [unknown], isWord: false)
                terms.append(Query.Term(search: search, sheet: nil, isGeneral: false))
            }
            unknown = ""
        }
        for (number, step) in text.steps.enumerated() {
            switch step {
            case .character(let scalar, _): unknown.unicodeScalars.append(scalar)
            case .word(let entry, _) where entry.isVerbCharacter && text.runsIntoUnknown(number):
                unknown += entry.form
            case .word(let entry, _):
                close()
                if entry.sheet == "function", isContainer(text, number) { terms = terms.map(\.asBinding) }
                // Measures say what class of number is asked for (人数); they are read for that, not searched.
                if entry.sheet == "function" || entry.sheet == "measures" { continue }
                let said = self.terms(entry)
                terms +=
                    namesParty(text, number) ? said.map(\.asBinding) : acts(text, number) ? said.map(\.asActor) : said
            }
        }
        close()
        return terms
    }

    /// Whether the words so far are what something is a part of: 体检的职工里，….
    private func isContainer(_ text: FreeText, _ number: Int) -> Bool {
        guard case .word(let word, _) = text.steps[number],
            lexicon.entry(form: word.form, sheet: "enumerations")?.attribute("类") == "容"
        else { return false }
        // 里 by itself may be a part of anything; before a comma it closes what was spoken of.
        guard word.form.unicodeScalars.count == 1 else { return true }
        guard number + 1 < text.steps.count, case .word(let mark, _) = text.steps[number + 1] else { return false }
        return mark.form.unicodeScalars.first?.endsClause == true
    }

    /// Whether a noun stands right before the end of an organization's name: 教育 of 教育工会.
    private func namesParty(_ text: FreeText, _ number: Int) -> Bool {
        guard case .word(let noun, _) = text.steps[number], !Self.actors.contains(noun.sheet),
            number + 1 < text.steps.count, case .word(let tail, _) = text.steps[number + 1]
        else { return false }
        return isTail(tail)
    }

    /// Whether an organization at large is told as the one who does what comes next: 工会发的.
    private func acts(_ text: FreeText, _ number: Int) -> Bool {
        guard case .word(let body, _) = text.steps[number], isTail(body), number + 1 < text.steps.count,
            case .word(let deed, _) = text.steps[number + 1]
        else { return false }
        return deed.sheet == "actions"
    }

    /// Whether names of organizations end in a word: 工会.
    private func isTail(_ word: LexiconEntry) -> Bool {
        lexicon.entry(form: word.form, sheet: "layout")?.attribute("类") == "机构尾"
    }

    /// Sheets whose words before 工会 are no part of its name: 引导工会, 以及工会, 全国总工会.
    private static let actors: Set<String> = [
        "actions", "predicates", "adverbs", "function", "measures", "organizations", "places", "people",
    ]

    /// Whether a verb of change stands right before 多少: 增长多少, 下降了多少.
    func asksChange(_ nodes: [Derivation.Node]) -> Bool {
        guard let asking = nodes.first(where: { $0.name == "问数量" }) else { return false }
        let steps = nodes.compactMap(\.freeText).flatMap(\.steps).filter { step in
            guard step.range.upperBound <= asking.range.lowerBound else { return false }
            guard case .word(let entry, _) = step else { return true }
            return entry.sheet != "function"
        }
        guard case .word(let entry, _)? = steps.max(by: { $0.range.upperBound < $1.range.upperBound }) else {
            return false
        }
        return entry.sheet == "actions" && entry.attribute("承前") == "变化"
    }

    /// Whether a word says by its end that what there is in all is asked for: 高技能人才总量.
    func namesStock(_ term: Query.Term) -> Bool {
        stocks.contains { term.search.text.ends(in: $0) }
    }

    /// The places whose organizations are named: 苏州市总工会 asks of 苏州市.
    func places(of text: FreeText) -> [String] {
        text.steps.compactMap { step in
            guard case .word(let entry, _) = step, let place = entry.attribute("地方") else { return nil }
            // 市总工会 is the union of whatever city the report is of.
            return lexicon.entry(form: place, sheet: "places")?.canonical
        }
    }

    /// 最大 of 年龄最大的: a word of operators that names one of two figures here.
    static func modifier(_ text: String) -> Query.Term {
        let search = SearchTerm(text: text, forms: [text], isWord: true)
        return Query.Term(search: search, sheet: nil, isGeneral: false, isModifier: true)
    }

    /// The word of a sheet of forms (人均GDP of `rates`) as the sheet has it that says what it is.
    func asContent(_ word: LexiconEntry) -> LexiconEntry {
        guard !Lexicon.contentSheets.contains(word.sheet) else { return word }
        let form = NormalForm.text(word.form)
        return lexicon.entries(form: form).first { Lexicon.contentSheets.contains($0.sheet) } ?? word
    }

    /// A word that the grammar itself writes, as the lexicon knows it.
    func word(_ text: String) -> Query.Term {
        lexicon.entries(form: text).first.map(term)
            ?? Query.Term(
                search: SearchTerm(text: text, forms: [text], isWord: false), sheet: nil, isGeneral: false)
    }

    /// A word, or the words that say the same: 经济增速 is 地区生产总值 and 增长, 经济增长目标 the aim of it.
    ///
    /// - Parameter depth: how often a word may still be told by others.
    func terms(_ entry: LexiconEntry, depth: Int = 2) -> [Query.Term] {
        let own = term(entry)
        let row = lexicon.entries(form: own.search.text).first { $0.attribute("即") != nil }
        guard depth > 0, let row, let meant = row.attribute("即") else { return [own] }
        let said = meant.split(separator: " ").flatMap { part -> [Query.Term] in
            let form = NormalForm.text(String(part))
            return lexicon.entries(form: form).first.map { terms($0, depth: depth - 1) } ?? [word(form)]
        }
        guard let last = said.last, !last.isModifier else { return said }
        let forms = own.search.forms + last.search.forms.filter { !own.search.forms.contains($0) }
        // By its canonical name the class of its unit is found.
        let search = SearchTerm(text: row.canonical, forms: forms, isWord: true)
        return said.dropLast() + [Query.Term(search: search, sheet: own.sheet, isGeneral: own.isGeneral)]
    }

    func term(_ entry: LexiconEntry) -> Query.Term {
        let form = NormalForm.text(entry.form)
        // 户均 is asked of a report that says 户均 itself.
        if entry.sheet == "operators", entry.attribute("原话") != nil {
            let search = SearchTerm(text: form, forms: [form], isWord: true)
            return Query.Term(search: search, sheet: nil, isGeneral: false, isVerbatim: true)
        }
        let search = SearchTerm(text: form, forms: lexicon.synonyms(of: form), isWord: true)
        let generality = entry.attribute("泛称")
        var term = Query.Term(
            search: search, sheet: entry.sheet,
            isGeneral: generality == "是" || entry.isVerbCharacter || Self.verbal.contains(entry.sheet),
            isOptional: generality == "可省" || isLimit(entry) || entry.isVerbCharacter
                || Self.verbal.contains(entry.sheet),
            isModifier: entry.sheet == "actions" && entry.attribute("口径") == "目标", kinds: kinds(of: form))
        term.isBody = isTail(entry)
        return term
    }

    /// What the sheet `kinds` says is a kind of a word, in all its forms.
    private func kinds(of form: String) -> [String] {
        let listed = lexicon.entry(form: form, sheet: "kinds")?.attribute("下位") ?? ""
        return listed.split(separator: " ").flatMap { kind in
            lexicon.synonyms(of: NormalForm.text(String(kind)))
        }
    }

    /// Kinds that a question lists beside the broad word itself (文化活动，如歌咏、朗诵) need not stand in the answer.
    static func withoutListedKinds(_ terms: [Query.Term]) -> [Query.Term] {
        let kinds = Set(terms.flatMap(\.kinds))
        guard !kinds.isEmpty else { return terms }
        return terms.map { kinds.contains($0.search.text) ? $0.asOptional : $0 }
    }
}
