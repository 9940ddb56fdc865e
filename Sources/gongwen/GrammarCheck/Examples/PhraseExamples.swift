import ChineseText
import Parsing
import Quantities
import Rules
import Words

/// Examples of rules that are part of a question: each must be one phrase of its rule.
final class PhraseExamples {
    private let grammar: Grammar
    private let lexicon: Lexicon
    private let recognizer: Recognizer
    /// The reader of the rule looked at last; its examples come one after the other.
    private var last: (rule: RuleReference, parser: ChartParser, lattices: LatticeBuilder)?

    init(grammar: Grammar, lexicon: Lexicon, recognizer: Recognizer) {
        self.grammar = grammar
        self.lexicon = lexicon
        self.recognizer = recognizer
    }

    func outcome(_ example: GrammarExample) -> ExampleOutcome {
        let (parser, lattices) = reader(of: example.rule)
        let text = Scalars(NormalForm.of(example.text, blanks: .kept).bytes)
        let result = parser.parse(lattices.lattice(of: text))
        guard let root = result.derivations.first?.root else {
            let isTooLong = result.isExhausted
            return ExampleOutcome(
                problem: isTooLong
                    ? .tooLong(example.text) : .notUnderstood(example.text, rule: example.rule.name))
        }
        return ExampleOutcome(rules: root.rules)
    }

    private func reader(of rule: Rule) -> (ChartParser, LatticeBuilder) {
        if let last, last.rule == rule.reference { return (last.parser, last.lattices) }
        let productions = ContextFreeGrammar(grammar, roots: [rule])
        let parser = ChartParser(grammar: productions)
        let lattices = LatticeBuilder(lexicon: lexicon, recognizer: recognizer, terminals: productions.terminals)
        last = (rule.reference, parser, lattices)
        return (parser, lattices)
    }
}

extension Derivation.Node {
    /// The rules used in it.
    var rules: Set<RuleReference> {
        Set(nodes().compactMap { $0.rule?.reference })
    }

    /// The rule it is of; nil for a leaf.
    var rule: RuleLabel? {
        if case .rule(let rule) = content { rule } else { nil }
    }
}
