public import ChineseText
internal import Facts
public import Parsing
internal import Quantities
internal import Rules
public import Words

/// Reads a derivation as a query: a rule's name is the slot, the literal beside it the operation or the canonical value.
public struct QueryReader: Sendable {
    /// The rules that hold an operand each, in the order in which operations take them: 平均每家服务多少人 names the
    /// divisor first.
    static let operandOrder: [[RuleName]] = [
        ["项", "目标项", "前项", "几地", "几等"], ["被除项"], ["除项", "投入项", "人均项"],
    ]
    static let operandSlots = Set(operandOrder.joined()).union(["除掉", "前言", "总名", "附话"])

    /// Verbs and adverbs that are no action of the figures: a report may put them otherwise.
    static let verbal: Set<String> = ["predicates", "adverbs", "general"]

    let lexicon: Lexicon

    /// The measures of what there is in all: 总数.
    let stocks: [String]

    public init(lexicon: Lexicon) {
        self.lexicon = lexicon
        stocks = lexicon.entries(of: "measures").filter { $0.attribute("口径") == "存量" }.map(\.form)
    }

    /// The query a derivation means, or nil when no rule of it carries an operation.
    public func query(_ derivation: Derivation, of text: Scalars) -> Query? {
        let nodes = derivation.root.slotted()
        guard let operation = nodes.lazy.flatMap(\.tags).compactMap(Query.Operation.init).first else { return nil }
        return query(operation, nodes, text)
    }

    func query(_ operation: Query.Operation, _ slots: [Derivation.Node], _ text: Scalars) -> Query {
        var query = Query(operation: operation)
        let addition = ownAddition(slots, text)
        let nodes = addition == nil ? slots.flatMap(Self.withoutAddition) : slots
        for node in nodes { fill(&query, from: node, text) }
        fillAsked(&query, nodes, text)
        for slots in Self.operandOrder {
            query.operands += nodes.filter { $0.name.map(slots.contains) ?? false }.flatMap { operands($0, text) }
        }
        if let addition { query.operands[query.operands.count - 1].take(addition) }
        takeCommonName(&query, nodes, text)
        query.terms = Self.withoutListedKinds(query.terms)
        takeTotal(&query, text)
        if let preamble = nodes.first(where: { $0.name == "前言" }) {
            query.takeContext(self.query(.value, preamble.children.flatMap { $0.slotted() }, text))
        }
        query.comparison = comparison(nodes)
        // What a text is asked about is told by its verb: 什么时候关闭的 is not answered by when it was opened.
        if query.asksText { query.terms = query.terms.map { $0.sheet == "predicates" ? $0.asSpecific : $0 } }
        query.asksChange = query.unit == nil && query.unitClass == nil && asksChange(nodes)
        if query.unitClass == nil, !query.asksChange {
            query.unitClass = UnitClassReading(lexicon: lexicon).unitClass(nodes, terms: query.terms)
        }
        return query
    }

    private func fill(_ query: inout Query, from node: Derivation.Node, _ text: Scalars) {
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
            if let word = leaf?.word { query.scopes.append(word.canonical) }
        case "已知数":
            guard let leaf, let quantity = leaf.mention?.quantity else { break }
            // 一等奖 is a name, not a number that is asked about.
            if quantity.kind == .ordinal, quantity.unitClass == UnitClass.rank, !quantity.unit.isEmpty {
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

    /// Whether free text speaks of times to come: 要, 准备.
    private func take(moods text: FreeText, into query: inout Query) {
        for step in text.steps {
            guard case .word(let entry, _) = step else { continue }
            // What was to be spent is asked for by the verb: 安排了多少.
            if entry.attribute("口径") == "安排" { query.allowsTarget = true }
            if lexicon.entry(form: entry.form, sheet: "sections")?.attribute("类") == "将行" { query.allowsTarget = true }
        }
    }

    /// 年初 and 年底 say nothing of the year; 今年底 does.
    private func namesYear(_ time: PeriodExpression, _ words: String) -> Bool {
        guard time == .relative(years: 0, month: nil, day: nil) else { return true }
        return lexicon.occurrences(of: "times", in: Scalars(words)).contains { $0.entry.attribute("类") == "年" }
    }

    /// A number of the question: a year where it can be one (2020比2021多几家).
    private func take(_ quantity: Quantity, _ words: String, into query: inout Query) {
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

    private static let years = 1949...2099

    /// What a question for a text asks for: names, the kind of thing, how many of them.
    private func fillAsked(_ query: inout Query, _ nodes: [Derivation.Node], _ text: Scalars) {
        for node in nodes {
            switch node.name {
            case "名目", "人名":
                let name = Self.withoutBlanks(text.text(node.range))
                let search = SearchTerm(text: name, forms: [name], isWord: true)
                query.names.append(name)
                query.terms.append(Query.Term(search: search, sheet: nil, isGeneral: false))
            case "写法问": query.asksWording = true
            case "路问": query.asksStreet = true
            case "归属类": query.ownerKind = text.text(node.range)
            case "除掉": query.excluded.append(text.text(node.range))
            case "职务问": query.asksOffice = true
            case "言说": query.asksSpeaker = true
            case "提及", "家问": query.asksReports = true
            case "哪地": query.asksPlace = true
            case "栏目": query.asksColumn = true
            case "来源处", "转载词": query.asksOrigin = true
            case "名称问": query.asksName = true
            case "作者问", "署名": query.asksAuthor = true
            case "时间问", "隔多久": query.askedTime = text.text(node.range)
            case "起问", "起始": query.askedEnd = .beginning
            case "讫问": query.askedEnd = .end
            case "个数":
                query.operandCount =
                    node.leaf?.word?.attribute("值").flatMap { Int($0) }
                    ?? node.leaf?.mention?.quantity?.value.single?.integer
                    ?? node.tags.lazy.compactMap { Int($0) }.first
            default: break
            }
        }
        query.asksItems = nodes.contains { $0.name == "何项" }
        takeFocus(&query, nodes)
        if query.asksText || query.operation == .followup {
            query.names += quotedNames(text.text(0..<text.count), apartFrom: query.names)
        }
    }

    /// What stands in quotation marks is a name, which an answer must be about: 提到“三组联建”的.
    private func quotedNames(_ question: String, apartFrom known: [String]) -> [String] {
        question.split(separator: "“", omittingEmptySubsequences: false).dropFirst().compactMap { rest -> String? in
            guard let end = rest.firstIndex(of: "”") else { return nil }
            return Self.withoutBlanks(String(rest[..<end]))
        }.filter { !$0.isEmpty && !known.contains($0) }
    }

    static func withoutBlanks(_ name: String) -> String { NormalForm.of(name, blanks: .dropped).text }

    /// The words between the asking word and the next verb: 哪些文件, 哪位省领导对….
    private func takeFocus(_ query: inout Query, _ nodes: [Derivation.Node]) {
        guard let asking = nodes.first(where: { $0.name == "何项" }),
            let free = nodes.first(where: { $0.freeText != nil && $0.range.lowerBound == asking.range.upperBound })?
                .freeText
        else { return }
        let first = free.steps.first?.range.lowerBound
        let leading = free.steps.prefix { step in
            // 服务项目 begins with a verb, 谁宣布 with one that is no kind of thing.
            if step.range.lowerBound == first, query.operation != .who { return true }
            guard case .word(let entry, _) = step else { return true }
            // 哪几种“银行”做法
            if ["“", "”"].contains(entry.form) { return true }
            return entry.sheet != "actions" && entry.sheet != "function"
        }
        guard let end = leading.last?.range.upperBound else { return }
        let words = terms(FreeText(range: free.range.lowerBound..<end, steps: Array(leading), weight: 0))
        query.focus = words
        query.terms = query.terms.map { words.contains($0) ? $0.asGeneral : $0 }
    }

    private func comparison(_ nodes: [Derivation.Node]) -> Query.Comparison? {
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

    private static func relation(_ bound: Bound) -> Query.Relation {
        switch bound {
        case .over: .greater
        case .under: .less
        case .atLeast, .about: .atLeast
        case .atMost: .atMost
        }
    }
}
