internal import ChineseText
internal import Facts
internal import Parsing
internal import Quantities
internal import Rules
internal import Words

/// Times and numbers of the question.
extension QueryReader {
    /// Whether free text speaks of times to come: 要, 准备.
    func take(moods text: FreeText, into query: inout Query) {
        for step in text.steps {
            guard case .word(let entry, _) = step else { continue }
            // What was to be spent is asked for by the verb: 安排了多少.
            if entry.attribute("口径") == "安排" { query.allowsTarget = true }
            if lexicon.entry(form: entry.form, sheet: "sections")?.attribute("类") == "将行" { query.allowsTarget = true }
        }
    }

    /// 年初 and 年底 say nothing of the year; 今年底 does.
    func namesYear(_ time: PeriodExpression, _ words: String) -> Bool {
        guard time == .relative(years: 0, month: nil, day: nil) else { return true }
        return lexicon.occurrences(of: "times", in: Scalars(words)).contains { $0.entry.attribute("类") == "年" }
    }

    /// A number of the question: a year where it can be one (2020比2021多几家).
    func take(_ quantity: Quantity, _ words: String, into query: inout Query) {
        let isBare = quantity.unit.isEmpty && quantity.bound == nil && words.unicodeScalars.count == 4
        if isBare, let year = quantity.value.single?.integer, Self.years.contains(year) {
            query.times.append(Query.Time(.absolute(Period(year: year)), text: words))
        } else {
            query.stated.append(quantity)
            if quantity.kind == .ordinal {
                let search = SearchTerm(text: words, forms: [words], isWord: false)
                query.ordinals.append(Query.Term(search: search, sheet: nil, isGeneral: false))
            }
        }
    }

    static let years = 1949...2099

    func comparison(_ nodes: [Derivation.Node]) -> Query.Comparison? {
        let said = nodes.lazy.compactMap { node in node.tags.lazy.compactMap(Query.Relation.init).first }.first
        let quantity = nodes.first { $0.name == "比较数" }?.leaf?.mention?.quantity ?? wholeNumber(nodes)
        // 是否高于2021年 compares with a year's figure, which this form does not tell.
        if let years = quantity?.value.single?.integer, quantity?.unitClass == UnitClass.duration,
            Self.years.contains(years)
        {
            return nil
        }
        // 守住9%左右的目标 says by its verb how the number is to stand to the aim.
        if let said, nodes.contains(where: { $0.name == "达标" }) {
            return Query.Comparison(relation: said, quantity: quantity)
        }
        // 有没有超过300家 may be read with the bound inside the quantity.
        return (quantity?.bound.map(Self.relation) ?? said).map { Query.Comparison(relation: $0, quantity: quantity) }
    }

    static func relation(_ bound: Bound) -> Query.Relation {
        switch bound {
        case .over: .greater
        case .under: .less
        case .atLeast, .about: .atLeast
        case .atMost: .atMost
        }
    }
}
