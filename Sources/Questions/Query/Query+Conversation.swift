internal import ChineseText
internal import Facts
internal import Quantities

extension Query {
    /// Whether it says by itself what it asks: a question inside a conversation that does takes nothing from before.
    public var standsAlone: Bool {
        operation != .followup && !pointsBack
            && (saysOfWhat || operands.count > 1 || operands.first?.saysOfWhat ?? false)
            && !operands.contains { $0.operation == .followup }
    }

    /// What this question may mean after an earlier one, the likeliest first: what it names replaces what the earlier
    /// one named, the rest stays.
    ///
    /// After 截至9月底集体合同覆盖多少企业, 职工呢 is 截至9月底集体合同覆盖多少职工.
    public func continuations(of earlier: Query) -> [Query] {
        if !operands.isEmpty { return [withOperands(continuing: earlier)] }
        if let computed = recomputed(earlier) { return [computed] }
        let earlier = earlier.operands.isEmpty ? earlier : earlier.withFirstOperand
        let kept =
            namesOtherReport(earlier)
            ? [[]]
            : asksText
                ? subjects(of: earlier)
                : terms.contains(where: \.isNoun) ? replacedTerms(of: earlier) : keptTerms(of: earlier)
        return kept.map { kept in
            var query = inheriting(earlier)
            let own = terms + ordinals + [change].compactMap(\.self)
            query.terms = own + kept.filter { !own.contains($0) }
            return query
        }
    }

    /// The computation with what was spoken of before as its subject: 平均每家多少元.
    public func about(_ earlier: Query) -> Query {
        var query = inheriting(earlier)
        query.operation = operation
        query.unit = unit
        query.unitClass = unitClass
        query.terms += earlier.terms.filter { $0.namesThing && !query.terms.contains($0) }
        // 户均多少 divides what was asked before.
        if operation == .ratio, let dividend = query.operands.first, dividend.unitClass == nil {
            query.operands[0].takeUnit(of: earlier)
        }
        return query
    }

    /// This query with an earlier one in the place of the operand that it leaves unsaid (比上一年多多少) or points to (比它多多少).
    public func with(earlier: Query) -> Query {
        var query = self
        query.operands = operands.map { $0.operation == .followup ? earlier.with(.value) : $0 }
        if operands.count == 1 { query.operands.insert(earlier.with(.value), at: 0) }
        return query
    }

    /// This query about a name that an earlier answer told: 是什么意思, 还有什么职务.
    public func about(name: String) -> Query {
        let term = Term(search: SearchTerm(text: name, forms: [name], isWord: true), sheet: nil, isGeneral: false)
        var query = self
        query.names = [name]
        query.terms = [term]
        return query
    }

    /// This query with the places that it writes short as they were called before: 滨海 after 滨海县.
    public func namingPlaces(_ known: [String]) -> Query {
        var query = self
        for place in known {
            query.terms.removeAll { term in
                let isShort =
                    !term.search.isWord && place.hasPrefix(term.search.text)
                    && term.search.text.unicodeScalars.count > 1
                if isShort { query.places.append(place) }
                return isShort
            }
        }
        query.operands = operands.map { $0.namingPlaces(known) }
        return query
    }

    /// The query with an aim asked for, as the figure is that answered it.
    public var askingTarget: Query {
        var query = self
        query.asksTarget = true
        return query
    }

    /// The earlier computation for another place, or of another year where it names one at most: 南京呢 after 2022年比2021年多多少.
    private func recomputed(_ earlier: Query) -> Query? {
        guard operation == .followup, !earlier.operands.isEmpty, !terms.contains(where: \.isNoun), stated.isEmpty,
            times.isEmpty || earlier.operands.count == 1
        else { return nil }
        var query = earlier
        query.replacePlacesAndTimes(self)
        query.operands = earlier.operands.map { operand in
            var operand = operand
            if !operand.places.isEmpty, !places.isEmpty { operand.places = places }
            if !operand.times.isEmpty, !times.isEmpty { operand.times = times }
            return operand
        }
        return query
    }

    private mutating func replacePlacesAndTimes(_ other: Query) {
        if !other.places.isEmpty { places = other.places }
        if !other.times.isEmpty { times = other.times }
    }

    /// This query in the place that its answer was of, where it names none itself.
    public func placed(in known: [String]) -> Query {
        var query = self
        if places.isEmpty { query.places = known }
        return query
    }

    /// This query without what no sheet knows, which a question that found nothing need not hand on: 早一年.
    public var withKnownTerms: Query {
        var query = self
        let known = terms.filter(\.search.isWord)
        if !known.isEmpty { query.terms = known }
        return query
    }

    /// Whether the author of another report is asked for, of whose name nothing is left: 江都区那篇呢.
    private func namesOtherReport(_ earlier: Query) -> Bool {
        operation == .followup && earlier.asksAuthor && !places.isEmpty && terms.isEmpty
    }

    private func inheriting(_ earlier: Query) -> Query {
        var query = self
        let earlier = earlier.operands.isEmpty ? earlier : earlier.withFirstOperand
        if operation == .followup { query.takeQuestion(of: earlier) }
        query.asksTarget = asksTarget || earlier.asksTarget
        query.times = times.map { $0.counted(from: earlier.times.first) }
        if times.isEmpty || !earlier.times.isEmpty && times.allSatisfy(\.pointsBack) { query.times = earlier.times }
        if places.isEmpty { query.places = earlier.places }
        if scopes.isEmpty { query.scopes = earlier.scopes }
        if unitClass == nil, !asksText {
            if terms.contains(where: { $0.sheet == "people" }) {
                query.unitClass = UnitClass.persons
            } else if !terms.contains(where: \.isNoun) {
                query.takeUnit(of: earlier)
            }
        }
        return query
    }

    /// 江都的呢 asks what was asked before, of another place.
    private mutating func takeQuestion(of earlier: Query) {
        operation = earlier.operation
        if comparison == nil { comparison = earlier.comparison }
        asksOffice = earlier.asksOffice
        asksAuthor = earlier.asksAuthor
        asksName = earlier.asksName
        askedTime = askedTime ?? earlier.askedTime
        // A kind of thing that another stands in the place of is not asked for.
        if !terms.contains(where: \.isNoun) { focus = earlier.focus }
    }

    /// What a computation was made with first, as a question of its own.
    var withFirstOperand: Query { completeOperands.first?.with(.value) ?? self }

    /// Of what a question for a text may be: of the place alone, of the organization, of all that was spoken of.
    private func subjects(of earlier: Query) -> [[Term]] {
        let things = earlier.terms.filter { $0.isNoun || $0.sheet == "organizations" }
        let parties = things.filter { $0.sheet == "organizations" }
        return parties.isEmpty ? [[], things] : [parties, [], things]
    }

    /// 近五年投了多少钱 keeps what was spoken of and puts its own action in the place of the earlier one.
    private func keptTerms(of earlier: Query) -> [[Term]] {
        let earlier = places.isEmpty ? earlier.terms : earlier.terms.filter { !$0.isOf(earlier.places) }
        let isNewMeasure = unitClass != nil || change != nil || terms.contains { $0.sheet == "actions" }
        guard isNewMeasure else { return [earlier.map { places.isEmpty ? $0 : $0.ofAnyLevel }] }
        let things = earlier.filter { $0.sheet != "actions" }
        return [things, things.filter { $0.sheet != "synonyms" }]
    }

    /// A new thing stands in the place of the earlier one of its kind, or of all of them.
    private func replacedTerms(of earlier: Query) -> [[Term]] {
        let sheets = Set(terms.filter(\.isNoun).map(\.sheet))
        let isAction = terms.contains { $0.sheet == "actions" }
        let actions = isAction ? [] : earlier.terms.filter { $0.sheet == "actions" }
        let others = earlier.terms.filter { $0.isNoun && !sheets.contains($0.sheet) }
        return [others + actions, actions, []]
    }

    private func withOperands(continuing earlier: Query) -> Query {
        var query = inheriting(earlier)
        query.operation = operation == .followup ? .several : operation
        query.terms += earlier.terms.filter { $0.sheet == "actions" && !query.terms.contains($0) }
        return query
    }
}

extension Query.Term {
    /// Whether it is a word for things or people, however general (职工呢).
    var isNoun: Bool { namesThing || sheet == "people" }

    /// Whether it is an organization of one of these places: 南京市总工会 of 南京市.
    func isOf(_ places: [String]) -> Bool {
        sheet == "organizations" && places.contains { place in search.forms.contains { $0.hasPrefix(place) } }
    }

    /// The office without the level of its union, 工会主席: that of one place is of 市总工会, that of another of 区总工会.
    var ofAnyLevel: Query.Term {
        let scalars = Array(search.text.unicodeScalars)
        guard sheet == "positions", scalars.count > 2, Self.levels.contains(scalars[0]), scalars[1] == "总" else {
            return self
        }
        let rest = String(String.UnicodeScalarView(scalars[2...]))
        return Query.Term(
            search: SearchTerm(text: rest, forms: [rest], isWord: true), sheet: sheet, isGeneral: isGeneral)
    }

    private static let levels: Set<Unicode.Scalar> = ["省", "市", "区", "县"]
}
