public import ChineseText
internal import Facts
public import Parsing
internal import Quantities
internal import Rules
public import Words

/// Reads a derivation as a query: a rule's name is the slot, the literal beside it the operation or the canonical value.
public struct QueryReader: Sendable {
    private let lexicon: Lexicon

    public init(lexicon: Lexicon) { self.lexicon = lexicon }

    /// The query a derivation means, or nil when its rule carries no operation.
    public func query(_ derivation: Derivation, of text: Scalars) -> Query? {
        let nodes = derivation.root.nodes()
        guard let operation = derivation.root.tags.lazy.compactMap(Query.Operation.init).first else { return nil }
        var query = Query(operation: operation)
        for node in nodes { fill(&query, from: node, text) }
        query.comparison = comparison(nodes)
        if let first = time(nodes, slot: "甲年"), let second = time(nodes, slot: "乙年") {
            query.pair = Query.Pair(minuend: first, subtrahend: second)
        }
        if query.unitClass == nil { query.unitClass = impliedClass(nodes, query) }
        return query
    }

    private func fill(_ query: inout Query, from node: Derivation.Node, _ text: Scalars) {
        guard let name = node.name else { return }
        switch name {
        case "时段":
            if let leaf = leaf(node), let time = leaf.mention?.time {
                query.times.append(Query.Time(time, text: text.text(leaf.range)))
            }
        case "地方":
            if let word = leaf(node)?.word { query.places.append(word.canonical) }
        case "范围":
            if let word = leaf(node)?.word { query.scopes.append(word.canonical) }
        case "已知数":
            if let quantity = leaf(node)?.mention?.quantity { query.stated.append(quantity) }
        case "话题":
            if let free = leaf(node)?.freeText {
                query.terms += terms(free)
                query.places += places(of: free)
            }
        case "指标词":
            if let word = leaf(node)?.word { query.terms.append(term(word)) }
        case "量词":
            if let word = leaf(node)?.word {
                query.unit = word.form
                query.unitClass = query.unitClass ?? word.attribute("类")
            }
        default:
            if name.hasPrefix("问"), let unitClass = node.tags.first, Query.Operation(rawValue: unitClass) == nil {
                query.unitClass = unitClass
            }
        }
    }

    private func leaf(_ node: Derivation.Node) -> Derivation.Node? {
        node.nodes().dropFirst().first { $0.name == nil }
    }

    private func time(_ nodes: [Derivation.Node], slot: String) -> PeriodExpression? {
        nodes.first { $0.name == slot }.flatMap(leaf)?.mention?.time
    }

    private func comparison(_ nodes: [Derivation.Node]) -> Query.Comparison? {
        guard let quantity = nodes.first(where: { $0.name == "比较数" }).flatMap(leaf)?.mention?.quantity else {
            return nil
        }
        let said = nodes.lazy.compactMap { node in node.tags.lazy.compactMap(Query.Relation.init).first }.first
        // 有没有超过300家 may be read with the bound inside the quantity.
        return (quantity.bound.map(Self.relation) ?? said).map { Query.Comparison(relation: $0, quantity: quantity) }
    }

    private static func relation(_ bound: Bound) -> Query.Relation {
        switch bound {
        case .over: .greater
        case .under: .less
        case .atLeast, .about: .atLeast
        case .atMost: .atMost
        }
    }

    /// The class of unit that a question's own words imply: 入会人数 asks for persons, 投入资金多少 for money.
    private func impliedClass(_ nodes: [Derivation.Node], _ query: Query) -> String? {
        let asked = nodes.first { $0.name == "计量" }.flatMap(leaf)?.word?.attribute("类")
        if let asked { return asked }
        if let counted = countedClass(nodes) { return counted }
        let measures = nodes.compactMap(\.freeText).flatMap(\.steps).compactMap { step -> String? in
            guard case .word(let entry, _) = step, entry.sheet == "measures" else { return nil }
            return entry.attribute("类")
        }
        if let measure = measures.last { return measure }
        return query.terms.reversed().lazy.compactMap { term in
            self.lexicon.entry(form: term.search.text, sheet: "metrics")?.attribute("单位类")
        }.first
    }

    /// What stands right after 多少 is what is counted: 多少职工 asks for persons, 多少爱心服务站 for organizations.
    private func countedClass(_ nodes: [Derivation.Node]) -> String? {
        guard let asking = nodes.first(where: { $0.name == "问数量" }),
            let next = nodes.first(where: { $0.freeText != nil && $0.range.lowerBound == asking.range.upperBound }),
            let steps = next.freeText?.steps, case .word(let entry, _)? = steps.first
        else { return nil }
        // 职工书架 counts shelves: a noun after the group makes the group its modifier.
        switch steps.dropFirst().first {
        case .character: return nil
        case .word(let following, _) where ["metrics", "synonyms"].contains(following.sheet): return nil
        default: return entry.sheet == "people" ? UnitClass.persons : entry.attribute("单位类")
        }
    }

    /// The content words of free text: what the lexicon knows, and runs of characters that it does not.
    private func terms(_ text: FreeText) -> [Query.Term] {
        var terms: [Query.Term] = []
        var unknown = ""
        func close() {
            if !unknown.isEmpty {
                let search = SearchTerm(text: unknown, forms: [unknown], isWord: false)
                terms.append(Query.Term(search: search, sheet: nil, isGeneral: false))
            }
            unknown = ""
        }
        for step in text.steps {
            switch step {
            case .character(let scalar, _): unknown.unicodeScalars.append(scalar)
            case .word(let entry, _):
                close()
                // Measures say what class of number is asked for (人数); they are read for that, not searched.
                if entry.sheet == "function" || entry.sheet == "measures" { continue }
                terms.append(term(entry))
            }
        }
        close()
        return terms
    }

    /// The places whose organizations are named: 苏州市总工会 asks of 苏州市.
    private func places(of text: FreeText) -> [String] {
        text.steps.compactMap { step in
            guard case .word(let entry, _) = step, let place = entry.attribute("地方") else { return nil }
            // 市总工会 is the union of whatever city the report is of.
            return lexicon.entry(form: place, sheet: "places")?.canonical
        }
    }

    private func term(_ entry: LexiconEntry) -> Query.Term {
        let form = NormalForm.of(entry.form, blanks: .dropped).text
        let search = SearchTerm(text: form, forms: lexicon.synonyms(of: form), isWord: true)
        return Query.Term(search: search, sheet: entry.sheet, isGeneral: entry.attribute("泛称") != nil)
    }
}

extension Derivation.Node {
    fileprivate var mention: Mention? { if case .mention(let mention) = content { mention } else { nil } }
    fileprivate var word: LexiconEntry? { if case .word(let entry) = content { entry } else { nil } }
    fileprivate var freeText: FreeText? { if case .freeText(let text) = content { text } else { nil } }
}
