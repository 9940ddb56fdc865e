/// The circles of a graph of rules: which rules can be reached from each other.
///
/// Tarjan's algorithm with an explicit stack, because a chain of rules may be longer than the program's.
struct RuleCircles {
    /// The number of the circle each rule is in; nil for a rule that is in none.
    private(set) var circle: [Int?]
    private let edges: [[RuleGraph.Edge]]

    /// Complexity: linear in the number of rules and edges.
    init(_ edges: [[RuleGraph.Edge]]) {
        self.edges = edges
        circle = edges.map { _ in nil }
        var search = Search(edges)
        for start in edges.indices { search.visit(start) }
        for (number, component) in search.components.enumerated() {
            let isCircle = component.count > 1 || edges[component[0]].contains { $0.target == component[0] }
            guard isCircle else { continue }
            for rule in component { circle[rule] = number }
        }
    }

    /// The rules on a shortest way from a rule back to itself, and the reference that closes it; nil if it is in none.
    func way(from start: Int) -> (rules: [Int], closing: SourceLocation)? {
        var before: [Int: Int] = [:]
        var waiting = [start]
        var next = 0
        while next < waiting.count {
            let rule = waiting[next]
            next += 1
            for edge in edges[rule] where circle[edge.target] == circle[start] {
                if edge.target == start {
                    var rules = [rule]
                    while let earlier = before[rules[rules.count - 1]] { rules.append(earlier) }
                    return (rules.reversed(), edge.location)
                }
                guard before[edge.target] == nil else { continue }
                before[edge.target] = rule
                waiting.append(edge.target)
            }
        }
        return nil
    }

    private struct Search {
        private let edges: [[RuleGraph.Edge]]
        private var order: [Int?]
        private var lowest: [Int]
        private var isOpen: [Bool]
        private var open: [Int] = []
        private var count = 0
        private(set) var components: [[Int]] = []

        init(_ edges: [[RuleGraph.Edge]]) {
            self.edges = edges
            order = edges.map { _ in nil }
            lowest = edges.map { _ in 0 }
            isOpen = edges.map { _ in false }
        }

        mutating func visit(_ start: Int) {
            guard order[start] == nil else { return }
            enter(start)
            var path: [(rule: Int, nextEdge: Int)] = [(start, 0)]
            while let (rule, nextEdge) = path.last {
                guard nextEdge < edges[rule].count else {
                    path.removeLast()
                    if let parent = path.last?.rule { lowest[parent] = min(lowest[parent], lowest[rule]) }
                    if lowest[rule] == order[rule] { close(rule) }
                    continue
                }
                path[path.count - 1].nextEdge += 1
                let target = edges[rule][nextEdge].target
                if let seen = order[target] {
                    if isOpen[target] { lowest[rule] = min(lowest[rule], seen) }
                } else {
                    enter(target)
                    path.append((target, 0))
                }
            }
        }

        private mutating func enter(_ rule: Int) {
            order[rule] = count
            lowest[rule] = count
            count += 1
            isOpen[rule] = true
            open.append(rule)
        }

        private mutating func close(_ rule: Int) {
            var component: [Int] = []
            repeat {
                component.append(open.removeLast())
                isOpen[component[component.count - 1]] = false
            } while component.last != rule
            components.append(component)
        }
    }
}
