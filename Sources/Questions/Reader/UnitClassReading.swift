internal import Facts
internal import Parsing
internal import Quantities
internal import Rules
internal import Words

/// The class of unit that a question's own words imply: 入会人数 asks for persons, 投入资金多少 for money.
struct UnitClassReading {
    let lexicon: Lexicon

    func unitClass(_ nodes: [Derivation.Node], terms: [Query.Term]) -> String? {
        let asked = nodes.first { $0.name == "计量" }?.leaf?.word?.attribute("类")
        if let asked { return asked }
        if let counted = countedClass(nodes) { return counted }
        let measures = nodes.compactMap(\.freeText).flatMap(\.steps).compactMap { step -> String? in
            guard case .word(let entry, _) = step, entry.sheet == "measures" else { return nil }
            return entry.attribute("类")
        }
        if let measure = measures.last { return measure }
        // 服务的户外劳动者有多大规模 counts persons.
        if terms.last?.sheet == "people" { return UnitClass.persons }
        return terms.reversed().lazy.compactMap(impliedClass).first
    }

    /// The class a word counts in by itself: 收入 in money. Common nouns that are counted (企业) are as often what something
    /// is told of.
    private func impliedClass(_ term: Query.Term) -> String? {
        ["metrics", "synonyms", "actions"].lazy.compactMap { sheet in
            let unitClass = lexicon.entry(form: term.search.text, sheet: sheet)?.attribute("单位类")
            return sheet == "synonyms" && unitClass.map(UnitClass.counts.contains) ?? false ? nil : unitClass
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
        case .word(let following, _) where ["metrics", "synonyms", "words"].contains(following.sheet): return nil
        default: return entry.sheet == "people" ? UnitClass.persons : entry.attribute("单位类")
        }
    }
}
