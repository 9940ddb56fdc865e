public import ChineseText
public import Parsing
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
    /// The words that ask for what came together: 一共.
    let totals: [String]
    /// What stands between things that are joined: 、, 和.
    let joints: [String]

    public init(lexicon: Lexicon) {
        self.lexicon = lexicon
        totals = lexicon.entries(of: "qualifiers", where: "类", is: "总计").map(\.form)
        joints = ["、"] + lexicon.entries(of: "enumerations", ofKind: "并").map(\.form)
        stocks = lexicon.entries(of: "measures", where: "口径", is: "存量").map(\.form)
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
        let names = scopesInNames(nodes)
        for node in nodes where !names.contains(where: { $0.range == node.range && $0.name == node.name }) {
            fill(&query, from: node, text)
        }
        takeNames(names, text, into: &query)
        takeParticulars(&query, nodes)
        fillAsked(&query, nodes, text)
        for slots in Self.operandOrder {
            query.operands += nodes.filter { $0.name.map(slots.contains) ?? false }.flatMap { operands($0, text) }
        }
        if let addition { query.operands[query.operands.count - 1].take(addition) }
        takeCommonName(&query, nodes, text)
        query.terms = Self.withoutListedKinds(query.terms)
        takeSpelledOut(&query, text)
        takeTotal(&query, text)
        query.isOpen = leavesOpen(query, text)
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

    static func withoutBlanks(_ name: String) -> String { NormalForm.text(name) }
}
