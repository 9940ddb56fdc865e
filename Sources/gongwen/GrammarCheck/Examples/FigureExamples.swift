import ChineseText
import Parsing
import Quantities
import Rules
import Words

/// Examples of figure rules: stretches of a report, with one number, that go to their rule from end to end.
struct FigureExamples {
    private let matcher: FigureMatcher
    private let lattices: LatticeBuilder
    private let rules: [Rule]

    init(grammar: Grammar, lexicon: Lexicon, recognizer: Recognizer) {
        rules = grammar.files.filter { $0.path.hasPrefix("figures/") }.flatMap(\.rules)
        let automaton = Automaton(grammar, rules: grammar.figureRules)
        lattices = LatticeBuilder(
            lexicon: lexicon, recognizer: recognizer, terminals: automaton.terminals,
            freeText: Lexicon.contentSheets)
        matcher = FigureMatcher(automaton: automaton)
    }

    func outcome(_ example: GrammarExample) -> ExampleOutcome {
        let rule = example.rule
        let lattice = lattices.lattice(of: Scalars(NormalForm.of(example.text, blanks: .dropped).bytes))
        guard let anchor = lattice.mentions.first(where: { $0.quantity != nil }) else {
            return ExampleOutcome(problem: .noNumber(example.text))
        }
        guard let match = matcher.match(lattice, in: 0..<lattice.count, anchor: anchor) else {
            return ExampleOutcome(problem: .notUnderstood(example.text, rule: rule.name))
        }
        var outcome = ExampleOutcome(rules: used(by: match))
        if rule.isPublic, match.rule.reference != rule.reference {
            outcome.problem = .otherFigure(example.text, rule: rule.name, read: match.rule.name.text)
        } else if match.range(rule.name) == nil {
            outcome.problem = .notUnderstood(example.text, rule: rule.name)
        } else if rule.isPublic, match.range(rule.name) != 0..<lattice.count {
            outcome.problem = .partlyFigure(example.text, rule: rule.name)
        }
        return outcome
    }

    /// A match knows its parts by name: those of its own file, or else of another.
    private func used(by match: FigureMatch) -> Set<RuleReference> {
        Set(
            match.parts.flatMap { part -> [RuleReference] in
                let named = rules.filter { $0.name == part.name }.map(\.reference)
                let own = named.filter { $0.file == match.rule.location.file }
                return own.isEmpty ? named : own
            })
    }
}
