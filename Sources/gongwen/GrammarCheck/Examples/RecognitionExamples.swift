import ChineseText
import Quantities
import Rules
import Words

/// Examples of recognition rules: each must be recognised from end to end where its rule is the only one.
final class RecognitionExamples {
    /// Rules for what is no number though it is written as one: with them less is recognised than without.
    private static let hiding: Set<String> = ["编号"]

    private let grammar: Grammar
    private let lexicon: Lexicon
    private let whole: Recognizer
    /// The recogniser of the rule looked at last; its examples come one after the other.
    private var last: (rule: RuleReference, recognizer: Recognizer)?

    init(grammar: Grammar, lexicon: Lexicon, recognizer: Recognizer) {
        self.grammar = grammar
        self.lexicon = lexicon
        whole = recognizer
    }

    func outcome(_ example: GrammarExample) -> ExampleOutcome {
        let text = Scalars(NormalForm.of(example.text, blanks: .dropped).bytes)
        let isRecognized =
            Self.hiding.contains(example.rule.name)
            ? reading(text, recognizer(of: example.rule)) != reading(text, whole)
            : covered(text, by: reading(text, recognizer(of: example.rule)).ranges)
        guard !isRecognized else { return ExampleOutcome() }
        let read = reading(text, whole).ranges.map { text.text($0) }
        return ExampleOutcome(problem: .notRecognized(example.text, rule: example.rule.name, read: read))
    }

    /// What is found: quantities with their units, and results of every kind.
    private struct Reading: Equatable {
        let mentions: [Range<Int>]
        let recognitions: [Recognition]

        /// In reading order; a text that is found twice counts once.
        var ranges: [Range<Int>] {
            Set(mentions + recognitions.map(\.range)).sorted {
                ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
            }
        }
    }

    private func reading(_ text: Scalars, _ recognizer: Recognizer) -> Reading {
        let mentions = recognizer.mentions(in: text).compactMap { mention -> Range<Int>? in
            guard let start = text.position(ofByte: mention.range.lowerBound),
                let end = text.position(ofByte: mention.range.upperBound)
            else { return nil }
            return start..<end
        }
        // Any day would do: what is found does not depend on it.
        let reference = Moment(CalendarDate(year: 2025, month: 1, day: 1))
        return Reading(
            mentions: mentions, recognitions: recognizer.recognitions(in: text, reference: reference))
    }

    private func covered(_ text: Scalars, by ranges: [Range<Int>]) -> Bool {
        var end = 0
        for range in ranges where range.lowerBound <= end { end = max(end, range.upperBound) }
        return end == text.count
    }

    /// A recogniser with one rule; of a rule that hides numbers, one with all others.
    private func recognizer(of rule: Rule) -> Recognizer {
        if let last, last.rule == rule.reference { return last.recognizer }
        // The list of rules is itself one; it stands for all.
        let isList = rule.file == Recognizer.file
        let recognizer = isList ? whole : Recognizer(lexicon: lexicon, grammar: listing(rule))
        last = (rule.reference, recognizer)
        return recognizer
    }

    private func listing(_ rule: Rule) -> Grammar {
        let listed =
            Self.hiding.contains(rule.name)
            ? Recognizer.rules(of: grammar).filter { $0.reference != rule.reference } : [rule]
        let files = grammar.files.map { file in
            guard file.path == Recognizer.file, let list = file.rules.first else { return file }
            let branches = listed.map {
                Alternative(expansion: Expansion(.reference($0.reference), at: list.location))
            }
            let only = Rule(
                name: list.name, isPublic: true, expansion: Expansion(.alternatives(branches), at: list.location),
                location: list.location, file: file.path)
            return GrammarFile(path: file.path, root: only.name, rules: [only])
        }
        return Grammar(files: files)
    }
}
