/// Looks for a rule that refers to itself, directly or through others.
enum Recursion {
    /// The first circle met when following the references from left to right, depth first.
    ///
    /// An explicit stack, because a chain of rules may be longer than the program's.
    static func problem(from rule: Rule, in graph: RuleGraph) -> GrammarProblem? {
        guard let start = graph.number(of: rule.reference) else { return nil }
        var isFinished: Set<Int> = []
        var depths: [Int: Int] = [start: 0]
        var path: [(number: Int, nextEdge: Int)] = [(start, 0)]
        while let (number, nextEdge) = path.last {
            guard nextEdge < graph.edges[number].count else {
                isFinished.insert(number)
                depths[number] = nil
                path.removeLast()
                continue
            }
            path[path.count - 1].nextEdge += 1
            let edge = graph.edges[number][nextEdge]
            if let depth = depths[edge.target] {
                let circle = path[depth...].map { graph.rules[$0.number].name } + [graph.rules[edge.target].name]
                return LinkingProblem.recursive(rule.name, circle: circle).at(edge.location)
            }
            guard !isFinished.contains(edge.target) else { continue }
            depths[edge.target] = path.count
            path.append((edge.target, 0))
        }
        return nil
    }
}
