public import Answering
internal import ChineseText
internal import Facts
internal import Parsing
internal import Quantities
public import Questions
internal import Rules
internal import Words

/// A reading laid open: lattice, derivations with their rules, query, candidates with their features.
public enum Explanation {
    /// How many candidates are shown.
    private static let shown = 8

    public static func text(_ reading: Reading, candidates: [Candidate], in search: CandidateSearch) -> String {
        var parts = [lattice(reading.lattice), "解析：图表项 \(reading.itemCount)\(reading.isExhausted ? "，超出预算" : "")"]
        if reading.isExhausted { parts.append("按词切开：" + cut(reading.lattice)) }
        if !reading.corrections.isEmpty {
            parts.append("读作：" + reading.corrections.map { "“\($0.typed)”→“\($0.meant)”" }.joined(separator: "，"))
        }
        for (number, derivation) in reading.derivations.enumerated() {
            parts.append(
                "推导 \(number + 1)（权重 \(derivation.weight)）\n" + tree(derivation.root, reading.lattice.text, depth: 1))
        }
        parts.append(reading.query.map(query) ?? "查询：没有读懂")
        if !candidates.isEmpty {
            parts.append("候选：\n" + candidates.prefix(shown).map { candidate($0, search) }.joined(separator: "\n"))
        }
        return parts.joined(separator: "\n\n")
    }

    /// What is known of a text that was too much to parse: its words, as they cut it at the lowest cost.
    private static func cut(_ lattice: Lattice) -> String {
        lattice.cheapestCuts().flatMap(\.steps).map { lattice.text.text($0.range) }.joined(separator: "|")
    }

    private static func lattice(_ lattice: Lattice) -> String {
        let lines = lattice.edges.map { edge in
            let words = lattice.text.text(edge.start..<edge.end)
            return
                "  \(edge.start)–\(edge.end)  \(words)\(meant(edge, words, lattice))  \(lattice.content(of: edge).terminal)"
        }
        return "词格：\(lattice.text.text(0..<lattice.count))\n" + lines.joined(separator: "\n")
    }

    /// The word that an edge stands for where the text writes it otherwise.
    private static func meant(_ edge: Edge, _ words: String, _ lattice: Lattice) -> String {
        guard case .word(let entry) = lattice.content(of: edge) else { return "" }
        let form = NormalForm.text(entry.form)
        return form == words ? "" : "→\(form)"
    }

    private static func tree(_ node: Derivation.Node, _ text: Scalars, depth: Int) -> String {
        let indent = String(repeating: "  ", count: depth)
        let words = text.text(node.range)
        let line: String =
            switch node.content {
            case .rule(let rule): "$\(rule.name) “\(words)”  \(rule.location)"
            case .token: "“\(words)”"
            case .word(let entry): "“\(words)” \(entry.sheet)：\(entry.canonical)"
            case .mention: "“\(words)” 识别"
            case .freeText(let free): "“\(words)” 话题：" + free.steps.map { text.text($0.range) }.joined(separator: "|")
            case .tag(let tag): "{\(tag)}"
            }
        return ([indent + line] + node.children.map { tree($0, text, depth: depth + 1) }).joined(separator: "\n")
    }

    private static func query(_ query: Query) -> String {
        let operands = query.operands.enumerated().map { "  第\($0 + 1)项：" + selectors($1) }
        return (["查询：运算 \(query.operation.rawValue)，" + selectors(query)] + operands).joined(separator: "\n")
    }

    private static func selectors(_ query: Query) -> String {
        var parts: [String] = []
        parts.append(
            "词 " + query.terms.map { $0.search.isWord ? $0.search.text : "‹\($0.search.text)›" }.joined(separator: "、"))
        if let unit = query.unit { parts.append("量词 \(unit)") }
        if let unitClass = query.unitClass { parts.append("类 \(unitClass)") }
        if !query.times.isEmpty { parts.append("时间 \(query.times.map(\.text).joined(separator: "、"))") }
        if !query.places.isEmpty { parts.append("地方 \(query.places.joined(separator: "、"))") }
        if !query.scopes.isEmpty { parts.append("范围 \(query.scopes.joined(separator: "、"))") }
        if !query.stated.isEmpty {
            parts.append("已知数 " + query.stated.map { "\($0.value)\($0.unit)" }.joined(separator: "、"))
        }
        if let comparison = query.comparison {
            let number = comparison.quantity.map { " \($0.value)\($0.unit)" } ?? ""
            parts.append("比较 \(comparison.relation.rawValue)\(number)")
        }
        return parts.joined(separator: "；")
    }

    private static func candidate(_ candidate: Candidate, _ search: CandidateSearch) -> String {
        let features = candidate.features.contributions(search.weights).map { "\($0.name.rawValue) \($0.value)" }
            .joined(separator: " ")
        let context = search.corpus.contexts[candidate.number]
        let verdict = candidate.refusal.map { "拒：\($0)" } ?? "可"
        let figure = candidate.figure
        return
            "  \(candidate.score)  \(figure.text)  \(verdict)  覆盖 \(candidate.covered) 本句 \(candidate.local)  [\(features)]  "
            + "\(figure.period?.description ?? "—") \(figure.place ?? "—") \(figure.scope ?? "")  “\(context.clause)”"
            + (candidate.missing.isEmpty ? "" : "  缺：\(candidate.missing.joined(separator: "、"))")
    }
}
