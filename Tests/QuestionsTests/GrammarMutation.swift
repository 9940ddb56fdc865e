import Rules
import TestSupport
import Testing

/// A change of one rule that some expectation must notice, or the rule is of no use.
struct GrammarMutation: Sendable, CustomTestStringConvertible {
    enum Change: String, Sendable {
        /// `$VOID` in place of what it says.
        case emptied = "改成 $VOID"
        /// Every weight `/n/` in it is `/1/n/`.
        case inverted = "权重倒过来"
    }

    let rule: Rule
    let change: Change

    var testDescription: String { "$\(rule.reference) \(change.rawValue)" }

    /// Every public rule emptied, and every rule with weights inverted.
    static func all(of grammar: Grammar) -> [GrammarMutation] {
        grammar.files.flatMap(\.rules).flatMap { rule in
            var isWeighted = false
            rule.expansion.visit { part in
                if case .alternatives(let branches) = part.kind, branches.contains(where: { $0.weight != 0 }) {
                    isWeighted = true
                }
            }
            return (rule.isPublic ? [GrammarMutation(rule: rule, change: .emptied)] : [])
                + (isWeighted ? [GrammarMutation(rule: rule, change: .inverted)] : [])
        }
    }

    func applied(to grammar: Grammar) -> Grammar {
        Grammar(
            files: grammar.files.map { file in
                guard file.path == rule.file else { return file }
                return GrammarFile(
                    path: file.path, root: file.root, language: file.language, tagFormat: file.tagFormat,
                    rules: file.rules.map { $0.reference == rule.reference ? mutant : $0 })
            })
    }

    private var mutant: Rule {
        let expansion =
            change == .emptied ? Expansion(.void, at: rule.expansion.location) : Self.inverted(rule.expansion)
        return Rule(
            name: rule.name, isPublic: rule.isPublic, expansion: expansion, examples: rule.examples,
            documentation: rule.documentation, location: rule.location, file: rule.file)
    }

    private static func inverted(_ expansion: Expansion) -> Expansion {
        let kind: Expansion.Kind =
            switch expansion.kind {
            case .sequence(let parts): .sequence(parts.map(inverted))
            case .alternatives(let branches):
                .alternatives(
                    branches.map { Alternative(weight: -$0.weight, expansion: inverted($0.expansion)) })
            case .repetition(let part, let minimum, let maximum):
                .repetition(inverted(part), minimum: minimum, maximum: maximum)
            default: expansion.kind
            }
        return Expansion(kind, at: expansion.location)
    }
}
