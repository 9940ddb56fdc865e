internal import ChineseText
internal import Facts
internal import Questions
internal import Words

/// Who did what was asked: the person, or the row of persons, of the clauses that tell of it.
struct PersonSpans: TextExtraction {
    let query: Query

    func findings(in text: PassageText, _ passage: Passage) -> [Finding] {
        let persons = Persons(text: text).all().filter { !isAsked($0, text) }
        let speakers = persons.filter { Persons(text: text).speaks($0) }.map(\.name)
        let groups = groups(persons, text)
        return groups.compactMap { group in
            guard let first = group.first, let last = group.last else { return nil }
            if let asked = query.operandCount, asked != group.count { return nil }
            guard asksSpeech || !speakers.contains(last.name) else { return nil }
            let next = persons.first { $0.name.lowerBound >= last.name.upperBound }?.office.lowerBound
            let end = next ?? text.text.count
            let start = min(first.office.lowerBound, text.clause(at: first.name.lowerBound).lowerBound)
            let share = text.share(in: start..<max(end, last.name.upperBound))
            // The only one that a sentence names did what the sentence tells, if his own clause tells it.
            guard share >= 500 || groups.count == 1 && text.holdsKey(in: start..<end) else { return nil }
            return Finding(
                texts: group.map { text.wording($0.name) }, fitness: share, sentences: [text.sentence])
        }
    }

    /// Whether the question itself is about who said something.
    private var asksSpeech: Bool {
        ["说", "表示", "介绍", "认为", "指出", "强调", "建议", "呼吁"].contains { query.wording.contains($0) }
    }

    private func isAsked(_ person: Persons.Person, _ text: PassageText) -> Bool {
        query.names.contains(text.text.text(person.name))
    }

    /// Names joined by 、 or 和 are one answer.
    private func groups(_ persons: [Persons.Person], _ text: PassageText) -> [[Persons.Person]] {
        var groups: [[Persons.Person]] = []
        for person in persons {
            if let last = groups.last?.last, person.name.lowerBound == last.name.upperBound + 1 {
                groups[groups.count - 1].append(person)
            } else {
                groups.append([person])
            }
        }
        return groups
    }
}

/// Who holds an office: `市总工会党组书记、主席邱永泉` answers 市总工会主席是谁, and not 市总工会副主席是谁.
struct HolderSpans: TextExtraction {
    let office: Query.Term
    let query: Query

    func findings(in text: PassageText, _ passage: Passage) -> [Finding] {
        Persons(text: text).all().compactMap { person in
            guard holds(person, text, passage) else { return nil }
            var texts = [text.wording(person.name)]
            if query.asksOffice { texts.append(text.wording(person.office)) }
            return Finding(texts: texts, fitness: 1000, sentences: [text.sentence])
        }
    }

    private func holds(_ person: Persons.Person, _ text: PassageText, _ passage: Passage) -> Bool {
        let parts = PassageText.pieces(of: person.office, text.text) { $0 == "、" }
        var inherited = ""
        for part in parts {
            let held = text.text.text(part).filter { $0 != "、" }
            guard let title = title(endingAt: held) else { continue }
            let own = String(held.dropLast(title.count))
            let organization = own.isEmpty ? inherited : own
            inherited = organization
            if office.search.forms.contains(where: { title == $0 || title.hasSuffix($0) && !Self.isDeputy(title, $0) }),
                isOf(organization + Self.prefix(title, office), passage, text.lexicon)
            {
                return true
            }
        }
        return false
    }

    /// The office at the end of 市总工会党组书记.
    private func title(endingAt words: String) -> String? {
        office.search.forms.first { words.hasSuffix($0) && !Self.isDeputy(words, $0) }
    }

    private static func isDeputy(_ words: String, _ form: String) -> Bool {
        let before = words.dropLast(form.count)
        return ["副", "原", "前", "名誉", "常务"].contains { before.hasSuffix($0) }
    }

    private static func prefix(_ title: String, _ office: Query.Term) -> String { "" }

    /// Whether every other word of the question stands in the name of the organization; a relative name (市总工会) is
    /// that of the report's place.
    private func isOf(_ organization: String, _ passage: Passage, _ lexicon: Lexicon) -> Bool {
        let others = query.terms.filter { $0 != office && !$0.isGeneral }
        let around = organization + passage.context.party + passage.context.title
        return others.allSatisfy { Coverage.of($0, in: organization, lexicon: lexicon) == 1000 }
            || isRelative(organization) && others.allSatisfy { Coverage.of($0, in: around, lexicon: lexicon) >= 700 }
    }

    private func isRelative(_ organization: String) -> Bool {
        ["市总工会", "市总", "省总工会", "县总工会", "区总工会", "县总", "区总", "工会", ""].contains(organization)
    }
}

/// The offices of somebody who is named: what stands right before the name.
struct OfficeSpans: TextExtraction {
    let name: String
    let query: Query

    func findings(in text: PassageText, _ passage: Passage) -> [Finding] {
        Persons(text: text).all().compactMap { person in
            guard text.text.text(person.name) == name, person.office.count > 1 else { return nil }
            return Finding(texts: [text.wording(person.office)], fitness: 1000, sentences: [text.sentence])
        }
    }
}

/// Who signed a report, with the office if that was asked.
struct AuthorSpans: TextExtraction {
    let query: Query

    func findings(in text: PassageText, _ passage: Passage) -> [Finding] {
        let persons = Persons(text: text).all()
        guard let first = persons.first else { return [] }
        var texts = persons.map { text.wording($0.name) }
        if query.asksOffice, !first.office.isEmpty { texts.append(text.wording(first.office)) }
        return [Finding(texts: texts, fitness: 1000, sentences: [text.sentence])]
    }
}
