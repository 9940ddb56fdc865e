/// Which rules a rule can begin with, end with, and consist of, with nothing beside them.
///
/// Of `$甲 = [x] $乙 $丙;` the left corner is 乙 (x may be missing), the right corner 丙, and nothing is the whole of it.
struct RuleCorners {
    enum Side { case left, right, whole }

    private let graph: RuleGraph
    private var isNullable: [Bool]

    /// Complexity: linear in the size of the rules.
    init(graph: RuleGraph) {
        self.graph = graph
        isNullable = graph.rules.map { _ in false }
        spread()
    }

    /// The rules at one side of each rule.
    func edges(_ side: Side) -> [[RuleGraph.Edge]] {
        graph.rules.map { rule in
            var found: [RuleGraph.Edge] = []
            collect(rule.expansion, side, into: &found)
            return found
        }
    }

    /// Whether an expansion can stand for nothing at all.
    func isNullable(_ expansion: Expansion) -> Bool {
        switch expansion.kind {
        case .null, .tag: true
        case .token, .vocabulary, .void: false
        case .reference(let reference): graph.number(of: reference).map { isNullable[$0] } ?? false
        case .sequence(let parts): parts.allSatisfy(isNullable)
        case .alternatives(let branches): branches.contains { isNullable($0.expansion) }
        case .repetition(let part, let minimum, _): minimum == 0 || isNullable(part)
        }
    }

    func contains(_ expansion: Expansion, _ side: Side, where isWanted: (Int) -> Bool) -> Bool {
        var found: [RuleGraph.Edge] = []
        collect(expansion, side, into: &found)
        return found.contains { isWanted($0.target) }
    }

    private func collect(_ expansion: Expansion, _ side: Side, into found: inout [RuleGraph.Edge]) {
        switch expansion.kind {
        case .reference(let reference):
            guard let target = graph.number(of: reference) else { return }
            found.append(RuleGraph.Edge(target: target, location: expansion.location))
        case .alternatives(let branches):
            for branch in branches { collect(branch.expansion, side, into: &found) }
        case .sequence(let parts):
            for part in Self.exposed(parts, side, isNullable) { collect(part, side, into: &found) }
        case .repetition(let part, let minimum, let maximum):
            guard maximum != 0, side != .whole || minimum <= 1 || isNullable(part) else { return }
            collect(part, side, into: &found)
        case .token, .vocabulary, .tag, .null, .void: return
        }
    }

    /// The parts of a sequence that can stand at a side of it, in reading order.
    private static func exposed(
        _ parts: [Expansion], _ side: Side, _ isNullable: (Expansion) -> Bool
    ) -> ArraySlice<Expansion> {
        let first = parts.firstIndex { !isNullable($0) }
        let last = parts.lastIndex { !isNullable($0) }
        guard let first, let last else { return parts[...] }
        switch side {
        case .left: return parts[...first]
        case .right: return parts[last...]
        case .whole: return first == last ? parts[first...first] : []
        }
    }

    private mutating func spread() {
        var users: [[Int]] = graph.rules.map { _ in [] }
        for (number, edges) in graph.edges.enumerated() {
            for edge in edges { users[edge.target].append(number) }
        }
        var waiting = Array(graph.rules.indices)
        while let number = waiting.popLast() {
            guard !isNullable[number], isNullable(graph.rules[number].expansion) else { continue }
            isNullable[number] = true
            waiting += users[number]
        }
    }
}
