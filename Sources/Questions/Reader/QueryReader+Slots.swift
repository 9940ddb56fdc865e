internal import ChineseText
internal import Facts
internal import Parsing
internal import Quantities
internal import Rules
internal import Words

extension QueryReader {
    func fill(_ query: inout Query, from node: Derivation.Node, _ text: Scalars) {
        guard let name = node.name else { return }
        let leaf = node.leaf
        switch name {
        case "时段":
            if let leaf, let time = leaf.mention?.time, namesYear(time, text.text(leaf.range)) {
                var asked = Query.Time(time, text: text.text(leaf.range))
                asked.pointsBack = lexicon.entry(form: asked.text, sheet: "times")?.attribute("承前") != nil
                query.times.append(asked)
                if case .since = time { query.allowsTarget = true }
            }
        case "报告年":
            guard let leaf, case .absolute(let period)? = leaf.mention?.time, period.isSingleYear else { break }
            // A sentence is of its report's time.
            if query.asksText {
                query.times.append(Query.Time(.absolute(period), text: text.text(leaf.range)))
            } else {
                query.reportYear = period.year
            }
        case "地方":
            if let word = leaf?.word { query.places.append(word.canonical) }
        case "范围":
            if let leaf, let word = leaf.word {
                query.scopes.append(word.canonical)
                if namesEvent(after: leaf.range.upperBound, text) { query.namedScopes.append(word.canonical) }
            }
        case "已知数":
            guard let leaf, let quantity = leaf.mention?.quantity else { break }
            // 一等奖 is a name, not a number that is asked about.
            if quantity.kind == .ordinal, quantity.unitClass == UnitClass.rank, !quantity.unit.isEmpty {
                query.terms.append(word(text.text(leaf.range)))
            } else if ![.source, .meaning].contains(query.operation), beginsName(leaf.range, text) {
                query.terms.append(word(text.text(leaf.range)))
            } else {
                take(quantity, text.text(leaf.range), into: &query)
            }
        case "假设数":
            if let quantity = leaf?.mention?.quantity { query.assumed.append(quantity) }
        case "项数":
            let number = leaf?.mention?.quantity?.value.single?.integer
            query.operandCount = number ?? node.tags.lazy.compactMap { Int($0) }.first
        case "精度":
            query.decimals = node.tags.lazy.compactMap { Int($0) }.first
        case "涨落", "人均项":
            if let first = node.leaf { query.statedBy = word(text.text(first.range)) }
        case "增幅", "降幅":
            query.statedBy = node.tags.first.map(word)
        case "目标": query.asksTarget = true
        case "限语":
            query.asksTarget = true
            query.terms.append(word(text.text(node.range)).asOptional)
        case "目标词":
            query.asksTarget = true
            query.terms.append(word(text.text(node.range)))
        case "将行": query.allowsTarget = true
        case "动作":
            if leaf?.word?.attribute("口径") == "安排" { query.allowsTarget = true }
        case "先做":
            // 培训一期平均多少人次 divides what was done.
            if let word = leaf?.word { query.terms.append(term(word).asOptional) }
        case "升降到": query.asksLevel = true
        case "总数问":
            query.asksStock = true
            query.asksTotal = true
        case "指代": query.pointsBack = true
        case "变化": query.change = node.leaf.map { word(text.text($0.range)) }
        case "界限": query.qualifiers.insert("条件")
        case "基数": query.qualifiers.insert("基数")
        case "几倍": query.asksMultiple = true
        case "后前": query.asksOfLatter = true
        case "差额": query.asksGap = true
        case "问涨跌":
            query.asksDirection = true
            query.unitClass = node.tags.first
        case "百分点问": query.asksPoints = true
        case "达标": query.asksFulfilment = true
        case "逐年": query.asksTrend = true
        case "可比": query.asksComparability = true
        case "标度":
            query.scale = text.text(node.range)
        case "话题":
            if let free = leaf?.freeText {
                if free.asks("存量") { query.asksStock = true }
                if pointsBack(free) { query.pointsBack = true }
                if free.asks("实绩") { query.asksActual = true }
                if free.asks("条件") { query.qualifiers.insert("条件") }
                take(moods: free, into: &query)
                query.terms += terms(free)
                if query.terms.contains(where: namesStock) { query.asksStock = true }
                query.places += places(of: free)
            }
        case "极":
            if let leaf { query.terms.append(Self.modifier(text.text(leaf.range))) }
        case "指标词", "未解":
            if let word = leaf?.word { query.terms += terms(asContent(word)) }
        case "奖级": query.unit = text.text(node.range)
        case "量词":
            if let word = leaf?.word, query.unit == nil {
                query.unit = word.form
                query.unitClass = query.unitClass ?? word.attribute("类")
            }
        default:
            if name.text.hasPrefix("问"), let unitClass = node.tags.first, Query.Operation(rawValue: unitClass) == nil {
                query.unitClass = unitClass
            }
        }
    }
}
