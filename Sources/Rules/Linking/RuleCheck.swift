/// What can be told from one rule alone: a public rule without example, too much free text.
enum RuleCheck {
    /// Free text makes a rule match nearly everything (`design.md`, section 4).
    static let topicLimit = 2

    static func problems(in table: RuleTable) -> [GrammarProblem] {
        table.rules.flatMap { rule in
            var problems: [GrammarProblem] = []
            if rule.isPublic, rule.examples.isEmpty {
                problems.append(LinkingProblem.missingExample(rule.name).at(rule.location))
            }
            if topics(in: rule.expansion) > topicLimit {
                problems.append(LinkingProblem.tooManyTopics(rule.name).at(rule.location))
            }
            return problems
        }
    }

    /// How many free texts one sentence can run through, counting no further than just beyond the limit:
    /// of alternatives only one is taken, a repeat is taken as often as it may.
    private static func topics(in expansion: Expansion) -> Int {
        let count =
            switch expansion.kind {
            case .vocabulary(.topic): 1
            case .sequence(let parts): parts.reduce(0) { min($0 + topics(in: $1), topicLimit + 1) }
            case .alternatives(let branches): branches.map { topics(in: $0.expansion) }.max() ?? 0
            case .repetition(let part, _, let maximum): topics(in: part) * min(maximum ?? .max, topicLimit + 1)
            case .token, .reference, .vocabulary, .tag, .null, .void: 0
            }
        return min(count, topicLimit + 1)
    }
}
