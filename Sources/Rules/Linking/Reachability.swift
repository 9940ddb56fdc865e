/// Finds rules that no question, figure or other file can ever use.
enum Reachability {
    static func problems(in table: RuleTable, graph: RuleGraph) -> [GrammarProblem] {
        let roots = Set(table.files.compactMap(table.root).map(\.reference))
        var isReached = graph.rules.map { $0.isPublic || roots.contains($0.reference) }
        var waiting = isReached.indices.filter { isReached[$0] }
        while let number = waiting.popLast() {
            for edge in graph.edges[number] where !isReached[edge.target] {
                isReached[edge.target] = true
                waiting.append(edge.target)
            }
        }
        return graph.rules.indices.filter { !isReached[$0] }.map { number in
            LinkingProblem.unreachable(graph.rules[number].name).at(graph.rules[number].location)
        }
    }
}
