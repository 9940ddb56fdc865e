/// Finds what is written twice: rules that say the same, and alternatives of one rule that do.
enum DuplicateCheck {
    static func problems(in table: RuleTable) -> [GrammarProblem] {
        equalRules(in: table) + table.rules.flatMap { equalAlternatives(in: $0) }
    }

    /// Rules of one file, or public rules of any two, that say the same. Private rules of two files may: each file
    /// keeps its own small words.
    private static func equalRules(in table: RuleTable) -> [GrammarProblem] {
        var problems: [GrammarProblem] = []
        var publicRules: [String: Rule] = [:]
        for file in table.files {
            var own: [String: Rule] = [:]
            for rule in file.rules where rule.expansion.isComposite {
                let outline = rule.expansion.outline
                if let first = own[outline] ?? (rule.isPublic ? publicRules[outline] : nil) {
                    problems.append(LinkingProblem.equalRule(rule.name, first: first.location).at(rule.location))
                }
                if own[outline] == nil { own[outline] = rule }
                if rule.isPublic, publicRules[outline] == nil { publicRules[outline] = rule }
            }
        }
        return problems
    }

    private static func equalAlternatives(in rule: Rule) -> [GrammarProblem] {
        var problems: [GrammarProblem] = []
        rule.expansion.visit { part in
            guard case .alternatives(let branches) = part.kind, branches.count > 1 else { return }
            var seen: [String: SourceLocation] = [:]
            for branch in branches {
                let outline = branch.expansion.outline
                guard let first = seen[outline] else {
                    seen[outline] = branch.expansion.location
                    continue
                }
                problems.append(
                    LinkingProblem.equalAlternative(rule.name, first: first).at(branch.expansion.location))
            }
        }
        return problems
    }
}
