/// Finds rules that stand in themselves so that one sentence has readings without end or without need.
///
/// - `$串 = $串 $串 | 一;` reads 一一一 in two ways, 一 twenty times in a row in billions: an error. So is any rule that
///   can begin and end with itself, whatever stands between.
/// - `$甲 = $乙; $乙 = $甲 | 一;` goes round without reading anything: an error.
/// - `[一]<0->` may read nothing as often as it likes: an error.
/// - `$串 = $串 一 | 一;` (left recursion) is read, and refused by other programs for this format: a warning.
///
/// What is found is certain; two rules that are ambiguous together in other ways are not looked for.
struct NestingCheck {
    private let graph: RuleGraph
    private let corners: RuleCorners
    private let beginnings: RuleCircles
    private let endings: RuleCircles
    private let wholes: RuleCircles
    private var problems: [GrammarProblem] = []

    /// - Parameter unproductive: rules that never come to an end; that was told, and says why.
    ///
    /// Complexity: linear in the size of the rules, but for one way round each circle.
    static func problems(in graph: RuleGraph, unproductive: Set<Int>) -> [GrammarProblem] {
        var check = NestingCheck(graph: graph)
        for rule in graph.rules { check.checkRepeats(in: rule) }
        check.checkCircles(unproductive)
        return check.problems
    }

    private init(graph: RuleGraph) {
        self.graph = graph
        corners = RuleCorners(graph: graph)
        beginnings = RuleCircles(corners.edges(.left))
        endings = RuleCircles(corners.edges(.right))
        wholes = RuleCircles(corners.edges(.whole))
    }

    private mutating func checkRepeats(in rule: Rule) {
        rule.expansion.visit { part in
            guard case .repetition(let repeated, _, nil) = part.kind, corners.isNullable(repeated) else { return }
            problems.append(LinkingProblem.repeatedNothing(rule.name).at(part.location))
        }
    }

    /// One problem a circle, told of its first rule: the worst that can be said of it.
    private mutating func checkCircles(_ unproductive: Set<Int>) {
        var told: Set<Int> = []
        for (number, rule) in graph.rules.enumerated() where !unproductive.contains(number) {
            if let circle = wholes.circle[number] {
                guard told.insert(beginnings.circle[number] ?? circle).inserted, let way = wholes.way(from: number)
                else { continue }
                problems.append(LinkingProblem.emptyCircle(rule.name, circle: names(way.rules)).at(way.closing))
            } else if beginnings.circle[number] != nil, doubles(rule.expansion, of: number) {
                told.formUnion([beginnings.circle[number]].compactMap { $0 })
                problems.append(LinkingProblem.selfNesting(rule.name).at(rule.location))
            }
        }
        for (number, rule) in graph.rules.enumerated() where !unproductive.contains(number) {
            guard let circle = beginnings.circle[number], told.insert(circle).inserted,
                let way = beginnings.way(from: number)
            else { continue }
            problems.append(LinkingProblem.leftRecursive(rule.name, circle: names(way.rules)).at(way.closing))
        }
    }

    private func names(_ way: [Int]) -> [String] { (way + way.prefix(1)).map { graph.rules[$0].name } }

    /// Whether an expansion can begin with a rule and end with it again, in two places.
    private func doubles(_ expansion: Expansion, of rule: Int) -> Bool {
        switch expansion.kind {
        case .alternatives(let branches): branches.contains { doubles($0.expansion, of: rule) }
        case .repetition(let part, let minimum, let maximum):
            maximum ?? .max >= 2 && begins(part, with: rule) && ends(part, with: rule)
                || minimum <= 1 && maximum != 0 && doubles(part, of: rule)
        case .sequence(let parts): doubles(parts, of: rule)
        case .token, .reference, .vocabulary, .tag, .null, .void: false
        }
    }

    private func doubles(_ parts: [Expansion], of rule: Int) -> Bool {
        let first = parts.firstIndex { !corners.isNullable($0) } ?? parts.count - 1
        let last = parts.lastIndex { !corners.isNullable($0) } ?? 0
        let beginning = parts[...first].firstIndex { begins($0, with: rule) }
        let ending = parts[last...].lastIndex { ends($0, with: rule) }
        if let beginning, let ending, beginning < ending { return true }
        return parts.indices.contains { index in
            index >= last && index <= first && doubles(parts[index], of: rule)
        }
    }

    private func begins(_ part: Expansion, with rule: Int) -> Bool {
        corners.contains(part, .left) { beginnings.circle[$0] == beginnings.circle[rule] }
    }

    private func ends(_ part: Expansion, with rule: Int) -> Bool {
        endings.circle[rule] != nil
            && corners.contains(part, .right) { endings.circle[$0] == endings.circle[rule] }
    }
}
