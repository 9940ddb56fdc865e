/// Finds rules that never come to an end, like `$串 = 一 $串;`.
struct Productivity {
    private let graph: RuleGraph
    private var isProductive: [Bool]

    /// Complexity: a rule is looked at again only when one that it refers to turns out productive.
    init(graph: RuleGraph) {
        self.graph = graph
        isProductive = graph.rules.map { _ in false }
        spread()
    }

    /// The rules that never come to an end, by number.
    var unproductive: [Int] { graph.rules.indices.filter { !isProductive[$0] } }

    var problems: [GrammarProblem] {
        unproductive.map { number in
            let rule = graph.rules[number]
            let culprit = graph.edges[number].first { !isProductive[$0.target] }
            return LinkingProblem.unproductive(rule.name, through: culprit.map { graph.rules[$0.target].name })
                .at(rule.location)
        }
    }

    private mutating func spread() {
        var users: [[Int]] = graph.rules.map { _ in [] }
        for (number, edges) in graph.edges.enumerated() {
            for edge in edges { users[edge.target].append(number) }
        }
        var waiting = Array(graph.rules.indices)
        while let number = waiting.popLast() {
            guard !isProductive[number], ends(graph.rules[number].expansion) else { continue }
            isProductive[number] = true
            waiting += users[number]
        }
    }

    /// Whether it can produce a finite string, by what is known so far. A missing rule counts as one that can:
    /// it was complained about.
    private func ends(_ expansion: Expansion) -> Bool {
        switch expansion.kind {
        case .void: false
        case .reference(let reference): graph.number(of: reference).map { isProductive[$0] } ?? true
        case .sequence(let parts): parts.allSatisfy(ends)
        case .alternatives(let branches): branches.contains { ends($0.expansion) }
        case .repetition(let part, let minimum, _): minimum == 0 || ends(part)
        case .token, .vocabulary, .tag, .null: true
        }
    }
}
