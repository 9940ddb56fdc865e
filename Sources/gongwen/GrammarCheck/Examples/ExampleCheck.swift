import Parsing
import Quantities
import Questions
import Rules
import Words

/// An example with the rule it stands before.
struct GrammarExample: Sendable {
    let rule: Rule
    let text: String
    let location: SourceLocation

    /// All examples of a grammar, in the order of its files.
    static func all(in grammar: Grammar) -> [GrammarExample] {
        grammar.files.flatMap(\.rules).flatMap { rule in
            rule.examples.map { GrammarExample(rule: rule, text: $0.text, location: $0.location) }
        }
    }
}

/// What reading an example showed.
struct ExampleOutcome {
    /// Why the example is not what its rule says it understands; nil where it is.
    var problem: ExampleProblem?
    /// The rules its best reading uses.
    var rules: Set<RuleReference> = []
}

/// Reads examples and cases as the program reads questions and reports, and says which of them are read otherwise than
/// they say.
///
/// What an example of `questions/` must be is one whole question of that form; of `phrases/`, a phrase of that rule; of
/// `figures/`, a stretch of a report that goes to that rule; of `recognition/`, a number or time that is recognised whole.
final class ExampleCheck {
    let grammar: Grammar
    let lexicon: Lexicon
    let recognizer: Recognizer
    private let questions: QuestionReader
    private let phrases: PhraseExamples
    private let figures: FigureExamples
    private let recognitions: RecognitionExamples
    private let roots: Set<RuleReference>

    /// - Parameter grammar: one without errors; a rule that is missing would make other mistakes of every example.
    init(grammar: Grammar, lexicon: Lexicon) {
        self.grammar = grammar
        self.lexicon = lexicon
        recognizer = Recognizer(lexicon: lexicon, grammar: grammar)
        questions = QuestionReader(
            grammar: ContextFreeGrammar(grammar, roots: grammar.roots), lexicon: lexicon, recognizer: recognizer)
        phrases = PhraseExamples(grammar: grammar, lexicon: lexicon, recognizer: recognizer)
        figures = FigureExamples(grammar: grammar, lexicon: lexicon, recognizer: recognizer)
        recognitions = RecognitionExamples(grammar: grammar, lexicon: lexicon, recognizer: recognizer)
        roots = Set(grammar.roots.map(\.reference))
    }

    func outcome(_ example: GrammarExample) -> ExampleOutcome {
        if roots.contains(example.rule.reference) { return question(example) }
        switch example.rule.file.split(separator: "/").first {
        case "figures": return figures.outcome(example)
        case "recognition": return recognitions.outcome(example)
        default: return phrases.outcome(example)
        }
    }

    func outcome(_ one: QuestionCase) -> ExampleOutcome {
        let reading = questions.read(one.question)
        let form = QuestionCase.form(ofFile: one.file)
        let operations = grammar.files.first { $0.path == form }.map(TagCheck.operations) ?? []
        let mismatches = one.mismatches(with: reading.query, operations: Set(operations))
        return ExampleOutcome(
            problem: mismatches.isEmpty ? nil : .caseMismatch(one.question, mismatches: mismatches),
            rules: reading.derivations.first?.root.rules ?? [])
    }

    private func question(_ example: GrammarExample) -> ExampleOutcome {
        let rule = example.rule
        let reading = questions.read(example.text)
        guard let root = reading.derivations.first?.root, let found = root.rule else {
            return ExampleOutcome(
                problem: reading.isExhausted
                    ? .tooLong(example.text) : .notUnderstood(example.text, rule: rule.name))
        }
        var outcome = ExampleOutcome(rules: root.rules)
        let own = grammar.files.first { $0.path == rule.file }.map(TagCheck.operations) ?? []
        if found.reference != rule.reference {
            outcome.problem = .otherForm(
                example.text, rule: rule.name,
                read: found.location.file == rule.file ? "“$\(found.name)”" : " \(found.location.file)")
        } else if let read = reading.query?.operation, !own.contains(read) {
            outcome.problem = .otherOperation(example.text, read: read.rawValue, own: own.map(\.rawValue))
        } else if reading.query == nil {
            outcome.problem = .notUnderstood(example.text, rule: rule.name)
        }
        return outcome
    }
}
