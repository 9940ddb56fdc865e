internal import ChineseText
internal import Facts
internal import Questions
internal import Words

/// Who did what was asked: the person, or the row of persons, of the clauses that tell of it.
struct PersonSpans: TextExtraction {
    let query: Query

    func findings(in text: PassageText, _ passage: Passage) -> [Finding] {
        let persons = Persons(text: text).all().filter { !isAsked($0, text) }
        let reader = Persons(text: text)
        let speakers = persons.filter { reader.speaks($0) || reader.signs($0) }.map(\.name)
        let groups = groups(persons, reader)
        return groups.compactMap { group in
            guard let first = group.first, let last = group.last else { return nil }
            if let asked = query.operandCount, asked != group.count { return nil }
            guard asksSpeech(text.lexicon) || !speakers.contains(last.name) else { return nil }
            let next = persons.first { $0.name.lowerBound >= last.name.upperBound }?.whole.lowerBound
            let end = next ?? text.text.count
            let start = min(first.whole.lowerBound, text.clause(at: first.name.lowerBound).lowerBound)
            let share = text.share(in: start..<max(end, last.name.upperBound))
            // The only one that a sentence names did what the sentence tells, if his own clause tells it.
            guard share >= 500 || groups.count == 1 && text.holdsKey(in: start..<end) else { return nil }
            let names = group.map { text.wording($0.name) }
            return Finding(texts: names + offices(of: group, reader), fitness: share, sentences: [text.sentence])
        }
    }

    /// The office of the one person, if that was asked too.
    private func offices(of group: [Persons.Person], _ reader: Persons) -> [String] {
        guard query.asksOffice, let only = group.first, group.count == 1 else { return [] }
        let held = reader.held(after: only.name.upperBound) ?? (only.office.isEmpty ? nil : only.office)
        return held.map { [reader.text.wording($0)] } ?? []
    }

    /// Whether the question itself is about who said something.
    private func asksSpeech(_ lexicon: Lexicon) -> Bool {
        lexicon.entries(of: "persons").contains { $0.isOf("问言") && query.wording.contains($0.form) }
    }

    private func isAsked(_ person: Persons.Person, _ text: PassageText) -> Bool {
        let name = text.text.text(person.name)
        return query.names.contains(name) || query.terms.map(\.search.text).joined().contains(name)
    }

    /// Names joined by 、 or 和 are one answer.
    private func groups(_ persons: [Persons.Person], _ reader: Persons) -> [[Persons.Person]] {
        var groups: [[Persons.Person]] = []
        for person in persons {
            if let last = groups.last?.last, person.name.lowerBound == reader.behind(last) + 1 {
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
            // 孙宪腾院长 does not say of what; a sentence that does goes before it.
            let isTitle = person.office.lowerBound >= person.name.upperBound
            let isOpen = query.places.isEmpty && !query.terms.contains { $0 != office && !$0.isGeneral }
            guard !isTitle || !isOpen else { return nil }
            return Finding(texts: texts, fitness: isTitle ? 800 : 1000, sentences: [text.sentence])
        }
    }

    private func holds(_ person: Persons.Person, _ text: PassageText, _ passage: Passage) -> Bool {
        let persons = Persons(text: text)
        let held = persons.held(after: person.name.upperBound)
        let seat = persons.seat(after: person.name.upperBound).map { text.text.text($0) } ?? ""
        return isHeld(person.office, "", text, passage) || held.map { isHeld($0, seat, text, passage) } ?? false
    }

    private func isHeld(_ offices: Range<Int>, _ seat: String, _ text: PassageText, _ passage: Passage) -> Bool {
        let asked = splits(office.search.text, text.lexicon).first ?? ("", office.search.text)
        var inherited = ""
        for part in parts(of: offices, text) {
            let held = splits(text.text.text(part), text.lexicon)
            guard let shortest = held.first, let longest = held.last else { continue }
            // 市总工会党组书记、主席: the second office is of the first one's organization.
            let own = part.lowerBound == offices.lowerBound ? seat + shortest.organization : shortest.organization
            let organization = own.isEmpty ? inherited : own
            inherited = longest.organization.isEmpty ? organization : longest.organization
            guard shortest.title == asked.title else { continue }
            if isOf(organization, asked.organization, passage, text.lexicon) || isTold(organization, text) {
                return true
            }
        }
        return false
    }

    /// 党组书记、主席 and 党组书记和主席 are two offices each.
    private func parts(of offices: Range<Int>, _ text: PassageText) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = offices.lowerBound
        for position in offices {
            let joint = text.words("enumerations", at: position, kind: "并").first { $0.end == position + 1 }
            let closes = (start..<position).contains { from in
                text.words("positions", at: from).contains { $0.end == position }
            }
            guard text.text.values[position] == "、" || text.text.values[position] == "，" || joint != nil && closes
            else { continue }
            parts.append(start..<position)
            start = position + 1
        }
        return parts + [start..<offices.upperBound]
    }

    /// 市总工会主席 is 主席 of 市总工会; 副主席 is an office of its own. By rising length of the office.
    private func splits(_ words: String, _ lexicon: Lexicon) -> [(organization: String, title: String)] {
        let scalars = Array(words.unicodeScalars)
        return scalars.indices.reversed().dropFirst().compactMap { start in
            let title = String(String.UnicodeScalarView(scalars[start...]))
            let possessive = start > 0 && scalars[start - 1] == "的"
            let before = String(String.UnicodeScalarView(scalars[..<(possessive ? start - 1 : start)]))
            let isDeputy = ["副", "原", "前", "名誉", "常务"].contains { before.hasSuffix($0) }
            return isDeputy || lexicon.entry(form: title, sheet: "positions") == nil ? nil : (before, title)
        }
    }

    /// Whether every other word of the question stands in the name of the organization; a relative name (市总工会) is
    /// that of the report's place.
    private func isOf(_ organization: String, _ asked: String, _ passage: Passage, _ lexicon: Lexicon) -> Bool {
        guard asked.isEmpty || organization.isEmpty || organization.hasSuffix(asked), isOfLevel(organization) else {
            return false
        }
        let others = query.terms.filter { $0 != office && !$0.isGeneral }
        if others.allSatisfy({ Coverage.of($0, in: organization, lexicon: lexicon) == 1000 }), !organization.isEmpty {
            return !others.isEmpty || isRelative(organization) || !asked.isEmpty || !query.places.isEmpty
        }
        let around = organization + passage.context.party + passage.context.title
        // 院党组副书记 in a report of a 人民法院 is of that court.
        let isShort = others.contains { $0.search.text.hasSuffix(organization) }
        return (isRelative(organization) || isShort)
            && others.allSatisfy { Coverage.of($0, in: around, lexicon: lexicon) >= 700 }
    }

    /// Whether the words right before the office are of its organization, and those before them tell a deed that the sentence
    /// tells too: 当选代表的那位棉纺厂副主任 is not just any 副主任 of a sentence with 当选.
    private func isTold(_ organization: String, _ text: PassageText) -> Bool {
        let others = query.terms.filter { $0 != office && !$0.isGeneral && !$0.isSlight }
        let ofOffice = others.reversed().prefix {
            Coverage.of($0, in: organization, lexicon: text.lexicon) == 1000
        }
        let deed = others.dropLast(ofOffice.count)
        let sentence = text.text.text(0..<text.text.count)
        return !organization.isEmpty && !ofOffice.isEmpty
            && deed.contains { ["actions", "predicates"].contains($0.sheet) }
            && deed.allSatisfy { Coverage.of($0, in: sentence, lexicon: text.lexicon) == 1000 }
    }

    /// 省总工会 is not the union of a 市 that was asked for.
    private func isOfLevel(_ organization: String) -> Bool {
        guard isRelative(organization), let level = organization.unicodeScalars.first, !query.places.isEmpty,
            Self.levels.contains(level)
        else { return true }
        return query.places.contains { $0.unicodeScalars.last == level }
    }

    private static let levels: Set<Unicode.Scalar> = ["省", "市", "县", "区"]

    private func isRelative(_ organization: String) -> Bool {
        ["市总工会", "市总", "省总工会", "省总", "县总工会", "区总工会", "县总", "区总", "总工会", "工会", ""].contains(organization)
    }
}

/// The offices of somebody who is named: what stands right before the name or after it, or what he is said to hold.
struct OfficeSpans: TextExtraction {
    let name: String
    let query: Query

    func findings(in text: PassageText, _ passage: Passage) -> [Finding] {
        Persons(text: text).all().compactMap { person in
            guard text.text.text(person.name) == name else { return nil }
            let held = Persons(text: text).held(after: person.name.upperBound)
            let isOffice = person.office.count > 1 && !Persons(text: text).signs(person)
            guard let office = held ?? (isOffice ? person.office : nil) else { return nil }
            return Finding(texts: [text.wording(office)], fitness: 1000, sentences: [text.sentence])
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
        let held = Persons(text: text).held(after: first.name.upperBound)
        if query.asksOffice, let office = held ?? (first.office.isEmpty ? nil : first.office) {
            texts.append(text.wording(office))
        }
        return [Finding(texts: texts, fitness: 1000, sentences: [text.sentence])]
    }
}
